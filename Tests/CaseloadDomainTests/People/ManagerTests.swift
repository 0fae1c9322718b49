import CaseloadDomain
import Testing

struct ManagerTests {
  private func mayOwn(from start: String? = nil, to end: String? = nil) throws -> Bool {
    let manager = Manager(
      id: ManagerID("m"), start: try start.map { try #require(CalendarDay(iso: $0)) },
      end: try end.map { try #require(CalendarDay(iso: $0)) })
    return manager.mayOwn(in: Month(year: 2027, month: 3))
  }

  @Test func whoStartsWithinTheMonthMayOwn() throws {
    #expect(try mayOwn())
    #expect(try mayOwn(from: "2027-03-31"))
    #expect(try !mayOwn(from: "2027-04-01"))
  }

  @Test func whoEndsWithinTheMonthMayNotUnlessOnItsLastDay() throws {
    #expect(try mayOwn(to: "2027-03-31"))
    #expect(try mayOwn(to: "2027-04-01"))
    #expect(try !mayOwn(to: "2027-03-30"))
    #expect(try !mayOwn(to: "2027-02-28"))
  }

  @Test func withoutAMonthEverybodyMay() {
    let manager = Manager(id: ManagerID("m"), end: CalendarDay(iso: "2000-01-01"))
    #expect(manager.mayOwn(in: nil))
  }

  @Test func aTeamIsSortedByID() {
    let team = Team(["b", "a", "C"].map { Manager(id: ManagerID($0)) })
    #expect(team.managers.map(\.id.text) == ["C", "a", "b"])
    #expect(team.index(of: ManagerID("b")) == 2)
    #expect(team[ManagerID("x")] == nil)
    #expect(team[ManagerID("a")]?.name == "a")
  }
}
