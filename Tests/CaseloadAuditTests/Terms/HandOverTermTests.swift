import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct HandOverTermTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  private func client(_ owner: Client.Owner?) -> Client {
    var client = Fixture.client("c1")
    client.owner = owner
    client.ownerSince = CalendarDay(year: 2025, month: 3, day: 1)
    client.recentOwnerCount = 3
    return client
  }

  private func report(_ owner: Client.Owner?) -> AuditReport {
    Fixture.audit(Fixture.scenario([client(owner)], managers), ["c1": "bo"])
  }

  /// Continuity is 1 + 24/120 + 0.25 * 2 = 1.7, the overlap of tier `mid` two weeks.
  @Test func byKind() {
    // 1.7 * (720 + 1,200 * (24/52 + 1.5)) / 12 = 435.46.
    let move = report(.manager(ManagerID("anna")))
    #expect(move.hundredths(of: .handOver) == 43_600)
    #expect(move.moves.map(\.price) == [Price(hundredths: 43_600)])
    // 1.7 * (360 + 1,200 * (12/52 + 1.5)) / 12 = 345.23.
    let forced = report(.unknown("Gone"))
    #expect(forced.hundredths(of: .handOver) == 34_600)
    #expect(forced.moves.map(\.kind) == [.forced])
    let new = report(nil)
    #expect(new.hundredths(of: .handOver) == 0)
    #expect(new.moves.map(\.kind) == [.new])
    #expect(report(.manager(ManagerID("bo"))).moves == [])
  }

  @Test func aBanCostsTheFullPrice() {
    let ban = NamedPair(client: ClientID("c1"), manager: ManagerID("anna"))
    let scenario = Fixture.scenario(
      [client(.manager(ManagerID("anna")))], managers, rules: Rules(bans: [ban]))
    #expect(Fixture.audit(scenario, ["c1": "bo"]).hundredths(of: .handOver) == 43_600)
  }

  @Test func overlapWeeksByTier() {
    func price(_ tier: Tier) -> Int? {
      let scenario = Fixture.scenario(
        [Fixture.client("c1", tier, owner: "anna")], managers, tiers: [tier])
      return Fixture.audit(scenario, ["c1": "bo"]).hundredths(of: .handOver)
    }
    // (720 + 1,200 * (48/52 + 1.5)) / 12 = 302.3; with no overlap (720 + 1,800) / 12 = 210.
    #expect(price(Tier(name: Tier.Name("Enterprise"), workload: .hours(20))) == 30_300)
    #expect(price(Tier(name: Tier.Name("plain"), workload: .hours(20))) == 21_000)
    #expect(
      price(Tier(name: Tier.Name("plain"), workload: .hours(20), overlapWeeks: 4)) == 30_300)
    // (720 + 3,744 * (24/52 + 1.5)) / 12 = 672.
    let two = ExactNumber(2)
    #expect(
      price(Tier(name: Tier.Name("pair"), workload: .perManager(fewest: two, most: two)))
        == 67_200)
    // (720 + 7,488 * (48/52 + 1.5)) / 12 = 1,572.
    #expect(price(Fixture.key) == 157_200)
  }
}
