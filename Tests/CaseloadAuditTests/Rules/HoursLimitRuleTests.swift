import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct HoursLimitRuleTests {
  @Test func eightClientsOfTwentyHoursAreTooMany() {
    let clients = Fixture.crowd("c", 8)
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna")])
    var owners = Fixture.all(clients, to: "anna")
    let report = Fixture.audit(scenario, owners)
    #expect(report.codes == ["hours-limit"])
    #expect(
      report.breaches.first?.message
        == "anna carries 160.0 h, 4.0 h above the limit of 156.0 h")
    owners["c8"] = nil
    #expect(Fixture.audit(scenario, owners).codes == [])
  }

  @Test func todaysLoadMayStayButNotGrow() {
    let clients = Fixture.crowd("c", 8, owner: "anna") + [Fixture.client("new")]
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna"), Fixture.manager("bo")])
    var owners = Fixture.all(clients, to: "anna")
    owners["new"] = "bo"
    let report = Fixture.audit(scenario, owners)
    #expect(report.codes == [])
    #expect(report.tolerated.map(\.code) == ["hours-limit"])
    #expect(report.balance.overLimitToday == [ManagerID("anna"): Minutes(240)])
    owners["new"] = "anna"
    #expect(Fixture.audit(scenario, owners).codes == ["hours-limit"])
  }

  @Test func aSoftLimitCountsInOverload() {
    let clients = Fixture.crowd("c", 8)
    for inheritance in [Inheritance.all, .none] {
      let scenario = Fixture.scenario(
        clients, [Fixture.manager("anna")], rules: Rules(isHoursLimitSoft: true),
        inheritance: inheritance)
      let report = Fixture.audit(scenario, Fixture.all(clients, to: "anna"))
      #expect(report.codes == [] && report.tolerated == [])
      #expect(report.hundredths(of: .overload) == 24_000)
    }
  }

  @Test func aPoolsHoursAreItsLimit() {
    let clients = Fixture.crowd("c", 21)
    let scenario = Fixture.scenario(clients, [Fixture.pool("desk")])
    var owners = Fixture.all(clients, to: "desk")
    #expect(Fixture.audit(scenario, owners).codes == ["hours-limit"])
    owners["c21"] = nil
    #expect(Fixture.audit(scenario, owners).codes == [])
  }
}
