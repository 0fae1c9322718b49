import CaseloadDomain

/// The audit's own sums of what a manager can give in the month (model, section 2).
///
///     a0     = rounddown( FTE * hours * 60 * client share * ramp * present days / working days )
///     a      = a0 - min(a0, roundup( a0 * absent days / present days ))
///     target = rounddown(share * a), warn and the limit of the bands likewise
///     middle = rounddown( (warn + limit of the bands) / 2 )
///     limit  = rounddown(share * a0) up to 15 absent days, else the limit of the bands
///
/// A pool's stated minutes are all of these at once.
struct CapacityReckoning {
  private let policy: CapacityPolicy
  private let leave: [ManagerID: [Leave]]
  private let month: Month?
  private let workingDays: [CalendarDay]

  init(of scenario: Scenario) {
    policy = scenario.capacity
    leave = Dictionary(grouping: scenario.leave, by: \.manager)
    month = scenario.month
    workingDays = scenario.month?.workingDays ?? []
  }

  /// Whether a manager may own clients this month (model: rule `dates`).
  func mayOwn(_ manager: Manager) -> Bool {
    guard let month else { return true }
    let startsTooLate = manager.start.map { month.lastDay < $0 } ?? false
    let endsTooEarly = manager.end.map { $0 < month.lastDay } ?? false
    return !startsTooLate && !endsTooEarly
  }

  /// The minutes a manager can give.
  func capacity(of manager: Manager) -> Capacity {
    if let pool = manager.pool {
      let all = pool.minutes
      return Capacity(
        beforeAbsence: all, absence: .zero, available: all, target: all, warn: all, middle: all,
        limit: all)
    }
    let present = workingDays.filter { isEmployed(manager, on: $0) }
    var full = manager.fullTimeEquivalent * policy.hoursBeforeLeave * 60 * policy.clientShare
    full = full * rampShare(of: manager)
    if !workingDays.isEmpty { full = full * ExactNumber(present.count, over: workingDays.count) }
    let beforeAbsence = wholeDown(full)
    let absentDays = self.absentDays(of: manager, among: present)
    var absence = 0
    if !present.isEmpty {
      let exact = ExactNumber(beforeAbsence) * absentDays / ExactNumber(present.count)
      absence = min(beforeAbsence, wholeUp(exact))
    }
    return bands(
      of: manager, beforeAbsence: beforeAbsence, absence: absence,
      isLongAbsence: absentDays > 15)
  }

  private func bands(
    of manager: Manager, beforeAbsence: Int, absence: Int, isLongAbsence: Bool
  ) -> Capacity {
    let available = beforeAbsence - absence
    let targetShare = manager.target ?? policy.target
    let limitShare = policy.limit < targetShare ? targetShare : policy.limit
    let warnShare = policy.warn < targetShare ? targetShare : policy.warn
    let warn = part(warnShare, of: available)
    let bandLimit = part(limitShare, of: available)
    return Capacity(
      beforeAbsence: Minutes(beforeAbsence), absence: Minutes(absence),
      available: Minutes(available), target: Minutes(part(targetShare, of: available)),
      warn: Minutes(warn), middle: Minutes((warn + bandLimit) / 2),
      limit: Minutes(isLongAbsence ? bandLimit : part(limitShare, of: beforeAbsence)))
  }

  private func isEmployed(_ manager: Manager, on day: CalendarDay) -> Bool {
    if let start = manager.start, day < start { return false }
    if let end = manager.end, end < day { return false }
    return true
  }

  private func rampShare(of manager: Manager) -> ExactNumber {
    guard let start = manager.start, let month else { return .one }
    let passed = start.wholeMonths(until: month.firstDay)
    return policy.ramp.indices.contains(passed) ? policy.ramp[passed] : .one
  }

  private func absentDays(of manager: Manager, among present: [CalendarDay]) -> ExactNumber {
    let absences = leave[manager.id] ?? []
    var days = ExactNumber.zero
    for day in present {
      var share = ExactNumber.zero
      for absence in absences where absence.from <= day && day <= absence.to {
        share = share + absence.share
      }
      days = days + (share > .one ? .one : share)
    }
    return days
  }

  private func part(_ share: ExactNumber, of minutes: Int) -> Int {
    wholeDown(share * ExactNumber(minutes))
  }
}

/// The largest whole number that is not above an exact one.
func wholeDown(_ exact: ExactNumber) -> Int { Minutes(roundingDown: exact).value }

/// The smallest whole number that is not below an exact one.
func wholeUp(_ exact: ExactNumber) -> Int { Minutes(roundingUp: exact).value }
