import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct FreezeRuleTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]
  private let open = Condition([
    Condition.Clause(column: "Deal", comparison: .equal, values: [FieldValue("open")])
  ])

  private func codes(
    _ freeze: Freeze, renewal: String? = nil, start: String? = nil, deal: String = "",
    owner: String? = "anna", pins: [NamedPair] = []
  ) -> [String] {
    var client = Fixture.client("c1", owner: owner, fields: ["Deal": FieldValue(deal)])
    client.renewal = renewal.flatMap { CalendarDay(iso: $0) }
    client.start = start.flatMap { CalendarDay(iso: $0) }
    let scenario = Fixture.scenario(
      [client], managers, rules: Rules(pins: pins, freeze: freeze))
    return Fixture.audit(scenario, ["c1": "bo"]).codes
  }

  @Test func nearARenewal() {
    let freeze = Freeze(renewalWithinDays: 31)
    #expect(codes(freeze, renewal: "2027-02-28") == [])
    #expect(codes(freeze, renewal: "2027-03-01") == ["freeze"])
    #expect(codes(freeze, renewal: "2027-04-01") == ["freeze"])
    #expect(codes(freeze, renewal: "2027-04-02") == [])
    #expect(codes(freeze) == [])
  }

  @Test func newClients() {
    let freeze = Freeze(onboardingDays: 28)
    #expect(codes(freeze, start: "2027-01-31") == [])
    #expect(codes(freeze, start: "2027-02-01") == ["freeze"])
    #expect(codes(freeze, start: "2027-03-20") == ["freeze"])
  }

  @Test func openDeals() {
    #expect(codes(Freeze(conditions: [open]), deal: "OPEN") == ["freeze"])
    #expect(codes(Freeze(conditions: [open]), deal: "lost") == [])
  }

  @Test func releaseAndPinsBeatIt() {
    let pin = NamedPair(client: ClientID("c1"), manager: ManagerID("bo"))
    #expect(codes(Freeze(conditions: [open]), deal: "open", pins: [pin]) == [])
    #expect(codes(Freeze(conditions: [open]), deal: "open", owner: nil) == [])
  }

  @Test func withAPriceAMovePays() {
    let client = Fixture.client("c1", owner: "anna", fields: ["Deal": FieldValue("open")])
    let freeze = Freeze(conditions: [open], price: Price(hundredths: 800))
    let scenario = Fixture.scenario([client], managers, rules: Rules(freeze: freeze))
    let moved = Fixture.audit(scenario, ["c1": "bo"])
    #expect(moved.codes == [])
    #expect(moved.hundredths(of: .softRules) == 800)
    #expect(Fixture.audit(scenario, ["c1": "anna"]).hundredths(of: .softRules) == 0)
  }
}
