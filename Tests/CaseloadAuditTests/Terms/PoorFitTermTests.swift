import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct PoorFitTermTests {
  @Test func eachPreferenceThatIsNotMetCosts() {
    let policy = Policy(poorFit: [
      PoorFit(
        match: MatchRule(clientField: "Region", managerField: "Region", relation: .equal),
        price: Price(hundredths: 12_000)),
      PoorFit(
        match: MatchRule(clientField: "Level", managerField: "Level", relation: .atLeast),
        price: Price(hundredths: 50)),
    ])
    let fields = ["Region": FieldValue("North"), "Level": FieldValue("2", number: 2)]
    let clients = [
      Fixture.client("c1", fields: fields), Fixture.client("c2", owner: "anna"),
      Fixture.client("c3", fields: fields),
    ]
    let managers = [
      Fixture.manager("anna", fields: ["Region": FieldValue("South")]),
      Fixture.manager(
        "bo", fields: ["Region": FieldValue("north"), "Level": FieldValue("1", number: 1)]),
    ]
    let scenario = Fixture.scenario(clients, managers, policy: policy)
    func price(_ owners: [String: String]) -> Int? {
      let report = Fixture.audit(scenario, owners)
      #expect(report.codes == [])
      return report.hundredths(of: .poorFit)
    }
    #expect(price(["c1": "anna", "c2": "anna"]) == 12_050)
    #expect(price(["c1": "bo", "c2": "anna"]) == 50)
    #expect(price(["c1": "bo", "c2": "anna", "c3": "bo"]) == 100)
    #expect(price(["c2": "anna"]) == 0)
  }
}
