import Testing

@testable import CaseloadBench

@Suite struct MonthDaysTests {
  @Test func `Days follow the calendar`() {
    #expect(MonthDays.day(after: 0) == "2027-03-01")
    #expect(MonthDays.day(after: 31) == "2027-04-01")
    #expect(MonthDays.day(after: 306) == "2028-01-01")
    #expect(MonthDays.day(after: MonthDays.daysOfTwoMonths) == "2027-05-01")
    // 2028 is a leap year.
    #expect(MonthDays.day(after: 365) == "2028-02-29")
  }

  @Test func `Months before reach into earlier years`() {
    #expect(MonthDays.first(monthsBefore: 0) == "2027-03-01")
    #expect(MonthDays.first(monthsBefore: 3) == "2026-12-01")
    #expect(MonthDays.first(monthsBefore: 71) == "2021-04-01")
  }
}
