import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct UnassignedTermTests {
  @Test func loadTimesPriorityAndAtLeastOneMinute() {
    let idle = Tier(name: Tier.Name("idle"), workload: .hours(0))
    let clients = [
      Fixture.client("c1", priority: 3), Fixture.client("c2"), Fixture.client("c3", idle),
    ]
    let scenario = Fixture.scenario(
      clients, [Fixture.manager("anna")], tiers: [Fixture.mid, idle])
    let report = Fixture.audit(scenario, ["c2": "anna"])
    #expect(report.hundredths(of: .unassigned) == 3 * 120_000 + 100)
    #expect(report.unassigned == [ClientID("c1"), ClientID("c3")])
    #expect(report.value(of: .unassigned) == Price(hundredths: 360_100))
  }
}
