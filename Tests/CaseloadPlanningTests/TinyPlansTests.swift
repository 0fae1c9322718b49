import CaseloadDomain
import CaseloadPlanning
import Testing
import _CaseloadTestSupport

/// Whole plans of tiny scenarios: solved, audited, and as good as trying everything finds.
///
/// How often each rule binds in these scenarios is printed and held by `BruteForceCoverageTests`.
@Suite struct TinyPlansTests {
  /// Which scenarios are drawn, and how many; `TinyPlansEveryRuleTests` has those with every rule.
  enum Draw: CaseIterable {
    case plain
    case fromScratch

    var seeds: ClosedRange<UInt64> { 1...500 }

    func scenario(_ seed: UInt64) -> Scenario {
      switch self {
      case .plain: TinyScenario.make(seed: seed)
      case .fromScratch: TinyScenario.makeFromScratch(seed: seed)
      }
    }
  }

  @Test(arguments: Draw.allCases)
  func `Every plan is optimal, checked, and what brute force finds`(draw: Draw) throws {
    var (optimal, impossible) = (0, 0)
    for seed in draw.seeds {
      let scenario = draw.scenario(seed)
      let optimum = BruteForce(scenario).optimum()
      let result: PlanResult
      do { result = try Planner().plan(scenario) } catch {
        Issue.record("seed \(seed): \(error)")
        continue
      }
      guard let optimum else {
        #expect(result.status == .infeasible, "seed \(seed)")
        impossible += 1
        continue
      }
      #expect(result.status == .optimal, "seed \(seed)")
      #expect(result.proof == .checked, "seed \(seed) \(result.work)")
      #expect(
        result.audited?.levels.map(\.value.value) == optimum.values, "seed \(seed)")
      optimal += 1
    }
    print(
      "brute force agrees, \(draw): \(optimal) optimal and checked, \(impossible) without a plan")
  }

  @Test func `The exported model of each level has that optimum too`() throws {
    for seed in UInt64(1)...400 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      try expectExportedModels(of: scenario, levels: Level.standard, seed: seed)
    }
  }
}
