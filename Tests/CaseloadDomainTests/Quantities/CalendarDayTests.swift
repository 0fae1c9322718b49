import CaseloadDomain
import Testing

struct CalendarDayTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test(arguments: [
    ("1900-01-01", 0), ("1900-03-01", 59), ("1904-02-29", 1519), ("2000-02-29", 36583),
    ("2024-02-29", 45349), ("2027-03-01", 46445), ("2100-02-28", 73107), ("2100-03-01", 73108),
    ("2104-02-29", 74568), ("2199-12-31", 109572),
  ])
  func daysSince1900(text: String, serial: Int) throws {
    #expect(try day(text).serial == serial)
  }

  @Test func everyDayOfThreeCenturiesFollowsTheOneBefore() throws {
    var expected = 0
    for year in 1900...2199 {
      for month in 1...12 {
        let days = try #require(Month(year: year, month: month)).days
        for day in days {
          if day.serial != expected { Issue.record("\(day) has serial \(day.serial)") }
          expected += 1
        }
      }
    }
    #expect(expected == 109573)
  }

  @Test(arguments: [
    ("2027-03-01", true), ("2027-03-05", true), ("2027-03-06", false), ("2027-03-07", false),
    ("2024-02-29", true), ("2000-01-01", false), ("2100-02-28", false), ("2100-03-01", true),
  ])
  func workingDaysAreMondayToFriday(text: String, isWorkingDay: Bool) throws {
    #expect(try day(text).isWorkingDay == isWorkingDay)
  }

  @Test(arguments: [
    "2027-02-29", "2100-02-29", "1900-02-29", "2027-13-01", "2027-00-01", "2027-04-31",
    "2027-01-00", "1899-12-31", "2200-01-01", "2027-3-1", "27-03-01", "2027/03/01", "",
    "2027-03-01 ", "2027-03", "+027-03-01", "٢٠٢٧-٠٣-٠١",
  ])
  func whatIsNoDay(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: [
    ("2027-01-01", "2027-03-01", 2), ("2027-01-02", "2027-03-01", 1),
    ("2027-01-15", "2027-02-14", 0), ("2027-01-15", "2027-02-15", 1),
    ("2026-01-31", "2026-02-28", 1), ("2026-01-31", "2026-02-27", 0),
    ("2024-02-29", "2025-02-28", 12), ("2027-03-01", "2027-03-01", 0),
    ("2027-05-01", "2027-03-01", 0), ("2017-03-01", "2027-03-01", 120),
  ])
  func wholeMonths(from: String, to: String, months: Int) throws {
    #expect(try day(from).wholeMonths(until: day(to)) == months)
  }

  @Test(arguments: [
    ("2027-03-01", 2, "2027-05-01"), ("2027-01-31", 1, "2027-02-28"),
    ("2024-01-31", 1, "2024-02-29"), ("2027-11-15", 3, "2028-02-15"),
    ("2027-03-31", -1, "2027-02-28"), ("2027-01-15", -1, "2026-12-15"),
    ("2027-12-01", 12, "2028-12-01"), ("2027-05-31", 0, "2027-05-31"),
  ])
  func addingMonths(from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months) == day(to))
  }

  @Test func ordersByTimeAndPrintsAsWritten() throws {
    #expect(try day("2026-12-31") < day("2027-01-01"))
    #expect(try day("2027-01-31") < day("2027-02-01"))
    #expect(try day("2027-01-09").description == "2027-01-09")
    #expect(try day("2027-01-09").inMonth.description == "2027-01")
  }

  @Test func theDayBeforeCrossesMonthsAndYears() {
    let pairs = [
      ("2027-03-15", "2027-03-14"), ("2027-03-01", "2027-02-28"), ("2028-03-01", "2028-02-29"),
      ("2027-01-01", "2026-12-31"), ("1900-01-01", "1900-01-01"),
    ]
    for (day, before) in pairs {
      #expect(CalendarDay(iso: day)?.dayBefore == CalendarDay(iso: before))
    }
  }
}
