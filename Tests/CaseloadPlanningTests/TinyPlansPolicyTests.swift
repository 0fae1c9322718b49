import CaseloadDomain
import CaseloadPlanning
import Testing
import _CaseloadTestSupport

/// Whole plans of tiny scenarios with every rule and levels of all kinds.
@Suite struct TinyPlansPolicyTests {
  @Test func `Every plan is optimal, checked, and what brute force finds`() throws {
    var values = [Int: Int]()
    for seed in UInt64(1)...500 {
      let scenario = TinyScenario.makeWithPolicy(seed: seed)
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
      let audited = try #require(result.audited, "seed \(seed)")
      #expect(audited.levels.map(\.value.value) == optimum.values, "seed \(seed)")
      let terms = BruteForce(scenario).levels(of: audited.plan)
      #expect(audited.levels.map(\.value) == terms, "seed \(seed)")
      let open = optimum.values.dropLast().count { $0 > .zero }
      values[open, default: 0] += 1
    }
    print("plans by levels held above zero: \(values)")
    #expect(values.filter { $0.key > 1 }.values.reduce(0, +) > 100)
  }

  @Test func `The exported model of each level has that optimum too`() throws {
    for seed in UInt64(1)...500 {
      let scenario = TinyScenario.makeWithPolicy(seed: seed)
      try expectExportedModels(of: scenario, levels: scenario.policy.levels, seed: seed)
    }
  }
}
