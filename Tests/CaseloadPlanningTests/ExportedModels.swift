import CaseloadDomain
import CaseloadSolver
import LinearProgramming
import Testing
import _CaseloadTestSupport

/// Expects the library to find in the exported model of each level what brute force finds, the levels
/// above held at their best values; no plan where there is none.
func expectExportedModels(of scenario: Scenario, levels: [Level], seed: UInt64) throws {
  let optimum = BruteForce(scenario).optimum()
  let solver = AssignmentSolver(scenario)
  var held: [Level: Price] = [:]
  for (position, level) in levels.enumerated() {
    var options = SolveOptions()
    options.presolve = true
    let outcome = try solveInteger(solver.model(level: level, heldAt: held), options: options)
    guard let value = optimum?.values[position] else {
      #expect(outcome.primal == nil, "seed \(seed)")
      break
    }
    let objective = try #require(outcome.primal, "seed \(seed) \(level)").objective
    #expect(Int((objective * 100).rounded()) == value.hundredths, "seed \(seed) \(level)")
    held[level] = value
  }
}
