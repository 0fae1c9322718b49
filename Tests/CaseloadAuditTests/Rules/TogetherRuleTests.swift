import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct TogetherRuleTests {
  private let managers = ["anna", "bo", "cy"].map { Fixture.manager($0) }

  /// Clients c1 to c4 of one family, with these owners today.
  private func audit(
    _ today: [String?], _ owners: [String: String], price: Int? = nil,
    inheritance: Inheritance = .all
  ) -> AuditReport {
    let clients = today.enumerated().map { Fixture.client("c\($0 + 1)", owner: $1) }
    let group = Grouping.Group(
      name: "Berg", members: clients.map(\.id),
      location: SourceLocation(file: "scenario.yaml", line: 7))
    let rule = Grouping(groups: [group], price: price.map { Price(hundredths: $0) })
    return Fixture.audit(
      Fixture.scenario(
        clients, managers, rules: Rules(together: rule), inheritance: inheritance), owners)
  }

  @Test func aFamilyHasOneManager() {
    #expect(audit([nil, nil, nil], ["c1": "anna", "c2": "anna"]).codes == [])
    let report = audit([nil, nil, nil], ["c1": "anna", "c2": "bo"])
    #expect(report.codes == ["together"])
    #expect(report.breaches.first?.location?.line == 7)
    #expect(report.breaches.first?.message.contains("Berg") == true)
  }

  @Test func aSplitOfTodayMayStay() {
    let today = ["anna", "bo", nil, nil]
    let stays = audit(today, ["c1": "anna", "c2": "bo", "c3": "bo"])
    #expect(stays.codes == [])
    #expect(stays.tolerated.map(\.code) == ["together"])
    // Three assigned members of 1,200 min.
    #expect(stays.hundredths(of: .inherited) == 3 * 120_000)
    let whole = audit(today, ["c1": "cy", "c2": "cy", "c3": "cy"])
    #expect(whole.codes == [] && whole.tolerated == [])
    #expect(whole.hundredths(of: .inherited) == 0)
    // A member goes to somebody else, or one that is held moves.
    #expect(audit(today, ["c1": "anna", "c2": "bo", "c3": "cy"]).codes == ["together"])
    #expect(audit(today, ["c1": "bo", "c2": "anna"]).codes == ["together"])
    #expect(
      audit(today, ["c1": "anna", "c2": "bo"], inheritance: .none).codes == ["together"])
  }

  @Test func whoIsWholeTodayIsNotSplit() {
    let today: [String?] = ["anna", "anna", nil]
    #expect(audit(today, ["c1": "anna", "c2": "anna", "c3": "bo"]).codes == ["together"])
  }

  @Test func withAPriceWhoIsAwayFromTheMostPays() {
    let report = audit(
      ["anna", "bo", nil, nil], ["c1": "anna", "c2": "bo", "c3": "bo", "c4": "cy"], price: 900)
    #expect(report.codes == [] && report.tolerated == [])
    #expect(report.hundredths(of: .softRules) == 2 * 900)
    #expect(report.hundredths(of: .inherited) == 0)
  }
}
