import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct BalanceTests {
  @Test func extremesDeviationAndGini() {
    let clients = Fixture.crowd("c", 4)
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna"), Fixture.manager("bo")])
    let report = Fixture.audit(
      scenario, ["c1": "anna", "c2": "anna", "c3": "anna", "c4": "bo"])
    let balance = report.balance
    // Utilisation 3,600 / 9,360 and 1,200 / 9,360.
    #expect(balance.highest?.manager == ManagerID("anna"))
    #expect(balance.highest?.utilisation == ExactNumber(3600, over: 9360))
    #expect(balance.lowest?.manager == ManagerID("bo"))
    #expect(balance.spread == ExactNumber(2400, over: 9360))
    #expect(balance.deviation == ExactNumber(2400, over: 9360))
    #expect(balance.gini == ExactNumber(1, over: 4))
  }

  @Test func undefinedWithoutTimeOrWork() {
    var idle = Fixture.manager("anna")
    #expect(Fixture.audit(Fixture.scenario([], [idle]), [:]).balance.gini == nil)
    idle.fullTimeEquivalent = 0
    let balance = Fixture.audit(Fixture.scenario([], [idle]), [:]).balance
    #expect(balance.highest == nil && balance.spread == nil && balance.deviation == nil)
  }
}
