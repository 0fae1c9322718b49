import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct ValueAtRiskTermTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  private func price(
    _ owner: Client.Owner?, value: Int? = 100_000,
    policy: ValueAtRisk? = ValueAtRisk(hourlyRate: 80)
  ) -> Int? {
    var client = Fixture.client("c1", value: value)
    client.owner = owner
    let scenario = Fixture.scenario([client], managers, policy: Policy(valueAtRisk: policy))
    return Fixture.audit(scenario, ["c1": "bo"]).hundredths(of: .valueAtRisk)
  }

  private let anna = Client.Owner.manager(ManagerID("anna"))

  @Test func movesAndForcedMovesCost() {
    // 60 * 0.05 * 100,000 / (12 * 80) = 312.5 minutes.
    #expect(price(anna) == 31_300)
    #expect(price(.unknown("Gone")) == 31_300)
    #expect(price(nil) == 0)
    #expect(price(.manager(ManagerID("bo"))) == 0)
  }

  @Test func otherSharesAndRates() {
    #expect(price(anna, policy: nil) == 0)
    #expect(price(anna, value: nil) == 0)
    // 60 * 0.1 * 100,000 / (12 * 100) = 500.
    let dear = ValueAtRisk(risk: ExactNumber(1, over: 10), hourlyRate: 100)
    #expect(price(anna, policy: dear) == 50_000)
    #expect(price(anna, value: -100_000) == 0)
  }
}
