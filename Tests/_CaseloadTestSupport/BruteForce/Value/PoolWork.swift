import CaseloadDomain

/// The work that pools can take off the team.
enum PoolWork {
  /// P of the model: the load of clients that are not dedicated and whose tier a pool lists, at most
  /// the minutes of the pools that list such a tier.
  static func minutes(in scenario: Scenario, loads: [Int], isDedicated: [Bool]) -> Int {
    let pools = scenario.team.managers.compactMap(\.pool)
    var load = 0
    var tiers: Set<Tier.Name> = []
    for (position, client) in scenario.clients.enumerated() where !isDedicated[position] {
      guard pools.contains(where: { $0.tiers.contains(client.tier) }) else { continue }
      load += loads[position]
      tiers.insert(client.tier)
    }
    let useful = pools.filter { !$0.tiers.isDisjoint(with: tiers) }
    return min(load, useful.map(\.minutes.value).reduce(0, +))
  }
}
