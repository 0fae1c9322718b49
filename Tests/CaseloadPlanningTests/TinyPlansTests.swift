import CaseloadDomain
import CaseloadPlanning
import CaseloadSolver
import Testing
import _CaseloadTestSupport

/// Whole plans of tiny scenarios: solved, audited, and as good as trying everything finds.
@Suite struct TinyPlansTests {
  @Test func `Every plan is optimal, checked, and what brute force finds`() throws {
    for seed in UInt64(1)...500 {
      let scenario = TinyScenario.make(seed: seed)
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
      #expect(result.proof == .checked, "seed \(seed)")
      #expect(result.audited?.levels.map(\.value.value) == optimum.values, "seed \(seed)")
    }
  }
}
