import CaseloadDomain

/// A part of a problem as a problem of its own: some managers with the clients they have, and clients
/// without a manager; everybody else stays.
///
/// Values differ from the whole by constants, so what is better in the part is better in the whole, but
/// for limits that look across the border: the whole plan is scored before it counts.
struct RestrictedProblem {
  /// The part.
  let problem: AssignmentProblem
  /// The clients of the part by their index in the whole, ascending.
  let clients: [Int]
  /// The managers of the part by their index in the whole, ascending.
  let managers: [Int]

  /// The part of a whole under an assignment.
  init(_ whole: AssignmentProblem, managers chosen: [Int], owner: [Int]) {
    let managers = chosen.sorted()
    var managerPlace = [Int](repeating: -1, count: whole.managerCount)
    for (place, manager) in managers.enumerated() { managerPlace[manager] = place }
    let clients = whole.clients.indices.filter { client in
      owner[client] >= 0
        ? managerPlace[owner[client]] >= 0
        : whole.options[client].contains { managerPlace[$0] >= 0 }
    }
    var clientPlace = [Int](repeating: -1, count: whole.clientCount)
    for (place, client) in clients.enumerated() { clientPlace[client] = place }
    let part = Part(
      whole: whole, owner: owner, clients: clients, managers: managers, clientPlace: clientPlace,
      managerPlace: managerPlace)
    problem = part.problem()
    (self.clients, self.managers) = (clients, managers)
  }

  /// The part's assignment of an assignment of the whole.
  func inner(_ owner: [Int]) -> [Int] {
    clients.map { client in
      owner[client] < 0 ? -1 : managers.firstIndex(of: owner[client]) ?? -1
    }
  }

  /// The owners of the part's clients, in the whole's numbers.
  func outer(_ inner: [Int]) -> [Int] { inner.map { $0 < 0 ? -1 : managers[$0] } }
}

/// How the facts of the whole look in the part.
private struct Part {
  let whole: AssignmentProblem
  let owner: [Int]
  let clients: [Int]
  let managers: [Int]
  let clientPlace: [Int]
  let managerPlace: [Int]

  func problem() -> AssignmentProblem {
    let bars = bars()
    let groups = groups()
    return AssignmentProblem(
      clientIDs: clients.map { whole.clientIDs[$0] },
      managerIDs: managers.map { whole.managerIDs[$0] }, tierNames: whole.tierNames,
      clients: clients.map(facts), managers: managers.map(managerFacts),
      options: clients.indices.map { client in
        managers.indices.filter { bars[client * managers.count + $0] == 0 }
      }, bars: bars, countLimits: countLimits(), mix: mix(), groups: groups,
      groupsOfClient: groups.byMember(clientCount: clients.count), budget: budget(),
      toleratesToday: whole.toleratesToday,
      levels: whole.levels.map {
        $0.restricted(to: clients, managers, managerCount: whole.managerCount)
      }, slots: whole.slots, softPrices: whole.softPrices,
      teamLoad: clients.reduce(0) { $0 + whole.clients[$1].load },
      pairLoads: whole.pairLoads.isEmpty
        ? []
        : clients.flatMap { client in
          managers.map { whole.pairLoads[client * whole.managerCount + $0] }
        })
  }

  /// Where the client was held by somebody outside, any place inside is a move: minus one would call the
  /// client new, so it keeps a holder whom nobody can choose.
  private func facts(_ client: Int) -> ClientFacts {
    var facts = whole.clients[client]
    if facts.holder >= 0 {
      let place = managerPlace.indices.contains(facts.holder) ? managerPlace[facts.holder] : -1
      facts.holder = place >= 0 ? place : managers.count
    }
    return facts
  }

  private func managerFacts(_ manager: Int) -> ManagerFacts {
    var facts = whole.managers[manager]
    facts.today = facts.today.map { clientPlace[$0] }.filter { $0 >= 0 }
    return facts
  }

  /// Nobody of a family that reaches across the border goes to another manager.
  private func bars() -> [UInt8] {
    let count = managers.count
    var bars = [UInt8](repeating: 0, count: clients.count * count)
    for (place, client) in clients.enumerated() {
      for (column, manager) in managers.enumerated() {
        bars[place * count + column] = whole.bars[client * whole.managerCount + manager]
      }
    }
    let code = UInt8((Rule.allCases.firstIndex(of: .together) ?? 0) + 1)
    for group in whole.groups where group.isTogether && reachesAcross(group) {
      for member in group.members where clientPlace[member] >= 0 {
        for (column, manager) in managers.enumerated() where manager != owner[member] {
          bars[clientPlace[member] * count + column] = code
        }
      }
    }
    return bars
  }

  private func reachesAcross(_ group: ClientGroup) -> Bool {
    group.members.contains { clientPlace[$0] < 0 && owner[$0] >= 0 }
      && group.members.contains { clientPlace[$0] >= 0 }
  }

  private func countLimits() -> [CountLimit] {
    whole.countLimits.compactMap { limit in
      guard managerPlace[limit.manager] >= 0 else { return nil }
      var copy = limit
      copy.manager = managerPlace[limit.manager]
      return copy
    }
  }

  private func mix() -> MixLimit? {
    guard var mix = whole.mix else { return nil }
    mix.today = managers.map { mix.today[$0] }
    return mix
  }

  private func groups() -> [ClientGroup] {
    whole.groups.compactMap { group in
      if group.isTogether && reachesAcross(group) { return nil }
      var copy = group
      copy.members = group.members.map { clientPlace[$0] }.filter { $0 >= 0 }
      copy.splitHolders = Set(group.splitHolders.map { managerPlace[$0] }.filter { $0 >= 0 })
      return copy.members.count > 1 ? copy : nil
    }
  }

  /// What the moves of everybody else leave of each limit.
  private func budget() -> MoveBudget {
    var budget = whole.budget
    if budget.atMost == nil && budget.load == nil && budget.value == nil { return budget }
    var (count, load, value) = (0, 0, 0)
    for (client, facts) in whole.clients.enumerated()
    where clientPlace[client] < 0 && facts.holder >= 0 && owner[client] >= 0
      && owner[client] != facts.holder
    {
      count += 1
      load += facts.load
      value += facts.value
    }
    budget.atMost = budget.atMost.map { $0 - count }
    budget.load = budget.load.map { $0 - Minutes(load) }
    budget.value = budget.value.map { Money(hundredths: $0.hundredths - value) }
    return budget
  }
}

extension LevelCosts {
  /// What the level pays for in a part of the problem.
  func restricted(to clients: [Int], _ managers: [Int], managerCount: Int) -> LevelCosts {
    LevelCosts(
      level, rates: rates, moves: clients.map { moves[$0] },
      pairs: pairs.isEmpty
        ? [] : clients.flatMap { client in managers.map { pairs[client * managerCount + $0] } })
  }
}
