import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct ApartRuleTests {
  private func audit(
    _ today: [String?], _ owners: [String: String], groups: [[Int]] = [[1, 2, 3]],
    price: Int? = nil, inheritance: Inheritance = .all
  ) -> AuditReport {
    let clients = today.enumerated().map { Fixture.client("c\($0 + 1)", owner: $1) }
    let rule = Grouping(
      groups: groups.map { numbers in
        Grouping.Group(name: "rivals", members: numbers.map { ClientID("c\($0)") })
      }, price: price.map { Price(hundredths: $0) })
    return Fixture.audit(
      Fixture.scenario(
        clients, [Fixture.manager("anna"), Fixture.manager("bo")], rules: Rules(apart: rule),
        inheritance: inheritance), owners)
  }

  @Test func rivalsDoNotShareAManager() {
    #expect(audit([nil, nil, nil], ["c1": "anna", "c2": "bo"]).codes == [])
    #expect(audit([nil, nil, nil], ["c1": "anna", "c2": "anna"]).codes == ["apart"])
  }

  @Test func whoMeetsTodayMayStay() {
    let both = audit(["anna", "anna", nil], ["c1": "anna", "c2": "anna", "c3": "bo"])
    #expect(both.codes == [])
    #expect(both.tolerated.map(\.code) == ["apart"])
    #expect(both.hundredths(of: .inherited) == 2 * 120_000)
    // Not with a third, nor at another manager's.
    let third = audit(["anna", "anna", nil], ["c1": "anna", "c2": "anna", "c3": "anna"])
    #expect(third.codes == ["apart"])
    #expect(audit(["anna", "anna", nil], ["c1": "bo", "c2": "bo"]).codes == ["apart"])
    let strict = audit(
      ["anna", "anna", nil], ["c1": "anna", "c2": "anna"], inheritance: .none)
    #expect(strict.codes == ["apart"])
  }

  @Test func withAPriceEachPaysForEachGroup() {
    let report = audit(
      ["anna", "anna", nil], ["c1": "anna", "c2": "anna", "c3": "anna"],
      groups: [[1, 2, 3], [1, 3]], price: 300)
    #expect(report.codes == [] && report.tolerated == [])
    #expect(report.hundredths(of: .softRules) == 5 * 300)
    #expect(report.hundredths(of: .inherited) == 0)
  }

  /// Members without a manager have none in common.
  @Test func withAPriceUnassignedMembersShareNobody() {
    let nobody = audit([nil, nil, nil], [:], price: 300)
    #expect(nobody.codes == [])
    #expect(nobody.hundredths(of: .softRules) == 0)
    #expect(audit([nil, nil, nil], ["c3": "anna"], price: 300).hundredths(of: .softRules) == 0)
  }
}
