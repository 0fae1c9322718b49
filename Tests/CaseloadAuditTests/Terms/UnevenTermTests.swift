import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct UnevenTermTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  @Test func aboveTheFairShareAndFifteenPointsBeyond() {
    let clients = Fixture.crowd("c", 4)
    let scenario = Fixture.scenario(clients, managers)
    // u = 4,800 / 14,976; F = 2,400, G = rounddown(2,400 + 0.15 * 7,488) = 3,523.
    let report = Fixture.audit(scenario, Fixture.all(clients, to: "anna"))
    #expect(report.hundredths(of: .uneven) == 25 * 2400 + 75 * (4800 - 3523))
    #expect(report.fairShare.fair[ManagerID("bo")] == Minutes(2400))
    #expect(report.fairShare.share == ExactNumber(4800, over: 14_976))
    #expect(report.busiest == Minutes(2400))
  }

  @Test func dedicatedClientsAreSetAside() {
    let clients = Fixture.crowd("c", 4) + [Fixture.client("big", Fixture.key)]
    let scenario = Fixture.scenario(clients, managers)
    // u = 4,800 / 7,488; the dedicated client takes all of Anna's share of 4,800.
    var owners = Fixture.all(clients, to: "bo")
    owners["big"] = "anna"
    let even = Fixture.audit(scenario, owners)
    #expect(even.hundredths(of: .uneven) == 0)
    #expect(even.fairShare.fair[ManagerID("anna")] == Minutes(0))
    owners["c1"] = "anna"
    let uneven = Fixture.audit(scenario, owners)
    #expect(uneven.hundredths(of: .uneven) == 25 * 1200 + 75 * (1200 - 1123))
  }

  @Test func poolsTakeTheirPartAway() {
    let clients = Fixture.crowd("c", 8)
    let all = managers + [Fixture.pool("desk")]
    let scenario = Fixture.scenario(clients, all)
    // The pool could take all 9,600 min, so nothing is left for the others: u = 0.
    let report = Fixture.audit(scenario, Fixture.all(clients, to: "desk"))
    #expect(report.fairShare.share == 0)
    #expect(report.fairShare.fair[ManagerID("desk")] == nil)
    #expect(report.hundredths(of: .uneven) == 0)
    #expect(report.balance.highest?.utilisation == 0)
    let small = Manager(
      id: ManagerID("desk"), pool: Manager.Pool(minutes: Minutes(2400), tiers: [Fixture.mid.name]))
    // u = (9,600 - 2,400) / 14,976.
    let tight = Fixture.audit(Fixture.scenario(clients, managers + [small]), [:])
    #expect(tight.fairShare.share == ExactNumber(7200, over: 14_976))
  }
}
