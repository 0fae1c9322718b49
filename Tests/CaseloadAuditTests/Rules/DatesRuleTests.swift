import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct DatesRuleTests {
  private func codes(start: String? = nil, end: String? = nil) -> [String] {
    var manager = Fixture.manager("anna")
    manager.start = start.flatMap { CalendarDay(iso: $0) }
    manager.end = end.flatMap { CalendarDay(iso: $0) }
    // A client of no load, so that only the dates can bind.
    let idle = Tier(name: Tier.Name("idle"), workload: .hours(0))
    let scenario = Fixture.scenario([Fixture.client("c1", idle)], [manager], tiers: [idle])
    return Fixture.audit(scenario, ["c1": "anna"]).codes
  }

  @Test func nobodyOwnsBeforeTheStartOrAfterTheEnd() {
    #expect(codes(start: "2027-03-31") == [])
    #expect(codes(start: "2027-04-01") == ["dates"])
    #expect(codes(end: "2027-03-31") == [])
    #expect(codes(end: "2027-03-30") == ["dates"])
  }
}
