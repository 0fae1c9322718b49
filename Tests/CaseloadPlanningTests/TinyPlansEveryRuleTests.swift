import CaseloadDomain
import CaseloadPlanning
import CaseloadSolver
import LinearProgramming
import Testing
import _CaseloadTestSupport

/// Whole plans of tiny scenarios with every rule of the model, hard or priced.
@Suite struct TinyPlansEveryRuleTests {
  @Test func `Every plan is optimal, checked, and what brute force finds`() throws {
    for seed in UInt64(1)...400 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let optimum = BruteForce(scenario).optimum()
      let result: PlanResult
      do { result = try Planner().plan(scenario) } catch {
        Issue.record("seed \(seed): \(error)")
        continue
      }
      guard let optimum else {
        #expect(result.status == .infeasible, "seed \(seed)")
        continue
      }
      #expect(result.status == .optimal, "seed \(seed)")
      #expect(result.proof == .checked, "seed \(seed) \(result.work)")
      #expect(
        result.audited?.levels.map(\.value.value) == optimum.values, "seed \(seed)")
    }
  }

  @Test func `The exported model of each level has that optimum too`() throws {
    for seed in UInt64(1)...400 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let optimum = BruteForce(scenario).optimum()
      let solver = AssignmentSolver(scenario)
      var held: [Level: Price] = [:]
      for (position, level) in Level.allCases.enumerated() {
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
  }
}
