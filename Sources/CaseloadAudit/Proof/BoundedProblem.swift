import CaseloadDomain

/// What a bound on one level is about: all plans that are as good as the plan in the levels above.
///
/// Which owners are open to a client at all, how much a book may carry, and the grid on which all
/// values of the level lie. Column `managerCount` of the options is nobody.
struct BoundedProblem {
  let facts: ScenarioFacts
  let level: Level
  /// The plan's values of the levels above, in hundredths of a minute.
  let held: [Level: Int]
  /// Units of price in a hundredth of a minute.
  let scale: Int
  let clientCount: Int
  let managerCount: Int
  /// By client and owner, row by row: whether the owner is open.
  let isOpen: [Bool]
  /// By manager: the clients that may go there.
  let candidates: [[Int]]
  /// By manager: the most minutes of a book.
  let mostLoads: [Int]
  /// What every value of the level is a multiple of.
  let grid: Int

  init(
    _ level: Level, held: [Level: Int], scale: Int, in facts: ScenarioFacts
  ) throws(ProofFault) {
    let steps = facts.scenario.policy.overTarget
    guard steps[0] >= 0, steps[1] >= steps[0], steps[2] >= steps[1],
      facts.scenario.policy.uneven.allSatisfy({ $0 >= 0 })
    else { throw ProofFault("it needs weights that never fall") }
    self.facts = facts
    self.level = level
    self.held = held
    self.scale = scale
    clientCount = facts.loads.count
    managerCount = facts.capacities.count
    let mostLoads = facts.capacities.indices.map { manager in
      Self.mostLoad(of: manager, heldBreaches: held[.breaches], in: facts)
    }
    self.mostLoads = mostLoads
    var isOpen: [Bool] = []
    isOpen.reserveCapacity(clientCount * (managerCount + 1))
    var candidates = Array(repeating: [Int](), count: managerCount)
    let options = OwnOptions(facts: facts, held: held, mostLoads: mostLoads)
    for client in 0..<clientCount {
      for manager in 0..<managerCount {
        let isPossible = options.isOpen(client: client, manager: manager)
        isOpen.append(isPossible)
        if isPossible { candidates[manager].append(client) }
      }
      isOpen.append(options.mayHaveNobody(client: client))
    }
    self.isOpen = isOpen
    self.candidates = candidates
    grid = Self.grid(of: level, in: facts)
  }

  /// The larger of limit and today's minutes; less where the overload held above is less.
  private static func mostLoad(
    of manager: Int, heldBreaches: Int?, in facts: ScenarioFacts
  ) -> Int {
    let most = facts.heldLimit(of: manager)
    guard let heldBreaches else { return most }
    return min(most, facts.capacities[manager].limit.value + heldBreaches / 100)
  }

  private static func grid(of level: Level, in facts: ScenarioFacts) -> Int {
    var steps: [Int] = []
    switch level {
    case .unassigned:
      steps = facts.loads.indices.map { UnassignedTerm.price(of: $0, in: facts) }
    case .breaches: steps = [100]
    case .hours:
      let bands = facts.scenario.policy.overTarget
      steps = [bands[0], bands[1] - bands[0], bands[2] - bands[1]]
      steps += facts.scenario.policy.uneven
      steps += facts.handOver.map { 100 * $0 }
    }
    return max(1, steps.reduce(0, ProofArithmetic.commonDivisor))
  }
}

/// Which owners are open to one client, whatever the others do.
private struct OwnOptions {
  let facts: ScenarioFacts
  let held: [Level: Int]
  let mostLoads: [Int]

  func mayHaveNobody(client: Int) -> Bool {
    guard facts.today.server(of: client) == nil else { return false }
    guard let most = held[.unassigned] else { return true }
    return UnassignedTerm.price(of: client, in: facts) <= most
  }

  func isOpen(client: Int, manager: Int) -> Bool {
    guard facts.loads[client] <= mostLoads[manager],
      facts.heldMost(of: manager, tier: facts.tiers[client]) != 0,
      isWithinBudgets(client: client, manager: manager),
      facts.isAllowed(client: client, manager: manager)
    else { return false }
    guard let most = held[.breaches] else { return true }
    return breaches(client: client, manager: manager) <= most
  }

  /// What the pair alone costs in level `breaches`, in hundredths of a minute.
  private func breaches(client: Int, manager: Int) -> Int {
    var minutes = max(0, facts.loads[client] - facts.capacities[manager].limit.value)
    if !facts.matching.holds(client: client, manager: manager) {
      minutes += facts.breachMinutes(of: client)
    }
    if facts.inherits && facts.scenario.tiers[facts.tiers[client]].atMost == 0 {
      minutes += InheritedTerm.minutesPerCount
    }
    return 100 * minutes
  }

  private func isWithinBudgets(client: Int, manager: Int) -> Bool {
    guard let server = facts.today.server(of: client), server != manager else { return true }
    let budget = facts.scenario.rules.moves
    if budget.atMost.map({ $0 < 1 }) ?? false { return false }
    if budget.perManager.map({ $0 < 1 }) ?? false { return false }
    // Other clients of negative value could make room in the budget of value, so it binds nobody
    // alone.
    return budget.load.map { facts.loads[client] <= $0.value } ?? true
  }
}
