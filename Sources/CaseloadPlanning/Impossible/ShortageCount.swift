import CaseloadAudit
import CaseloadDomain

/// Counts what rules demand against what there is, manager by manager and for the whole team.
///
/// Every shortage found is a reason by itself; that none is found says nothing.
struct ShortageCount {
  private let scenario: Scenario
  private let loads: [Int]
  private let tierOf: [Int]
  /// By manager: what its book must hold.
  private let demands: [BookDemands]
  /// By client and manager: the rule that bars the pair, nil if it is open.
  private let bars: [[Rule?]]
  private let isKept: [Bool]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let auditor = Auditor(scenario)
    loads = scenario.loads().map(\.load.value)
    let positions = Dictionary(
      uniqueKeysWithValues: scenario.tiers.enumerated().map { ($1.name, $0) })
    tierOf = scenario.clients.map { positions[$0.tier] ?? 0 }
    let managers = scenario.team.managers.indices
    demands = managers.map(auditor.demands)
    bars = scenario.clients.indices.map { client in
      managers.map { auditor.rule(barringClient: client, fromManager: $0) }
    }
    isKept = scenario.clients.indices.map(auditor.isKept)
  }

  /// All shortages: those of the team first, then manager by manager, then those of `keep`.
  var shortages: [Shortage] {
    teamMinimums + scenario.team.managers.indices.flatMap(minimums(ofManager:)) + kept
  }

  // MARK: - Minimums of the team

  private var teamMinimums: [Shortage] {
    var found: [Shortage] = []
    for (tier, facts) in scenario.tiers.enumerated() {
      let each = demands.map(\.fewestOfTier[tier])
      let there = tierOf.count { $0 == tier }
      guard each.reduce(0, +) > there else { continue }
      found.append(
        Shortage(
          demand: .tierMinimum(
            tier: facts.name, each: each.max() ?? 0, managers: each.count { $0 > 0 }),
          supply: .clients, needed: each.reduce(0, +), available: there))
    }
    let each = demands.map(\.fewest)
    if each.reduce(0, +) > scenario.clients.count {
      found.append(
        Shortage(
          demand: .bookMinimum(each: each.max() ?? 0, managers: each.count { $0 > 0 }),
          supply: .clients, needed: each.reduce(0, +), available: scenario.clients.count))
    }
    return found
  }

  // MARK: - Minimums of one manager

  private func minimums(ofManager manager: Int) -> [Shortage] {
    let demand = demands[manager]
    let id = scenario.team.managers[manager].id
    var found: [Shortage] = []
    for (tier, facts) in scenario.tiers.enumerated() where demand.fewestOfTier[tier] > 0 {
      found += shortage(
        of: .tierMinimumOf(manager: id, tier: facts.name, count: demand.fewestOfTier[tier]),
        count: demand.fewestOfTier[tier],
        among: scenario.clients.indices.filter { tierOf[$0] == tier }, manager: manager)
      if facts.isAlone && facts.alonePrice == nil && demand.fewestOfTier[tier] > 1 {
        found.append(
          Shortage(
            demand: .tierMinimumOf(
              manager: id, tier: facts.name, count: demand.fewestOfTier[tier]),
            supply: .alone, needed: demand.fewestOfTier[tier], available: 1))
      }
    }
    let together = demand.fewestOfTier.reduce(0, +)
    if let most = demand.most, together > most {
      found.append(
        Shortage(
          demand: .tierMinimumsOf(manager: id), supply: .bookMost, needed: together,
          available: most))
    }
    guard demand.fewest > 0 else { return found }
    found += shortage(
      of: .bookMinimumOf(manager: id, count: demand.fewest), count: demand.fewest,
      among: Array(scenario.clients.indices), manager: manager)
    let mosts = demand.mostOfTier.compactMap { $0 }
    if mosts.count == scenario.tiers.count, mosts.reduce(0, +) < demand.fewest {
      found.append(
        Shortage(
          demand: .bookMinimumOf(manager: id, count: demand.fewest), supply: .tierMost,
          needed: demand.fewest, available: mosts.reduce(0, +)))
    }
    return found
  }

  /// Whether a manager can be given so many of these clients, by pairs and by the lightest loads.
  private func shortage(
    of demand: Shortage.Demand, count: Int, among clients: [Int], manager: Int
  ) -> [Shortage] {
    // Where there are too few clients at all, the team's count has said so.
    guard clients.count >= count else { return [] }
    let open = clients.filter { bars[$0][manager] == nil }
    guard open.count >= count else {
      let rules = Set(clients.compactMap { bars[$0][manager] })
      return [
        Shortage(
          demand: demand, supply: .openPairs(inOrder(rules)), needed: count,
          available: open.count)
      ]
    }
    let lightest = open.map { loads[$0] }.sorted().prefix(count).reduce(0, +)
    guard let limit = demands[manager].limit, lightest > limit.value else { return [] }
    return [Shortage(demand: demand, supply: .hours, needed: lightest, available: limit.value)]
  }

  // MARK: - Clients that must be kept

  private var kept: [Shortage] {
    let clients = scenario.clients.indices.filter { isKept[$0] }
    var found = clients.flatMap(shortage(ofKept:))
    let load = clients.map { loads[$0] }.reduce(0, +)
    let limits = demands.compactMap(\.limit?.value)
    if limits.count == demands.count, load > limits.reduce(0, +) {
      found.append(
        Shortage(
          demand: .keepAll, supply: .hours, needed: load, available: limits.reduce(0, +)))
    }
    let mosts = demands.compactMap(\.most)
    if mosts.count == demands.count, clients.count > mosts.reduce(0, +) {
      found.append(
        Shortage(
          demand: .keepAll, supply: .bookMost, needed: clients.count,
          available: mosts.reduce(0, +)))
    }
    return found
  }

  private func shortage(ofKept client: Int) -> [Shortage] {
    let open = bars[client].indices.filter { bars[client][$0] == nil }
    let demand = Shortage.Demand.keep(client: scenario.clients[client].id)
    if open.isEmpty {
      let rules = inOrder(Set(bars[client].compactMap { $0 }))
      return [Shortage(demand: demand, supply: .openPairs(rules), needed: 1, available: 0)]
    }
    let limits = open.compactMap { demands[$0].limit?.value }
    guard limits.count == open.count, let largest = limits.max(), loads[client] > largest else {
      return []
    }
    return [Shortage(demand: demand, supply: .hours, needed: loads[client], available: largest)]
  }

  private func inOrder(_ rules: Set<Rule>) -> [Rule] { Rule.allCases.filter(rules.contains) }
}
