import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct AloneRuleTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  @Test func nobodySharesABookWithAnAloneClient() {
    let clients = [Fixture.client("solo", Fixture.alone), Fixture.client("c1")]
    let scenario = Fixture.scenario(clients, managers)
    #expect(Fixture.audit(scenario, ["solo": "anna", "c1": "bo"]).codes == [])
    #expect(Fixture.audit(scenario, ["solo": "anna", "c1": "anna"]).codes == ["alone"])
  }

  @Test func todaysBookMayStayButTakesNobody() {
    let clients = [
      Fixture.client("solo", Fixture.alone, owner: "anna"), Fixture.client("c1", owner: "anna"),
      Fixture.client("c2"),
    ]
    let scenario = Fixture.scenario(clients, managers)
    let stays = Fixture.audit(scenario, ["solo": "anna", "c1": "anna", "c2": "bo"])
    #expect(stays.codes == [])
    #expect(stays.tolerated.map(\.code) == ["alone"])
    // Each client of the book once: 7,488 + 1,200 minutes.
    #expect(stays.hundredths(of: .inherited) == 868_800)
    // With c2 the book is above neither the limit nor today's load plus anything but `alone`.
    let grows = Fixture.audit(scenario, ["solo": "anna", "c1": "bo", "c2": "anna"])
    #expect(grows.codes == ["alone"])
  }

  @Test func withAPriceEachClientThatIsNotAlonePays() {
    let tier = Tier(
      name: Tier.Name("solo"), workload: .hours(20), isAlone: true,
      alonePrice: Price(hundredths: 600))
    let clients = [
      Fixture.client("s1", tier, owner: "anna"), Fixture.client("s2", tier),
      Fixture.client("s3", tier), Fixture.client("c1", owner: "anna"),
    ]
    let scenario = Fixture.scenario(clients, managers, tiers: [tier, Fixture.mid])
    let owners = ["s1": "anna", "s2": "anna", "s3": "bo", "c1": "anna"]
    let report = Fixture.audit(scenario, owners)
    #expect(report.codes == [] && report.tolerated == [])
    #expect(report.hundredths(of: .softRules) == 2 * 600)
    #expect(report.hundredths(of: .inherited) == 0)
  }
}
