import CaseloadDomain

/// What each manager's part of the team's work would be (model, section 4, "Fair share").
///
///     u   = min( (L - P - D) / (S - D), 2 ), and 1 if S <= D
///     F_i = rounddown(u * target_i) - R_i
///     G_i = rounddown((u + 0.15) * target_i) - R_i
///     R_i = sum over i's dedicated clients of rounddown(u * load)
///
/// with L the load of all clients, D that of dedicated ones, S the target minutes of managers who may
/// own and have any, pools apart, and P what pools can take: the smaller of their minutes and the
/// load of other clients whose tier one lists. `F_i` and `G_i` stand here without `R_i`, which
/// depends on the plan.
struct FairShare {
  /// The share of target minutes that is fair: u.
  let share: ExactNumber
  /// Whether a manager takes part in the balance.
  let takesPart: [Bool]
  /// rounddown(u * target) by manager.
  let fair: [Int]
  /// rounddown((u + 0.15) * target) by manager.
  let tolerable: [Int]
  /// By client: rounddown(u * load) if it is dedicated, else 0.
  let dedicatedParts: [Int]

  /// Shares by managers' target minutes, of those that take part; `pooled` is P.
  init(loads: [Int], isDedicated: [Bool], targets: [Int], mayTakePart: [Bool], pooled: Int) {
    let all = loads.reduce(0, +)
    let dedicated = zip(loads, isDedicated).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let takesPart = zip(targets, mayTakePart).map { $0 > 0 && $1 }
    let sum = zip(targets, takesPart).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    var share = ExactNumber.one
    if sum > dedicated {
      share = min(ExactNumber(all - pooled - dedicated, over: sum - dedicated), 2)
    }
    let wider = share + ExactNumber(15, over: 100)
    self.share = share
    self.takesPart = takesPart
    fair = targets.map { wholeDown(share * ExactNumber($0)) }
    tolerable = targets.map { wholeDown(wider * ExactNumber($0)) }
    dedicatedParts = zip(loads, isDedicated).map { load, isDedicated in
      isDedicated ? wholeDown(share * ExactNumber(load)) : 0
    }
  }

  /// What pools can take of the clients that are not dedicated: P of the model.
  static func pooled(of scenario: Scenario, loads: [Int], isDedicated: [Bool]) -> Int {
    let pools = scenario.team.managers.compactMap(\.pool)
    var load = 0
    var minutes = 0
    let shared = scenario.clients.indices.filter { !isDedicated[$0] }
    for index in shared
    where pools.contains(where: { $0.tiers.contains(scenario.clients[index].tier) }) {
      load += loads[index]
    }
    for pool in pools
    where shared.contains(where: { pool.tiers.contains(scenario.clients[$0].tier) }) {
      minutes += pool.minutes.value
    }
    return min(load, minutes)
  }
}
