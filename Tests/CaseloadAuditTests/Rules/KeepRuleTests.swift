import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct KeepRuleTests {
  @Test func whoIsServedTodayIsNeverLeftAlone() {
    let clients = [Fixture.client("c1", owner: "anna"), Fixture.client("c2")]
    for inheritance in [Inheritance.all, .none] {
      let scenario = Fixture.scenario(
        clients, [Fixture.manager("anna")], inheritance: inheritance)
      #expect(Fixture.audit(scenario, ["c1": "anna"]).codes == [])
      #expect(Fixture.audit(scenario, ["c2": "anna"]).codes == ["keep"])
    }
  }
}
