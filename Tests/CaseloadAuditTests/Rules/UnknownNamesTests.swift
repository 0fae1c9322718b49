import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct UnknownNamesTests {
  @Test func strangersInThePlanAreNamed() {
    let scenario = Fixture.scenario(
      [Fixture.client("c1", owner: "anna")], [Fixture.manager("anna")])
    let client = Fixture.audit(scenario, ["c1": "anna", "c9": "anna"])
    #expect(client.codes == ["unknown"])
    #expect(client.breaches.first?.message.contains("'c9'") == true)
    let manager = Fixture.audit(scenario, ["c1": "zoe"])
    #expect(manager.codes == ["unknown"])
    #expect(manager.breaches.first?.message.contains("'zoe'") == true)
    #expect(manager.unassigned == [ClientID("c1")])
  }
}
