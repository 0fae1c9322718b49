/// Days around the month planned, March 2027, in the plain calendar.
enum MonthDays {
  static let month = "2027-03"

  /// The days from the first of the month to the first of the second month after it.
  static let daysOfTwoMonths = 61

  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// The first of the month so many months before.
  static func first(monthsBefore months: Int) -> String {
    let count = 2027 * 12 + 2 - months
    return "\(count / 12)-\(TableText.padded(count % 12 + 1, to: 2))-01"
  }

  /// The day so many days after the first of the month, up to two years.
  static func day(after days: Int) -> String {
    var (year, month, rest) = (2027, 2, days)
    while rest >= length(month, year) {
      rest -= length(month, year)
      (year, month) = month == 11 ? (year + 1, 0) : (year, month + 1)
    }
    return "\(year)-\(TableText.padded(month + 1, to: 2))-\(TableText.padded(rest + 1, to: 2))"
  }

  private static func length(_ month: Int, _ year: Int) -> Int {
    month == 1 && year % 4 == 0 ? 29 : lengths[month]
  }
}
