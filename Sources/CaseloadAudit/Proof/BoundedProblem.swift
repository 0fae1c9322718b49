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
  /// By client and manager, row by row: what the pair alone costs in level `hours`, in hundredths of
  /// a minute.
  let pairPrices: [Int]

  init(
    _ level: Level, held: [Level: Int], scale: Int, in facts: ScenarioFacts
  ) throws(ProofFault) {
    let steps = facts.scenario.policy.overTarget
    guard steps[0] >= 0, steps[1] >= steps[0], steps[2] >= steps[1],
      facts.scenario.policy.uneven.allSatisfy({ $0 >= 0 })
    else { throw ProofFault("it needs weights that never fall") }
    let softPrices = Self.softPrices(of: facts.scenario)
    guard softPrices.allSatisfy({ (0...ProofArithmetic.largestPrice).contains($0) }) else {
      throw ProofFault("it needs prices of rules that are neither negative nor too large")
    }
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
    let pairPrices = Self.pairPrices(in: facts)
    self.pairPrices = pairPrices
    grid = Self.grid(of: level, pairPrices, softPrices, in: facts)
  }

  /// What a pair alone costs in level `hours`, in hundredths of a minute.
  func pairPrice(_ client: Int, _ manager: Int) -> Int {
    pairPrices[client * managerCount + manager]
  }

  /// The larger of limit and today's minutes, or everything where the limit is soft; less where the
  /// overload held above is less.
  private static func mostLoad(
    of manager: Int, heldBreaches: Int?, in facts: ScenarioFacts
  ) -> Int {
    let most = facts.heldLimit(of: manager) ?? facts.loads.reduce(0, +)
    guard let heldBreaches else { return most }
    return min(most, facts.capacities[manager].limit.value + heldBreaches / 100)
  }

  private static func grid(
    of level: Level, _ pairPrices: [Int], _ softPrices: [Int], in facts: ScenarioFacts
  ) -> Int {
    var steps: [Int] = []
    switch level {
    case .unassigned:
      steps = facts.loads.indices.map { UnassignedTerm.price(of: $0, in: facts) }
    case .breaches: steps = [100]
    case .hours:
      let bands = facts.scenario.policy.overTarget
      steps = [bands[0], bands[1] - bands[0], bands[2] - bands[1]]
      steps += facts.scenario.policy.uneven
      steps += pairPrices + softPrices
    }
    return max(1, steps.reduce(0, ProofArithmetic.commonDivisor))
  }

  private static func pairPrices(in facts: ScenarioFacts) -> [Int] {
    facts.loads.indices.flatMap { client in
      facts.capacities.indices.map { manager in
        facts.pairPrice(client: client, manager: manager)
      }
    }
  }

  /// The prices of rules that no pair pays alone, in hundredths of a minute.
  private static func softPrices(of scenario: Scenario) -> [Int] {
    let rules = scenario.rules
    var prices = [
      rules.moves.price, rules.bookCount?.price, rules.mix?.price, rules.together.price,
      rules.apart.price, rules.intake?.price,
    ]
    prices += scenario.tiers.flatMap { [$0.countPrice, $0.alonePrice] }
    return prices.compactMap { $0?.hundredths }
  }
}

extension ScenarioFacts {
  /// What a client with a manager costs in level `hours` whatever the others do, in hundredths of a
  /// minute: hand-over, value at risk, poor fit and every priced rule about pairs.
  fileprivate func pairPrice(client: Int, manager: Int) -> Int {
    let isMove = moveKind(of: client, to: manager) != nil
    let prices = [
      isMove ? Price(Minutes(handOver[client])) : .zero,
      ValueAtRiskTerm.price(of: client, to: manager, in: self),
      pairRules.poorFitPrice(client: client, manager: manager),
      pairRules.mismatchPrice(client: client, manager: manager),
      pairRules.pinPrice(client: client, manager: manager),
      pairRules.banPrice(client: client, manager: manager),
      freezePrice(client: client, manager: manager),
    ]
    return prices.reduce(0) { $0 + $1.hundredths }
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
      facts.heldMost(of: manager) != 0, mayMix(client: client, manager: manager),
      isWithinBudgets(client: client, manager: manager),
      facts.isAllowed(client: client, manager: manager)
    else { return false }
    guard let most = held[.breaches] else { return true }
    return breaches(client: client, manager: manager) <= most
  }

  /// What the pair alone costs in level `breaches`, in hundredths of a minute.
  private func breaches(client: Int, manager: Int) -> Int {
    var minutes = max(0, facts.loads[client] - facts.capacities[manager].limit.value)
    if !facts.pairRules.holds(client: client, manager: manager) {
      minutes += facts.breachMinutes(of: client)
    }
    let tier = facts.tiers[client]
    guard facts.inherits else { return 100 * minutes }
    if facts.heldMost(of: manager, tier: tier) != nil, facts.scenario.tiers[tier].atMost == 0 {
      minutes += InheritedTerm.minutesPerCount
    }
    if facts.heldMost(of: manager) != nil, facts.scenario.rules.bookCount?.atMost == 0 {
      minutes += InheritedTerm.minutesPerCount
    }
    if let mix = hardMix(of: manager) {
      minutes += InheritedTerm.minutesPerCount * mix.distance(of: oneClient(of: tier))
    }
    return 100 * minutes
  }

  /// Whether a book of this client alone obeys `mix`; a larger book obeys it no better.
  private func mayMix(client: Int, manager: Int) -> Bool {
    guard let mix = hardMix(of: manager) else { return true }
    let counts = oneClient(of: facts.tiers[client])
    return mix.distance(of: counts) == 0
      || (facts.inherits && mix.isWithin(counts, facts.today.counts[manager]))
  }

  private func hardMix(of manager: Int) -> MixTable? {
    facts.isPool[manager] || facts.scenario.rules.mix?.price != nil ? nil : facts.mix
  }

  private func oneClient(of tier: Int) -> [Int] {
    facts.scenario.tiers.indices.map { $0 == tier ? 1 : 0 }
  }

  private func isWithinBudgets(client: Int, manager: Int) -> Bool {
    guard let server = facts.today.server(of: client), server != manager else { return true }
    let budget = facts.scenario.rules.moves
    if budget.price == nil {
      let most = [budget.atMost, facts.moveMost(of: server), facts.moveMost(of: manager)]
      if most.contains(where: { $0.map { $0 < 1 } ?? false }) { return false }
    }
    // Other clients of negative value could make room in the budget of value, so it binds nobody
    // alone.
    return budget.load.map { facts.loads[client] <= $0.value } ?? true
  }
}
