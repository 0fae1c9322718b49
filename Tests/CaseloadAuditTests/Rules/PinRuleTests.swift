import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct PinRuleTests {
  @Test func aPinnedClientGoesNowhereElse() {
    let place = SourceLocation(file: "scenario.yaml", line: 12, column: 5)
    let pin = NamedPair(
      client: ClientID("acme"), manager: ManagerID("anna"), reason: "founder's wish",
      location: place)
    let scenario = Fixture.scenario(
      [Fixture.client("acme", owner: "bo")], [Fixture.manager("anna"), Fixture.manager("bo")],
      rules: Rules(pins: [pin]))
    let forced = Fixture.audit(scenario, ["acme": "anna"])
    #expect(forced.codes == [])
    #expect(forced.moves.map(\.kind) == [.forced])
    // The pin releases the client, so nobody is bound to keep it.
    #expect(Fixture.audit(scenario, [:]).codes == [])
    let broken = Fixture.audit(scenario, ["acme": "bo"])
    #expect(broken.codes == ["pin"])
    #expect(broken.breaches.first?.location == place)
    #expect(broken.breaches.first?.message.contains("founder's wish") == true)
  }

  @Test func aPricedPinReleasesNobody() {
    let pin = NamedPair(
      client: ClientID("acme"), manager: ManagerID("anna"), price: Price(hundredths: 500))
    let scenario = Fixture.scenario(
      [Fixture.client("acme", owner: "bo")], [Fixture.manager("anna"), Fixture.manager("bo")],
      rules: Rules(pins: [pin]))
    let stays = Fixture.audit(scenario, ["acme": "bo"])
    #expect(stays.codes == [])
    #expect(stays.hundredths(of: .softRules) == 500)
    let moved = Fixture.audit(scenario, ["acme": "anna"])
    #expect(moved.moves.map(\.kind) == [.move])
    #expect(moved.hundredths(of: .softRules) == 0)
    #expect(Fixture.audit(scenario, [:]).codes == ["keep"])
  }
}
