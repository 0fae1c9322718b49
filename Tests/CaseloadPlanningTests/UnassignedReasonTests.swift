import CaseloadDomain
import Testing

@testable import CaseloadPlanning

@Suite struct UnassignedReasonTests {
  @Test func everyManagerHasTheRuleThatStandsAgainstHim() throws {
    var scenario = SampleBook.scenario.withoutOwners()
    scenario.rules.bans = [NamedPair(client: ClientID("c"), manager: ManagerID("y"))]
    let plan = Plan([ClientID("a"): ManagerID("x"), ClientID("b"): ManagerID("x")])
    let result = try Planner().result(
      of: SampleBook.outcome(plan, in: scenario), for: scenario, stated: scenario,
      request: PlanRequest())
    let audited = try #require(result.audited)
    let reasons = audited.unassignedReasons
    #expect(reasons.map(\.client) == [ClientID("c")])
    #expect(
      reasons.first?.managersByCode == [
        "hours-limit": [ManagerID("x")], "ban": [ManagerID("y")],
      ])
    #expect(reasons.first?.open == [])
  }
}
