/// What one manager can give in the month, in whole minutes.
public struct Capacity: Hashable, Sendable {
  /// Minutes before any absence: a0 of the model.
  public var beforeAbsence: Minutes
  /// Minutes lost to listed leave.
  public var absence: Minutes
  /// Minutes the manager is there for clients: a of the model.
  public var available: Minutes
  /// Up to here a minute costs nothing.
  public var target: Minutes
  /// Up to here a minute above target costs 1.
  public var warn: Minutes
  /// Up to here a minute costs 3, beyond it 9.
  public var middle: Minutes
  /// Beyond here nobody goes.
  public var limit: Minutes

  /// The manager's capacity in a month.
  ///
  /// a0 = FTE x hours x ramp x client share x present working days / working days, rounded down;
  /// absence = a0 x absent days / present working days, rounded up; a = a0 - absence; target, warn
  /// and limit are shares of a, middle = floor((warn + limit) / 2). Up to 15 absent working days
  /// leave the limit at its share of a0: colleagues cover, at the price of the third band.
  /// A personal target above the warning share lifts the warning, and above the limit the limit.
  public init(of manager: Manager, in scenario: Scenario) {
    if let pool = manager.pool {
      self = Capacity(pool: pool)
      return
    }
    let policy = scenario.capacity
    let presence = Presence(of: manager, leave: scenario.leave, month: scenario.month)
    let full = manager.fullTimeEquivalent * policy.hoursBeforeLeave * 60 * policy.clientShare
    let ramp = Self.rampShare(of: manager, policy: policy, month: scenario.month)
    beforeAbsence = Minutes(roundingDown: full * ramp * presence.presentShare)
    absence = min(
      beforeAbsence,
      Minutes(roundingUp: ExactNumber(beforeAbsence.value) * presence.absentShare))
    available = beforeAbsence - absence
    let targetShare = manager.target ?? policy.target
    let warnShare = max(policy.warn, targetShare)
    let limitShare = max(policy.limit, targetShare)
    target = available.share(targetShare)
    warn = available.share(warnShare)
    let ownLimit = available.share(limitShare)
    middle = Minutes((warn.value + ownLimit.value) / 2)
    limit = presence.absentDays <= 15 ? beforeAbsence.share(limitShare) : ownLimit
  }

  private init(pool: Manager.Pool) {
    beforeAbsence = pool.minutes
    absence = .zero
    available = pool.minutes
    target = pool.minutes
    warn = pool.minutes
    middle = pool.minutes
    limit = pool.minutes
  }

  private static func rampShare(
    of manager: Manager, policy: CapacityPolicy, month: Month?
  ) -> ExactNumber {
    guard let start = manager.start, let month else { return .one }
    let months = start.wholeMonths(until: month.firstDay)
    return months < policy.ramp.count ? policy.ramp[months] : .one
  }
}

/// Which part of the month's working days a manager is employed, and absent.
struct Presence {
  /// Working days employed, as a share of the month's.
  let presentShare: ExactNumber
  /// Absent days as a share of the days employed.
  let absentShare: ExactNumber
  /// Absent working days, parts of days added up.
  let absentDays: ExactNumber

  init(of manager: Manager, leave: [Leave], month: Month?) {
    guard let month else {
      (presentShare, absentShare, absentDays) = (.one, .zero, .zero)
      return
    }
    let days = month.workingDays
    let present = days.filter { day in
      (manager.start.map { $0 <= day } ?? true) && (manager.end.map { day <= $0 } ?? true)
    }
    let own = leave.filter { $0.manager == manager.id }
    let absent = present.reduce(ExactNumber.zero) { sum, day in
      let shares = own.filter { $0.from <= day && day <= $0.to }.map(\.share)
      return sum + min(.one, shares.reduce(.zero, +))
    }
    presentShare = ExactNumber(present.count, over: days.count)
    absentShare = present.isEmpty ? .zero : absent / ExactNumber(present.count)
    absentDays = absent
  }
}
