import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct MixRuleTests {
  private let one = Tier(name: Tier.Name("one"), workload: .hours(5))
  private let two = Tier(name: Tier.Name("two"), workload: .hours(5))

  /// Three of the first tier, or one of the first with one of the second; `mid` is free.
  private func mix(_ price: Int? = nil) -> Rules {
    Rules(
      mix: Mix(
        alternatives: [[one.name: 3], [one.name: 1, two.name: 1]],
        price: price.map { Price(hundredths: $0) }))
  }

  private func audit(
    _ ones: Int, _ twos: Int, owner: String? = nil, to manager: String = "anna", price: Int? = nil,
    inheritance: Inheritance = .all, others: [Client] = []
  ) -> AuditReport {
    let clients =
      (0..<ones).map { Fixture.client("a\($0)", one, owner: owner) }
      + (0..<twos).map { Fixture.client("b\($0)", two, owner: owner) } + others
    let scenario = Fixture.scenario(
      clients, [Fixture.manager("anna"), Fixture.pool("desk", tiers: [one, two])],
      tiers: [one, two, Fixture.mid], rules: mix(price), inheritance: inheritance)
    return Fixture.audit(scenario, Fixture.all(clients, to: manager))
  }

  @Test func oneAlternativeIsEnough() {
    #expect(audit(3, 0).codes == [])
    #expect(audit(1, 1).codes == [])
    #expect(audit(3, 0, others: Fixture.crowd("c", 2)).codes == [])
    #expect(audit(4, 0).codes == ["mix"])
    #expect(audit(2, 1).codes == ["mix"])
    #expect(audit(0, 2).codes == ["mix"])
  }

  @Test func todaysMixMayStay() {
    // Above three of the first: two. Above one of each: one and one.
    let report = audit(2, 2, owner: "anna")
    #expect(report.codes == [])
    #expect(report.tolerated.map(\.code) == ["mix"])
    #expect(report.hundredths(of: .inherited) == 2 * 6000)
    #expect(audit(2, 2, owner: "anna", inheritance: .none).codes == ["mix"])
    let grows = audit(2, 2, owner: "anna", others: [Fixture.client("a9", one)])
    #expect(grows.codes == ["mix"])
  }

  @Test func withAPriceEachClientAboveTheNearestPays() {
    let report = audit(2, 2, owner: "anna", price: 500)
    #expect(report.codes == [] && report.tolerated == [])
    #expect(report.hundredths(of: .softRules) == 2 * 500)
    #expect(report.hundredths(of: .inherited) == 0)
  }

  @Test func poolsAreFree() {
    #expect(audit(4, 4, to: "desk").codes == [])
    #expect(audit(4, 4, to: "desk", price: 500).hundredths(of: .softRules) == 0)
  }
}
