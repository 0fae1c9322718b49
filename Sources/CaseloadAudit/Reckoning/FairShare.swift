import CaseloadDomain

/// What each manager's part of the team's work would be (model, section 4, "Fair share").
///
///     u   = min( (L - D) / (S - D), 2 ), and 1 if S <= D
///     F_i = rounddown(u * target_i) - R_i
///     G_i = rounddown((u + 0.15) * target_i) - R_i
///     R_i = sum over i's dedicated clients of rounddown(u * load)
///
/// with L the load of all clients, D that of dedicated ones, S the target minutes of managers who may
/// own and have any. `F_i` and `G_i` stand here without `R_i`, which depends on the plan.
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

  init(loads: [Int], isDedicated: [Bool], targets: [Int], mayOwn: [Bool]) {
    let all = loads.reduce(0, +)
    let dedicated = zip(loads, isDedicated).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let takesPart = zip(targets, mayOwn).map { $0 > 0 && $1 }
    let sum = zip(targets, takesPart).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    var share = ExactNumber.one
    if sum > dedicated {
      share = min(ExactNumber(all - dedicated, over: sum - dedicated), 2)
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
}
