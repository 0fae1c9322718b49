import CaseloadDomain

/// The audit's own sums of what a change of owner costs (model, section 4, `hand-over`).
///
///     minutes = roundup( continuity * (base + load * (weeks * h/52 + 1.5)) / months )
///     continuity = 1 + min(tenure in months, 60)/120 + 0.25 * max(0, recent owners - 1)
///
/// with base 720 and h 12 where the old owner hands over, 360 and 6 where it is gone.
struct HandOverReckoning {
  private let months: Int
  private let referenceDay: CalendarDay?

  init(of scenario: Scenario) {
    months = scenario.policy.handOverMonths
    referenceDay = scenario.month?.firstDay
  }

  /// Whole minutes that a change of this client's owner costs; a first owner costs nothing.
  func minutes(of client: Client, tier: Tier, load: Int, status: TodaysBook.Status) -> Int {
    let base: Int
    let hoursOfWeek: Int
    switch status {
    case .unowned: return 0
    case .released(_, isGone: true): (base, hoursOfWeek) = (360, 6)
    case .served, .released(_, isGone: false): (base, hoursOfWeek) = (720, 12)
    }
    let perMinute =
      overlapWeeks(of: tier) * ExactNumber(hoursOfWeek, over: 52) + ExactNumber(3, over: 2)
    let work = ExactNumber(base) + ExactNumber(load) * perMinute
    return wholeUp(continuity(of: client) * work / ExactNumber(months))
  }

  private func continuity(of client: Client) -> ExactNumber {
    var factor = ExactNumber.one
    if let since = client.ownerSince, let referenceDay {
      factor = factor + ExactNumber(min(since.wholeMonths(until: referenceDay), 60), over: 120)
    }
    if let owners = client.recentOwnerCount, owners > 1 {
      factor = factor + ExactNumber(owners - 1, over: 4)
    }
    return factor
  }

  private func overlapWeeks(of tier: Tier) -> ExactNumber {
    if let stated = tier.overlapWeeks { return stated }
    let byName: [String: Int] = ["enterprise": 4, "mid": 2, "small": 0]
    if let weeks = byName[tier.name.text.lowercased()] { return ExactNumber(weeks) }
    if isDedicated(tier) { return 4 }
    if case .hours = tier.workload { return 0 }
    return 2
  }
}

/// Whether one client of a tier takes a whole manager: `per-manager: 1`, or alone.
func isDedicated(_ tier: Tier) -> Bool {
  guard case .perManager(let fewest, let most) = tier.workload else { return tier.isAlone }
  return tier.isAlone || (fewest == .one && most == .one)
}
