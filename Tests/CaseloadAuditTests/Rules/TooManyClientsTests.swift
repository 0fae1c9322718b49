import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct TooManyClientsTests {
  @Test func theRuleOfThumbIsAdvice() {
    let tier = Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 2, most: 3))
    let clients = (1...4).map { index in
      var client = Fixture.client("c\(index)", tier)
      client.complexity = 1
      return client
    }
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna")], tiers: [tier])
    // Three of the simplest fill a book: 2,496 min each. A fourth does not fit; the advice stands
    // beside the breach.
    let three = Fixture.audit(scenario, ["c1": "anna", "c2": "anna", "c3": "anna"])
    #expect(three.advice == [])
    #expect(three.managers.first?.load == Minutes(7488))
    let four = Fixture.audit(scenario, Fixture.all(clients, to: "anna"))
    #expect(four.advice.map(\.code) == ["too-many-clients"])
    #expect(four.advice.first?.severity == .warning)
  }
}
