import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct AttentionTests {
  @Test func targetOverLoad() {
    let heavy = Tier(name: Tier.Name("heavy"), workload: .hours(150))
    let warm = Tier(name: Tier.Name("warm"), workload: .hours(130))
    let clients = [
      Fixture.client("c1", heavy, value: 600), Fixture.client("c2", warm, value: 100),
      Fixture.client("c3", value: 300), Fixture.client("c4"),
    ]
    let scenario = Fixture.scenario(
      clients, ["anna", "bo", "cy"].map { Fixture.manager($0) }, tiers: [heavy, warm, Fixture.mid])
    let report = Fixture.audit(scenario, ["c1": "anna", "c2": "bo", "c3": "cy"])
    let attention = report.attention
    #expect(
      attention.ofBooks == [
        ManagerID("anna"): ExactNumber(7488, over: 9000),
        ManagerID("bo"): ExactNumber(7488, over: 7800), ManagerID("cy"): 1,
      ])
    #expect(attention.belowFull.clients == [ClientID("c1"), ClientID("c2")])
    #expect(attention.belowFull.value == Money(hundredths: 70_000))
    #expect(attention.thin.clients == [ClientID("c1")])
    #expect(attention.thin.value == Money(hundredths: 60_000))
    #expect(attention.largestValueShare == ExactNumber(6, over: 10))
    #expect(attention.largestValueHolder == ManagerID("anna"))
    #expect(report.managers.map(\.value.hundredths) == [60_000, 10_000, 30_000])
    #expect(report.teamLoad == Minutes(9000 + 7800 + 1200 + 1200))
  }

  @Test func noValueHangsOnAPool() {
    let clients = [Fixture.client("c1", value: 900), Fixture.client("c2", value: 100)]
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna"), Fixture.pool("desk")])
    let attention = Fixture.audit(scenario, ["c1": "desk", "c2": "anna"]).attention
    #expect(attention.largestValueHolder == ManagerID("anna"))
    #expect(attention.largestValueShare == ExactNumber(1, over: 10))
  }
}
