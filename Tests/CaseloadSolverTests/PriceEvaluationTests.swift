import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// Any prices give a bound: none may lie above the best value.
@Suite struct PriceEvaluationTests {
  @Test func `No prices bound a level above its optimum`() throws {
    var tight = 0
    for seed in UInt64(1)...300 {
      let scenario = TinyScenario.make(seed: seed)
      guard let optimum = BruteForce(scenario).optimum() else { continue }
      let values = optimum.values.map(\.hundredths)
      let problem = ProblemBuilder(scenario).build()
      for (position, level) in Level.standard.enumerated() {
        let relaxation = Relaxation(problem, level: position, held: values)
        let root = relaxation.rootDomain()
        let table = PairTable(relaxation, domain: root)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
          let prices = randomPrices(relaxation, upTo: max(values[position], 100), &random)
          let evaluation = PriceEvaluation(
            prices, in: relaxation, table: table, domain: root)
          let bound = try #require(evaluation.bound(of: relaxation), "seed \(seed) \(level)")
          #expect(bound <= values[position], "seed \(seed) \(level)")
          if bound > 0 { tight += 1 }
        }
      }
    }
    print("random prices with a bound above zero: \(tight)")
    #expect(tight > 500)
  }

  private func randomPrices(
    _ relaxation: Relaxation, upTo most: Int, _ random: inout SeededGenerator
  ) -> DualPrices {
    var prices = DualPrices(for: relaxation)
    for client in prices.clients.indices {
      let share = Int.random(in: -10...100, using: &random)
      prices.clients[client] = most * relaxation.scale / 100 * share / prices.clients.count
    }
    for row in prices.rows.indices where Bool.random(using: &random) {
      prices.rows[row] = Int.random(in: 0...(relaxation.scale * 1_000), using: &random)
    }
    for level in relaxation.pricedLevels {
      prices.levels[level] = Int.random(in: 0...500, using: &random)
    }
    return relaxation.legal(prices)
  }
}
