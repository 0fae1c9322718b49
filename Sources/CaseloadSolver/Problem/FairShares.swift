import CaseloadDomain

/// The team's fair utilisation u, and loads and targets measured by it.
///
///     D = load of dedicated clients,  S = sum of targets of managers who may own
///     u = min((L - D) / (S - D), 2),  1 if S <= D
///     F_i = rounddown(u * target_i),  G_i = rounddown((u + .15) * target_i)
///     a dedicated client takes rounddown(u * load) from the F and G of its manager
struct FairShares {
  private let numerator: Int
  private let denominator: Int

  init(_ scenario: Scenario, loads: [Int], capacities: [Capacity], mayOwn: [Bool]) {
    let dedicated = zip(scenario.clients, loads)
      .reduce(0) { $0 + (scenario.tier(of: $1.0).isDedicated ? $1.1 : 0) }
    let targets = zip(capacities, mayOwn).reduce(0) { $0 + ($1.1 ? $1.0.target.value : 0) }
    let (above, below) = (loads.reduce(0, +) - dedicated, targets - dedicated)
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
