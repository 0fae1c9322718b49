/// How the hours of the month become a manager's capacity.
///
/// Defaults: 156 h a month net of ordinary leave, sized at 80 %, warned at 85 %, stopped at 100 %
/// (sources: docs, defaults).
public struct CapacityPolicy: Hashable, Sendable {
  /// Hours of a full-time month, net of ordinary leave: the measure of a full book.
  public var hoursPerMonth: ExactNumber
  /// Hours of a full-time month from which the leave table is subtracted: 173 where that table
  /// lists every absence, otherwise the same as `hoursPerMonth`.
  public var hoursBeforeLeave: ExactNumber
  /// The share of the month that makes a full book.
  public var fullBook: ExactNumber
  /// The share of available time meant for clients.
  public var target: ExactNumber
  /// The share beyond which a month is a warning.
  public var warn: ExactNumber
  /// The share beyond which nobody goes.
  public var limit: ExactNumber
  /// The share of full capacity by whole months since the start; after its end it is one.
  public var ramp: [ExactNumber]
  /// The part of the hours that is account management.
  public var clientShare: ExactNumber

  /// A policy; every argument has the model's default.
  public init(
    hoursPerMonth: ExactNumber = 156, hoursBeforeLeave: ExactNumber? = nil,
    fullBook: ExactNumber = ExactNumber(80, over: 100),
    target: ExactNumber = ExactNumber(80, over: 100),
    warn: ExactNumber = ExactNumber(85, over: 100), limit: ExactNumber = 1,
    ramp: [ExactNumber] = [
      ExactNumber(25, over: 100), ExactNumber(50, over: 100), ExactNumber(75, over: 100), 1,
    ],
    clientShare: ExactNumber = 1
  ) {
    self.hoursPerMonth = hoursPerMonth
    self.hoursBeforeLeave = hoursBeforeLeave ?? hoursPerMonth
    self.fullBook = fullBook
    self.target = target
    self.warn = warn
    self.limit = limit
    self.ramp = ramp
    self.clientShare = clientShare
  }

  /// The exact minutes of a full book: that of one full-time, fully ramped person.
  public var fullBookMinutes: ExactNumber { hoursPerMonth * 60 * fullBook * clientShare }
}

/// An absence of a manager, both days included.
public struct Leave: Hashable, Sendable {
  /// Who is away.
  public var manager: ManagerID
  /// The first day.
  public var from: CalendarDay
  /// The last day.
  public var to: CalendarDay
  /// The part of each day, above 0 up to 1.
  public var share: ExactNumber

  /// An absence.
  public init(
    manager: ManagerID, from: CalendarDay, to: CalendarDay, share: ExactNumber = .one
  ) {
    self.manager = manager
    self.from = from
    self.to = to
    self.share = share
  }
}

/// Extra work for one client in one month.
public struct ClientEvent: Hashable, Sendable {
  /// Whose work.
  public var client: ClientID
  /// When.
  public var month: Month
  /// How many minutes.
  public var minutes: ExactNumber
  /// Why, in the user's words.
  public var reason: String

  /// Extra work.
  public init(client: ClientID, month: Month, minutes: ExactNumber, reason: String = "") {
    self.client = client
    self.month = month
    self.minutes = minutes
    self.reason = reason
  }
}
