/// A month of the Gregorian calendar: what one plan is made for.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1900 to 2199.
  public let year: Int
  /// The month of the year, 1 to 12.
  public let month: Int

  /// The month, or nil where there is none such.
  public init?(year: Int, month: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    (self.year, self.month) = (year, month)
  }

  init(trusted year: Int, _ month: Int) { (self.year, self.month) = (year, month) }

  /// The month written as yyyy-mm, or nil.
  public init?(iso text: String) {
    guard let day = CalendarDay(iso: text + "-01") else { return nil }
    self.init(year: day.year, month: day.month)
  }

  /// The first day: the reference day from which tenure, ramp and stages count.
  public var firstDay: CalendarDay { CalendarDay(trusted: year, month, 1) }

  /// The last day.
  public var lastDay: CalendarDay {
    CalendarDay(trusted: year, month, Self.dayCount(year: year, month: month))
  }

  /// All days in order.
  public var days: [CalendarDay] {
    (1...lastDay.day).map { CalendarDay(trusted: year, month, $0) }
  }

  /// The days Monday to Friday, in order.
  public var workingDays: [CalendarDay] { days.filter(\.isWorkingDay) }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Orders by time.
  public static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  /// The month as yyyy-mm.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
