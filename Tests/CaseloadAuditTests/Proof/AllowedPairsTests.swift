import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

@Suite struct AllowedPairsTests {
  @Test func `The pairs of a client are those that the rules allow, one by one`() {
    var counts = (allowed: 0, barred: 0)
    for seed in UInt64(1)...300 {
      let facts = ScenarioFacts(of: TinyScenario.makeWithEveryRule(seed: seed))
      let pairs = AllowedPairs(in: facts)
      for client in facts.loads.indices {
        let expected = facts.capacities.indices.filter {
          facts.isAllowed(client: client, manager: $0)
        }
        #expect(pairs.pairs(of: client).map { Int(pairs.managers[$0]) } == expected)
        counts.allowed += expected.count
        counts.barred += facts.capacities.count - expected.count
      }
    }
    #expect(counts.allowed > 500 && counts.barred > 500)
  }
}
