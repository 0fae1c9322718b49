import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

@Suite struct SoftRulesTermTests {
  /// Every rule says its own price; the term is their sum.
  @Test func theSumOfAllRules() {
    let pin = NamedPair(
      client: ClientID("c1"), manager: ManagerID("anna"), price: Price(hundredths: 1))
    let ban = NamedPair(
      client: ClientID("c1"), manager: ManagerID("bo"), price: Price(hundredths: 20))
    let rules = Rules(
      pins: [pin], bans: [ban], bookCount: BookCount(atMost: 1, price: Price(hundredths: 300)),
      apart: Grouping(
        groups: [Grouping.Group(name: "r", members: [ClientID("c1"), ClientID("c2")])],
        price: Price(hundredths: 4000)))
    let scenario = Fixture.scenario(
      Fixture.crowd("c", 2), [Fixture.manager("anna"), Fixture.manager("bo")], rules: rules)
    let report = Fixture.audit(scenario, ["c1": "bo", "c2": "bo"])
    #expect(report.codes == [])
    #expect(report.hundredths(of: .softRules) == 1 + 20 + 300 + 2 * 4000)
    #expect(Fixture.audit(scenario, ["c1": "anna", "c2": "bo"]).hundredths(of: .softRules) == 0)
  }

  /// Whoever pays is named with what it pays, and nothing is paid that is not named.
  @Test func whatIsPaidIsNamedAndSumsToTheTerm() {
    let pin = NamedPair(
      client: ClientID("c1"), manager: ManagerID("anna"),
      location: SourceLocation(file: "scenario.yaml", line: 7), price: Price(hundredths: 6_000))
    let rules = Rules(
      pins: [pin], bookCount: BookCount(atMost: 1, price: Price(hundredths: 12_000)))
    let scenario = Fixture.scenario(
      Fixture.crowd("c", 3), [Fixture.manager("anna"), Fixture.manager("bo")], rules: rules)
    let report = Fixture.audit(scenario, ["c1": "bo", "c2": "bo", "c3": "bo"])
    #expect(
      report.priced.map(\.finding.message) == [
        "bo holds 3 clients, at most 1 are allowed; this costs 4.0 h",
        "c1 is pinned to anna but is with bo; this costs 1.0 h",
      ])
    #expect(report.priced.map(\.finding.code) == ["book-count", "pin"])
    #expect(report.priced.allSatisfy { $0.finding.severity == .note })
    #expect(report.priced.last?.finding.location?.line == 7)
    #expect(report.remarks.count == 2)
    #expect(report.hundredths(of: .softRules) == 2 * 12_000 + 6_000)
  }

  /// On every kind of rule: the prices named sum to what brute force reckons.
  @Test func onRandomPlansThePricesNamedSumToTheTerm() {
    var named: [String: Int] = [:]
    for seed in UInt64(1)...400 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let auditor = Auditor(scenario)
      let other = BruteForce(scenario)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<8 {
        var plan = random.chance(70) ? Plan.today(of: scenario) : Plan()
        for client in scenario.clients where random.chance(60) {
          plan[client.id] = random.pick(scenario.team.managers).id
        }
        let report = auditor.audit(plan)
        let sum = report.priced.reduce(Price.zero) { $0 + $1.price }
        let reckoned = other.levels(of: plan).compactMap { $0.terms[.softRules] }.first
        if report.isPlan, let reckoned { #expect(sum == reckoned, "seed \(seed)") }
        for breach in report.priced { named[breach.finding.code, default: 0] += 1 }
      }
    }
    print("priced breaches named in random plans: \(named)")
    #expect(named.count >= 8)
  }
}
