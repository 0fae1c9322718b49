import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct EligibleRuleTests {
  private let rules = Rules(match: [
    MatchRule(clientField: "Region", managerField: "Region", relation: .equal)
  ])
  private let managers = [
    Fixture.manager("anna", fields: ["Region": FieldValue("North")]),
    Fixture.manager("bo", fields: ["Region": FieldValue("south")]),
  ]

  private func scenario(owner: String?, inheritance: Inheritance = .all) -> Scenario {
    let client = Fixture.client(
      "acme", owner: owner, fields: ["Region": FieldValue("NORTH")], line: 4)
    return Fixture.scenario([client], managers, rules: rules, inheritance: inheritance)
  }

  @Test func aMismatchIsBroken() {
    #expect(Fixture.audit(scenario(owner: nil), ["acme": "anna"]).codes == [])
    let report = Fixture.audit(scenario(owner: nil), ["acme": "bo"])
    #expect(report.codes == ["eligible"])
    #expect(report.breaches.first?.location == SourceLocation(file: "clients.csv", line: 4))
    #expect(report.breaches.first?.message.contains("'NORTH'") == true)
    #expect(!report.isPlan)
  }

  @Test func todaysMismatchMayStayWhereItIs() {
    let report = Fixture.audit(scenario(owner: "bo"), ["acme": "bo"])
    #expect(report.codes == [])
    #expect(report.tolerated.map(\.code) == ["eligible"])
    #expect(report.hundredths(of: .inherited) == 120_000)
    let strict = Fixture.audit(scenario(owner: "bo", inheritance: .none), ["acme": "bo"])
    #expect(strict.codes == ["eligible"])
    #expect(strict.hundredths(of: .inherited) == 0)
  }
}
