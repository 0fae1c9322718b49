import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct OverTargetTermTests {
  private let tier = Tier(name: Tier.Name("mid"), workload: .hours(150))

  @Test func everSteeper() {
    let scenario = Fixture.scenario(
      [Fixture.client("c1", tier)], [Fixture.manager("anna")], tiers: [tier])
    let report = Fixture.audit(scenario, ["c1": "anna"])
    // 9,000 min: 1,512 above target, 1,044 above warn, 342 above the middle.
    #expect(report.hundredths(of: .overTarget) == 151_200 + 208_800 + 205_200)
  }

  @Test func otherWeights() {
    let scenario = Fixture.scenario(
      [Fixture.client("c1", tier)], [Fixture.manager("anna")], tiers: [tier],
      policy: Policy(overTarget: [50, 50, 70]))
    let report = Fixture.audit(scenario, ["c1": "anna"])
    #expect(report.hundredths(of: .overTarget) == 50 * 1512 + 20 * 342)
  }
}
