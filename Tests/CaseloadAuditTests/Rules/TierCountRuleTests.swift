import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct TierCountRuleTests {
  private func tier(atMost: Int? = nil, atLeast: Int? = nil) -> Tier {
    Tier(name: Tier.Name("mid"), workload: .hours(20), atMost: atMost, atLeast: atLeast)
  }

  @Test func moreThanTheMostIsBroken() {
    let clients = Fixture.crowd("c", 3)
    let scenario = Fixture.scenario(
      clients, [Fixture.manager("anna")], tiers: [tier(atMost: 2)])
    #expect(Fixture.audit(scenario, ["c1": "anna", "c2": "anna"]).codes == [])
    let report = Fixture.audit(scenario, Fixture.all(clients, to: "anna"))
    #expect(report.codes == ["tier-count"])
  }

  @Test func oneClientIsNotOneClients() {
    #expect(PlanFacts.clients(1, of: Tier.Name("mid")) == "1 client of tier mid")
    #expect(PlanFacts.clients(2, of: Tier.Name("mid")) == "2 clients of tier mid")
  }

  @Test func todaysCountMayStay() {
    let clients = Fixture.crowd("c", 3, owner: "anna")
    let scenario = Fixture.scenario(
      clients, [Fixture.manager("anna")], tiers: [tier(atMost: 1)])
    let report = Fixture.audit(scenario, Fixture.all(clients, to: "anna"))
    #expect(report.codes == [])
    #expect(report.tolerated.map(\.code) == ["tier-count"])
    #expect(report.hundredths(of: .inherited) == 2 * 6000)
    #expect(report.advice.map(\.code) == ["too-many-clients"])
  }

  @Test func fewerThanTheFewestIsBroken() {
    let clients = Fixture.crowd("c", 2, owner: "anna")
    let managers = [Fixture.manager("anna"), Fixture.manager("bo")]
    let strict = Fixture.scenario(
      clients, managers, tiers: [tier(atLeast: 1)], inheritance: .none)
    #expect(Fixture.audit(strict, ["c1": "anna", "c2": "bo"]).codes == [])
    let broken = Fixture.audit(strict, ["c1": "anna", "c2": "anna"])
    #expect(broken.codes == ["tier-count"])
    #expect(
      broken.breaches.first?.message
        == "bo holds 0 clients of tier mid, the fewest asked for is 1")
    // Bo holds nobody today, so his minimum is held at none and costs an hour.
    let mild = Fixture.scenario(clients, managers, tiers: [tier(atLeast: 1)])
    let report = Fixture.audit(mild, ["c1": "anna", "c2": "anna"])
    #expect(report.codes == [])
    #expect(report.tolerated.map(\.code) == ["tier-count"])
    #expect(report.hundredths(of: .inherited) == 6000)
  }

  @Test func aMinimumDoesNotBindWhoMayNotOwn() {
    var late = Fixture.manager("bo")
    late.start = CalendarDay(year: 2027, month: 4, day: 1)
    let scenario = Fixture.scenario(
      [Fixture.client("c1")], [Fixture.manager("anna"), late], tiers: [tier(atLeast: 1)],
      inheritance: .none)
    #expect(Fixture.audit(scenario, ["c1": "anna"]).codes == [])
  }

  @Test func withAPriceEachClientBeyondPays() {
    var priced = tier(atMost: 2, atLeast: 1)
    priced.countPrice = Price(hundredths: 700)
    let clients = Fixture.crowd("c", 4, owner: "anna")
    let scenario = Fixture.scenario(
      clients, [Fixture.manager("anna"), Fixture.manager("bo")], tiers: [priced])
    let report = Fixture.audit(scenario, Fixture.all(clients, to: "anna"))
    #expect(report.codes == [] && report.tolerated == [])
    #expect(report.hundredths(of: .softRules) == 3 * 700)
    #expect(report.hundredths(of: .inherited) == 0)
  }

  @Test func poolsAreFree() {
    let clients = Fixture.crowd("c", 3)
    let bounded = tier(atMost: 2, atLeast: 1)
    let scenario = Fixture.scenario(
      clients, [Fixture.pool("desk", tiers: [bounded]), Fixture.pool("spare", tiers: [bounded])],
      tiers: [bounded], inheritance: .none)
    let report = Fixture.audit(scenario, Fixture.all(clients, to: "desk"))
    #expect(report.codes == [] && report.advice == [])
  }
}
