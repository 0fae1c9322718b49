import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct BanRuleTests {
  @Test func aBannedPairDoesNotMeet() {
    let place = SourceLocation(file: "scenario.yaml", line: 14)
    let ban = NamedPair(
      client: ClientID("acme"), manager: ManagerID("bo"), reason: "old quarrel", location: place)
    let scenario = Fixture.scenario(
      [Fixture.client("acme", owner: "bo")], [Fixture.manager("anna"), Fixture.manager("bo")],
      rules: Rules(bans: [ban]))
    let forced = Fixture.audit(scenario, ["acme": "anna"])
    #expect(forced.codes == [])
    #expect(forced.moves.map(\.kind) == [.forced])
    let broken = Fixture.audit(scenario, ["acme": "bo"])
    #expect(broken.codes == ["ban"])
    #expect(broken.breaches.first?.location == place)
    #expect(broken.breaches.first?.message.contains("old quarrel") == true)
  }

  @Test func aPricedBanReleasesNobody() {
    let ban = NamedPair(
      client: ClientID("acme"), manager: ManagerID("bo"), price: Price(hundredths: 500))
    let scenario = Fixture.scenario(
      [Fixture.client("acme", owner: "bo")], [Fixture.manager("anna"), Fixture.manager("bo")],
      rules: Rules(bans: [ban]))
    let stays = Fixture.audit(scenario, ["acme": "bo"])
    #expect(stays.codes == [])
    #expect(stays.hundredths(of: .softRules) == 500)
    let moved = Fixture.audit(scenario, ["acme": "anna"])
    #expect(moved.moves.map(\.kind) == [.move])
    #expect(moved.hundredths(of: .softRules) == 0)
    #expect(Fixture.audit(scenario, [:]).codes == ["keep"])
  }
}
