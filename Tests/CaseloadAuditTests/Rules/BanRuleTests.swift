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
}
