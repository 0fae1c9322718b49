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

  @Test func aPricedRequirementCosts() {
    var priced = rules
    priced.match[0].price = Price(hundredths: 900)
    priced.match.append(rules.match[0])
    priced.match[1].clientField = "Other"
    let client = Fixture.client("acme", owner: "bo", fields: ["Region": FieldValue("North")])
    let scenario = Fixture.scenario([client], managers, rules: priced)
    let misses = Fixture.audit(scenario, ["acme": "bo"])
    #expect(misses.codes == [] && misses.tolerated == [])
    #expect(misses.hundredths(of: .softRules) == 900)
    #expect(misses.hundredths(of: .inherited) == 0)
    #expect(Fixture.audit(scenario, ["acme": "anna"]).hundredths(of: .softRules) == 0)
  }

  @Test func aPoolServesOnlyItsTiers() {
    func audit(_ tier: Tier, owner: String?) -> AuditReport {
      let scenario = Fixture.scenario(
        [Fixture.client("c1", tier, owner: owner)], managers + [Fixture.pool("desk")])
      return Fixture.audit(scenario, ["c1": "desk"])
    }
    #expect(audit(Fixture.mid, owner: nil).codes == [])
    let broken = audit(Fixture.key, owner: nil)
    #expect(broken.codes == ["eligible"])
    #expect(broken.breaches.first?.message.contains("does not serve that tier") == true)
    let today = audit(Fixture.key, owner: "desk")
    #expect(today.codes == [] && today.tolerated.map(\.code) == ["eligible"])
    #expect(today.hundredths(of: .inherited) == 748_800)
  }
}
