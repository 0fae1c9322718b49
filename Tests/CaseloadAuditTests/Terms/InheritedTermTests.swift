import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct InheritedTermTests {
  /// A client that breaks both `eligible` and `alone` where it is counts once.
  @Test func eachClientCountsOnce() {
    let rules = Rules(match: [
      MatchRule(clientField: "Level", managerField: "Level", relation: .atLeast)
    ])
    let level = FieldValue("2", number: 2)
    let clients = [
      Fixture.client("solo", Fixture.alone, owner: "anna", fields: ["Level": level]),
      Fixture.client("c1", owner: "anna"),
      Fixture.client("c2", owner: "bo", fields: ["Level": level]),
    ]
    let managers = ["anna", "bo"].map {
      Fixture.manager($0, fields: ["Level": FieldValue("1", number: 1)])
    }
    let scenario = Fixture.scenario(clients, managers, rules: rules)
    let report = Auditor(scenario).audit(Plan.today(of: scenario))
    #expect(report.isPlan)
    #expect(report.hundredths(of: .inherited) == (7488 + 1200 + 1200) * 100)
    #expect(report.tolerated.map(\.code) == ["eligible", "eligible", "alone"])
  }

  @Test func eachClientCountsOnceForAllGroups() {
    let clients = Fixture.crowd("c", 2, owner: "anna") + [Fixture.client("d", owner: "bo")]
    func group(_ ids: [String]) -> Grouping {
      Grouping(groups: [Grouping.Group(name: "g", members: ids.map { ClientID($0) })])
    }
    let scenario = Fixture.scenario(
      clients, [Fixture.manager("anna"), Fixture.manager("bo")],
      rules: Rules(
        bookCount: BookCount(atMost: 1), together: group(["c1", "d"]), apart: group(["c1", "c2"])))
    let report = Auditor(scenario).audit(Plan.today(of: scenario))
    #expect(report.isPlan)
    #expect(Set(report.tolerated.map(\.code)) == ["together", "apart", "book-count"])
    #expect(report.hundredths(of: .inherited) == 3 * 120_000 + 6000)
  }
}
