import CaseloadDomain
import Testing

struct MonthTests {
  @Test(arguments: [
    (1900, 2, 28), (2000, 2, 29), (2023, 2, 28), (2024, 2, 29), (2100, 2, 28), (2027, 4, 30),
    (2027, 12, 31),
  ])
  func length(year: Int, month: Int, days: Int) throws {
    let month = try #require(Month(year: year, month: month))
    #expect(month.days.count == days)
    #expect(month.lastDay.day == days)
    #expect(month.firstDay.day == 1)
  }

  @Test(arguments: [("2027-03", 23), ("2027-02", 20), ("2026-11", 21), ("2024-02", 21)])
  func workingDays(text: String, count: Int) throws {
    #expect(try #require(Month(iso: text)).workingDays.count == count)
  }

  @Test(arguments: ["2027-13", "2027-0", "2027", "2027-3", "march", "", "2027-03-01"])
  func whatIsNoMonth(text: String) {
    #expect(Month(iso: text) == nil)
  }

  @Test func ordersByTime() throws {
    let december = try #require(Month(iso: "2026-12"))
    #expect(try december < #require(Month(iso: "2027-01")))
    #expect(december.description == "2026-12")
  }
}
