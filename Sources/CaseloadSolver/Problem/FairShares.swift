import CaseloadDomain

/// The team's fair utilisation u, and loads and targets measured by it.
///
///     D = load of dedicated clients,  S = sum of targets of managers who may own, pools apart
///     P = min(load of other clients whose tier a pool lists, minutes of those pools)
///     u = min((L - P - D) / (S - D), 2),  1 if S <= D
///     F_i = rounddown(u * target_i),  G_i = rounddown((u + .15) * target_i)
///     a dedicated client takes rounddown(u * load) from the F and G of its manager
struct FairShares {
  private let numerator: Int
  private let denominator: Int

  init(_ scenario: Scenario, loads: [Int], capacities: [Capacity], mayOwn: [Bool]) {
    var (dedicated, poolable) = (0, 0)
    var ordinaryTiers: Set<Tier.Name> = []
    let pools = scenario.team.managers.compactMap(\.pool)
    for (client, load) in zip(scenario.clients, loads) {
      if scenario.tier(of: client).isDedicated {
        dedicated += load
      } else {
        ordinaryTiers.insert(client.tier)
        if pools.contains(where: { $0.tiers.contains(client.tier) }) { poolable += load }
      }
    }
    let useful = pools.filter { !$0.tiers.isDisjoint(with: ordinaryTiers) }
    let pooled = min(poolable, useful.reduce(0) { $0 + $1.minutes.value })
    let targets = scenario.team.managers.indices
      .filter { mayOwn[$0] && scenario.team.managers[$0].pool == nil }
      .reduce(0) { $0 + capacities[$1].target.value }
    let (above, below) = (loads.reduce(0, +) - pooled - dedicated, targets - dedicated)
    if below <= 0 {
      (numerator, denominator) = (1, 1)
    } else if above > 2 * below {
      (numerator, denominator) = (2, 1)
    } else {
      (numerator, denominator) = (above, below)
    }
  }

  /// u times these minutes, rounded down.
  func rounded(_ minutes: Int) -> Int { minutes * numerator / denominator }

  /// (u + .15) times these minutes, rounded down.
  func roundedWithMargin(_ minutes: Int) -> Int {
    minutes * (100 * numerator + 15 * denominator) / (100 * denominator)
  }
}
