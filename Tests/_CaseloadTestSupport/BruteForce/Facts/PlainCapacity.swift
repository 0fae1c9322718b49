import CaseloadDomain

/// A manager's minutes, worked out from section 2 of the model and nothing else.
public struct PlainCapacity: Hashable, Sendable {
  /// Minutes the manager is there for clients.
  public let available: Int
  /// Up to here a minute costs nothing.
  public let target: Int
  /// Up to here a minute above target costs the first weight.
  public let warn: Int
  /// Up to here it costs the second weight, beyond it the third.
  public let middle: Int
  /// Beyond here nobody goes.
  public let limit: Int

  /// The capacity of a manager in the scenario's month.
  public init(of manager: Manager, in scenario: Scenario) {
    if let pool = manager.pool {
      let minutes = pool.minutes.value
      (available, target, warn, middle, limit) = (minutes, minutes, minutes, minutes, minutes)
      return
    }
    let policy = scenario.capacity
    let workingDays = scenario.month?.workingDays ?? []
    let employed = workingDays.filter { Self.employs(manager, on: $0) }
    let absentDays = employed.map { Self.absence(of: manager, on: $0, in: scenario) }
      .reduce(ExactNumber.zero, +)

    var exact = manager.fullTimeEquivalent * policy.hoursBeforeLeave * 60 * policy.clientShare
    exact = exact * Self.ramp(of: manager, in: scenario)
    if scenario.month != nil {
      exact = exact * ExactNumber(employed.count, over: workingDays.count)
    }
    let beforeAbsence = Self.down(exact)
    var absence = 0
    if !employed.isEmpty {
      absence = Self.up(ExactNumber(beforeAbsence) * absentDays / ExactNumber(employed.count))
    }
    available = beforeAbsence - absence

    let targetShare = manager.target ?? policy.target
    let warnShare = targetShare > policy.warn ? targetShare : policy.warn
    let limitShare = targetShare > policy.limit ? targetShare : policy.limit
    target = Self.down(ExactNumber(available) * targetShare)
    warn = Self.down(ExactNumber(available) * warnShare)
    let bandLimit = Self.down(ExactNumber(available) * limitShare)
    middle = (warn + bandLimit) / 2
    let isCovered = absentDays <= 15
    limit = isCovered ? Self.down(ExactNumber(beforeAbsence) * limitShare) : bandLimit
  }

  private static func employs(_ manager: Manager, on day: CalendarDay) -> Bool {
    if let start = manager.start, day < start { return false }
    if let end = manager.end, day > end { return false }
    return true
  }

  /// The absent part of one day, at most the whole of it.
  private static func absence(
    of manager: Manager, on day: CalendarDay, in scenario: Scenario
  ) -> ExactNumber {
    var sum = ExactNumber.zero
    for leave in scenario.leave where leave.manager == manager.id {
      if leave.from <= day && day <= leave.to { sum = sum + leave.share }
    }
    return sum > .one ? .one : sum
  }

  private static func ramp(of manager: Manager, in scenario: Scenario) -> ExactNumber {
    guard let start = manager.start, let first = scenario.month?.firstDay else { return .one }
    let months = start > first ? 0 : wholeMonths(from: start, to: first)
    let ramp = scenario.capacity.ramp
    return ramp.indices.contains(months) ? ramp[months] : .one
  }

  /// Whole months up to the first of a month: a month begun on another day than its first counts
  /// from the next one.
  static func wholeMonths(from start: CalendarDay, to first: CalendarDay) -> Int {
    let months = (first.year - start.year) * 12 + (first.month - start.month)
    return max(0, start.day == 1 ? months : months - 1)
  }

  static func down(_ number: ExactNumber) -> Int { Int(clamping: number.roundedDown) }
  static func up(_ number: ExactNumber) -> Int { Int(clamping: number.roundedUp) }
}
