import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct IntakeRuleTests {
  private let small = Tier(name: Tier.Name("small"), workload: .hours(1))

  /// Anna holds six clients, Bo one more; three are new.
  private func audit(
    _ new: [String: String], price: Int? = nil, held: Int = 6
  ) -> AuditReport {
    let old = (0..<held).map { Fixture.client("o\($0)", small, owner: "anna") }
    let clients =
      old + (held > 0 ? [Fixture.client("p", small, owner: "bo")] : [])
      + ["n1", "n2", "n3"].map { Fixture.client($0, small) }
    let rule = Intake(onePerHeld: 3, price: price.map { Price(hundredths: $0) })
    let scenario = Fixture.scenario(
      clients,
      [Fixture.manager("anna"), Fixture.manager("bo"), Fixture.pool("desk", tiers: [small])],
      tiers: [small], rules: Rules(intake: rule))
    var owners = Fixture.all(old, to: "anna")
    if held > 0 { owners["p"] = "bo" }
    return Fixture.audit(scenario, owners.merging(new) { $1 })
  }

  @Test func oneForSoManyHeldAndAtLeastOne() {
    #expect(audit(["n1": "anna", "n2": "anna", "n3": "bo"]).codes == [])
    #expect(audit(["n1": "anna", "n2": "anna", "n3": "anna"]).codes == ["intake"])
    #expect(audit(["n1": "bo", "n2": "bo"]).codes == ["intake"])
  }

  @Test func movesCountAsNew() {
    #expect(audit(["n1": "anna", "n2": "anna", "p": "anna"]).codes == ["intake"])
    // Whom a manager gives away still counts as held.
    #expect(audit(["n1": "anna", "n2": "anna", "o1": "bo"]).codes == [])
  }

  @Test func offWhereNobodyHasAnOwnerAndForPools() {
    #expect(audit(["n1": "anna", "n2": "anna", "n3": "anna"], held: 0).codes == [])
    #expect(audit(["n1": "desk", "n2": "desk", "n3": "desk"]).codes == [])
  }

  @Test func withAPriceEachNewClientAbovePays() {
    let report = audit(["n1": "bo", "n2": "bo", "n3": "bo"], price: 400)
    #expect(report.codes == [])
    #expect(report.hundredths(of: .softRules) == 2 * 400)
  }
}
