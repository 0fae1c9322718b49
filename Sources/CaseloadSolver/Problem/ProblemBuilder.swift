import CaseloadDomain

/// Turns a scenario into dense indices and integers.
struct ProblemBuilder {
  let scenario: Scenario
  let loads: [Int]
  let capacities: [Capacity]
  let mayOwn: [Bool]
  let book: TodaysBook
  let fairShares: FairShares

  init(_ scenario: Scenario) {
    self.scenario = scenario
    loads = scenario.loads().map(\.load.value)
    capacities = scenario.team.managers.map { Capacity(of: $0, in: scenario) }
    mayOwn = scenario.team.managers.map { $0.mayOwn(in: scenario.month) }
    book = TodaysBook(scenario, mayOwn: mayOwn)
    fairShares = FairShares(scenario, loads: loads, capacities: capacities, mayOwn: mayOwn)
  }

  /// The problem.
  func build() -> AssignmentProblem {
    let match = MatchTable(scenario)
    let managers = managerFacts(match)
    let bars = bars(match, managers)
    let count = managers.count
    let options = scenario.clients.indices.map { client in
      (0..<count).filter { bars[client * count + $0] == 0 }
    }
    return AssignmentProblem(
      clientIDs: scenario.clients.map(\.id), managerIDs: scenario.team.managers.map(\.id),
      tierNames: scenario.tiers.map(\.name),
      clients: scenario.clients.indices.map { clientFacts($0, match) }, managers: managers,
      options: options, bars: bars, tierLimits: tierLimits(managers),
      budget: scenario.rules.moves, toleratesToday: scenario.inheritance == .all,
      policy: scenario.policy, teamLoad: loads.reduce(0, +))
  }

  private func clientFacts(_ index: Int, _ match: MatchTable) -> ClientFacts {
    let client = scenario.clients[index]
    let tier = scenario.tier(of: client)
    let holder = book.holder[index]
    return ClientFacts(
      load: loads[index],
      fairLoad: tier.isDedicated ? fairShares.rounded(loads[index]) : loads[index],
      tier: scenario.tiers.firstIndex { $0.name == client.tier } ?? 0, isAlone: tier.isAlone,
      isDedicated: tier.isDedicated,
      unassignedPrice: 100 * max(loads[index], 1) * client.priority, holder: holder,
      handOver: HandOver(scenario).price(
        of: client, load: loads[index], status: book.status[index]),
      isMismatchedToday: holder >= 0 && !match.matches(client: index, manager: holder),
      value: client.value?.hundredths ?? 0)
  }

  private func managerFacts(_ match: MatchTable) -> [ManagerFacts] {
    scenario.team.managers.indices.map { index in
      let capacity = capacities[index]
      let today = scenario.clients.indices.filter { book.holder[$0] == index }
      let limit = capacity.limit.value
      let todaysLoad = today.reduce(0) { $0 + loads[$1] }
      let tolerates = scenario.inheritance == .all
      let takesPart = mayOwn[index] && capacity.target.value > 0
      return ManagerFacts(
        target: capacity.target.value, warn: capacity.warn.value, middle: capacity.middle.value,
        limit: limit, cap: tolerates ? max(limit, todaysLoad) : limit,
        fairShare: takesPart ? fairShares.rounded(capacity.target.value) : nil,
        farShare: fairShares.roundedWithMargin(capacity.target.value), today: today,
        hasCrowdedToday: tolerates && today.count > 1
          && today.contains { scenario.tier(of: scenario.clients[$0]).isAlone },
        mayOwn: mayOwn[index])
    }
  }

  private func bars(_ match: MatchTable, _ managers: [ManagerFacts]) -> [UInt8] {
    var bars = [UInt8](repeating: 0, count: scenario.clients.count * managers.count)
    let pins = scenario.rules.pins.map { ($0.client, scenario.team.index(of: $0.manager) ?? -1) }
    let pinned = Dictionary(pins, uniquingKeysWith: { first, _ in first })
    let bans = Set(scenario.rules.bans.map { PairKey(client: $0.client, manager: $0.manager) })
    for (client, facts) in scenario.clients.enumerated() {
      for manager in managers.indices {
        let rule = bar(
          client: client, manager: manager, cap: managers[manager].cap, match: match,
          pinnedTo: pinned[facts.id],
          isBanned: bans.contains(
            PairKey(client: facts.id, manager: scenario.team.managers[manager].id)))
        bars[client * managers.count + manager] = rule.map(Self.code) ?? 0
      }
    }
    return bars
  }

  /// The first rule that bars a pair, in the order in which people would name it.
  private func bar(
    client: Int, manager: Int, cap: Int, match: MatchTable, pinnedTo: Int?, isBanned: Bool
  ) -> Rule? {
    if let pinnedTo, pinnedTo != manager { return .pin }
    if isBanned { return .ban }
    if !mayOwn[manager] { return .dates }
    let staysAsToday = scenario.inheritance == .all && book.holder[client] == manager
    if !staysAsToday && !match.matches(client: client, manager: manager) { return .eligible }
    return loads[client] > cap ? .hoursLimit : nil
  }

  private static func code(_ rule: Rule) -> UInt8 {
    UInt8((Rule.allCases.firstIndex(of: rule) ?? 0) + 1)
  }

  private func tierLimits(_ managers: [ManagerFacts]) -> [TierLimit] {
    var limits: [TierLimit] = []
    let tolerates = scenario.inheritance == .all
    for (tierIndex, tier) in scenario.tiers.enumerated() {
      for (index, manager) in managers.enumerated() where manager.mayOwn {
        let today = manager.today.count { scenario.clients[$0].tier == tier.name }
        if let own = tier.atMost {
          limits.append(
            TierLimit(
              manager: index, tier: tierIndex, own: own, hard: tolerates ? max(own, today) : own,
              isMinimum: false))
        }
        if let own = tier.atLeast {
          limits.append(
            TierLimit(
              manager: index, tier: tierIndex, own: own, hard: tolerates ? min(own, today) : own,
              isMinimum: true))
        }
      }
    }
    return limits
  }
}

private struct PairKey: Hashable {
  let client: ClientID
  let manager: ManagerID
}
