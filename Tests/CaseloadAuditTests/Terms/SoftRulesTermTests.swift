import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct SoftRulesTermTests {
  /// Every rule says its own price; the term is their sum.
  @Test func theSumOfAllRules() {
    let pin = NamedPair(
      client: ClientID("c1"), manager: ManagerID("anna"), price: Price(hundredths: 1))
    let ban = NamedPair(
      client: ClientID("c1"), manager: ManagerID("bo"), price: Price(hundredths: 20))
    let rules = Rules(
      pins: [pin], bans: [ban], bookCount: BookCount(atMost: 1, price: Price(hundredths: 300)),
      apart: Grouping(
        groups: [Grouping.Group(name: "r", members: [ClientID("c1"), ClientID("c2")])],
        price: Price(hundredths: 4000)))
    let scenario = Fixture.scenario(
      Fixture.crowd("c", 2), [Fixture.manager("anna"), Fixture.manager("bo")], rules: rules)
    let report = Fixture.audit(scenario, ["c1": "bo", "c2": "bo"])
    #expect(report.codes == [])
    #expect(report.hundredths(of: .softRules) == 1 + 20 + 300 + 2 * 4000)
    #expect(Fixture.audit(scenario, ["c1": "anna", "c2": "bo"]).hundredths(of: .softRules) == 0)
  }
}
