import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct OverloadTermTests {
  @Test func minutesAboveTheOwnLimit() {
    let clients = Fixture.crowd("c", 10, owner: "anna")
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna"), Fixture.manager("bo")])
    var owners = Fixture.all(clients, to: "anna")
    #expect(Fixture.audit(scenario, owners).hundredths(of: .overload) == (12_000 - 9360) * 100)
    owners["c1"] = "bo"
    #expect(Fixture.audit(scenario, owners).hundredths(of: .overload) == (10_800 - 9360) * 100)
  }
}
