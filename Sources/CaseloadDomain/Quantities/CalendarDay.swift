/// A day of the Gregorian calendar, without a clock or a time zone.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Four bytes in all: tables of a hundred thousand rows hold several of them in each.
  private let storedYear: UInt16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, 1900 to 2199.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, from 1.
  public var day: Int { Int(storedDay) }

  /// The day, or nil where the calendar has none such or the year is outside 1900 to 2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Month.dayCount(year: year, month: month) else { return nil }
    self.init(trusted: year, month, day)
  }

  init(trusted year: Int, _ month: Int, _ day: Int) {
    (storedYear, storedMonth, storedDay) = (UInt16(year), UInt8(month), UInt8(day))
  }

  /// The day written as yyyy-mm-dd, or nil.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    guard parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1900-01-01, which was a Monday.
  public var serial: Int {
    let years = year - 1900
    // Leap days before this year: 1900 and 2100 are not leap years.
    let leapDays = max(0, (year - 1901) / 4) - (year > 2100 ? 1 : 0)
    let before = (1..<month).reduce(0) { $0 + Month.dayCount(year: year, month: $1) }
    return years * 365 + leapDays + before + day - 1
  }

  /// Whether the day is Monday to Friday.
  public var isWorkingDay: Bool { serial % 7 < 5 }

  /// The month this day lies in.
  public var inMonth: Month { Month(trusted: year, month) }

  /// Whole months from this day to `later`: the 15th to the 14th of the next month is zero.
  ///
  /// Negative spans count as zero. The last day of a short month completes a month.
  public func wholeMonths(until later: CalendarDay) -> Int {
    let months = (later.year - year) * 12 + later.month - month
    let lastDay = Month.dayCount(year: later.year, month: later.month)
    let complete = later.day >= min(day, lastDay)
    return max(0, complete ? months : months - 1)
  }

  /// The day so many months later, moved back to the month's last day where it is shorter.
  public func adding(months: Int) -> CalendarDay {
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return CalendarDay(
      trusted: newYear, newMonth, min(day, Month.dayCount(year: newYear, month: newMonth)))
  }

  /// The day before; the first of all days is its own.
  public var dayBefore: CalendarDay {
    if day > 1 { return CalendarDay(trusted: year, month, day - 1) }
    let (earlier, of) = month > 1 ? (month - 1, year) : (12, year - 1)
    return Month(year: of, month: earlier)?.lastDay ?? self
  }

  /// Orders by time.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day as yyyy-mm-dd.
  public var description: String { "\(inMonth)-\(day < 10 ? "0" : "")\(day)" }
}
