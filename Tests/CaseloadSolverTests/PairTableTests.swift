import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct PairTableTests {
  @Test func `A pair costs in the table what the problem says`() {
    var compared = 0
    for seed in UInt64(1)...200 {
      let problem = ProblemBuilder(TinyScenario.makeWithEveryRule(seed: seed)).build()
      let level = problem.levels.count - 1
      let held = [Int](repeating: 1_000_000, count: level)
      let relaxation = Relaxation(problem, level: level, held: held)
      let domain = relaxation.rootDomain()
      let table = PairTable(relaxation, domain: domain)
      var prices = DualPrices(for: relaxation)
      for above in prices.levels.indices { prices.levels[above] = above + 2 }
      let costs = WeighedCosts(prices, in: relaxation)
      for manager in problem.managers.indices {
        let open = problem.clients.indices.filter { domain.isOpen(client: $0, manager: manager) }
        #expect(table.pairs(of: manager).map(table.client) == open)
        for pair in table.pairs(of: manager) {
          let client = table.client(of: pair)
          let expected = costs.pair(problem, client: client, manager: manager)
          #expect(table.price(of: pair, manager, at: costs) == expected, "seed \(seed)")
          compared += expected == 0 ? 0 : 1
        }
      }
    }
    #expect(compared > 300)
  }
}
