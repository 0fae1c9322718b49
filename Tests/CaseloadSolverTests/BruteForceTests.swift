import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// The solver against every assignment of tiny scenarios.
@Suite struct BruteForceTests {
  @Test func `The solver finds and proves what trying everything finds`() throws {
    var (proven, without) = (0, 0)
    for seed in UInt64(1)...500 {
      let scenario = TinyScenario.make(seed: seed)
      let optimum = BruteForce(scenario).optimum()
      let outcome = try AssignmentSolver(scenario).solve()
      guard let optimum else {
        #expect(outcome.plan == nil && outcome.isInfeasible, "seed \(seed)")
        without += 1
        continue
      }
      #expect(outcome.levels.map(\.value) == optimum.values, "seed \(seed)")
      #expect(outcome.stop == .optimal, "seed \(seed)")
      #expect(outcome.levels.allSatisfy { $0.bound == $0.value }, "seed \(seed)")
      if outcome.levels.allSatisfy({ $0.proof?.bound == $0.value }) {
        proven += 1
      } else {
        print(
          "seed \(seed)",
          outcome.levels.map { ($0.value.hundredths, $0.proof?.bound.hundredths ?? -1) },
          outcome.work)
      }
      let plan = try #require(outcome.plan)
      #expect(BruteForce(scenario).broken(by: plan).isEmpty, "seed \(seed)")
      #expect(BruteForce(scenario).levels(of: plan).map(\.value) == optimum.values)
    }
    print("proven by own tree: \(proven) of \(500 - without)")
    #expect(proven == 500 - without)
  }
}
