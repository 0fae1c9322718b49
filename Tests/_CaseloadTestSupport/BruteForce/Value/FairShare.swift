import CaseloadDomain

/// Which tiers take a whole manager.
enum DedicatedWork {
  static func isDedicated(_ tier: Tier) -> Bool {
    if tier.isAlone { return true }
    guard case .perManager(let fewest, let most) = tier.workload else { return false }
    return fewest == .one && most == .one
  }
}

/// Everybody's fair share of the work that is not dedicated.
struct FairShare {
  /// By manager: minutes up to which a share is fair; nil where the manager takes no part.
  let fair: [Int?]
  /// By manager: minutes beyond which a share is more than 15 points above the team's.
  let far: [Int?]
  /// By client: what a dedicated client takes off its manager's fair share; zero for others.
  let credits: [Int]

  /// The shares of persons who may own; `pooled` minutes are left to pools.
  init(loads: [Int], isDedicated: [Bool], targets: [Int], takesPart: [Bool], pooled: Int) {
    let all = loads.reduce(0, +)
    let dedicated = zip(loads, isDedicated).filter(\.1).map(\.0).reduce(0, +)
    let takesPart = zip(targets, takesPart).map { $0 > 0 && $1 }
    let target = zip(targets, takesPart).filter(\.1).map(\.0).reduce(0, +)

    var level = ExactNumber.one
    if target > dedicated {
      level = min(ExactNumber(all - pooled - dedicated, over: target - dedicated), 2)
    }
    let farLevel = level + ExactNumber(15, over: 100)
    fair = zip(targets, takesPart).map { $1 ? PlainCapacity.down(level * ExactNumber($0)) : nil }
    far = zip(targets, takesPart).map { $1 ? PlainCapacity.down(farLevel * ExactNumber($0)) : nil }
    credits = zip(loads, isDedicated).map {
      $1 ? PlainCapacity.down(level * ExactNumber($0)) : 0
    }
  }
}
