import CaseloadDomain
import LinearProgramming
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// The exported model against every assignment of tiny scenarios, by the library alone.
@Suite struct ModelBuilderTests {
  @Test func `The model of each level has the optimum that trying everything finds`() throws {
    for seed in UInt64(1)...300 {
      let scenario = TinyScenario.make(seed: seed)
      let optimum = BruteForce(scenario).optimum()
      let solver = AssignmentSolver(scenario)
      var held: [Level: Price] = [:]
      for (position, level) in Level.standard.enumerated() {
        let model = solver.model(level: level, heldAt: held)
        var options = SolveOptions()
        options.presolve = true
        let outcome = try solveInteger(model, options: options)
        guard let value = optimum?.values[position] else {
          #expect(outcome.primal == nil, "seed \(seed)")
          break
        }
        let objective = try #require(outcome.primal, "seed \(seed) \(level)").objective
        #expect(
          Int((objective * 100).rounded()) == value.hundredths, "seed \(seed) \(level)")
        held[level] = value
      }
    }
  }
}
