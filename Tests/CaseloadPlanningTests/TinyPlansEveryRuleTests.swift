import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning
import Foundation
import Testing
import _CaseloadTestSupport

/// Whole plans of tiny scenarios with every rule, and claims about them that are too good by the least
/// there is.
///
/// Every run of the tests takes 1,000 of them; `make tiny` sets `CASELOAD_TINY=10000`.
@Suite struct TinyPlansEveryRuleTests {
  /// What came of the scenarios.
  private struct Counts {
    var optimal = 0
    var impossible = 0
    var bounds = 0
    var positive = 0
    var caught = 0
  }

  private static let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["CASELOAD_TINY"].flatMap { UInt64($0) } ?? 1000)

  @Test
  func `Every plan is optimal, checked, and what brute force finds; a bound a unit too high fails`()
    throws
  {
    var counts = Counts()
    for seed in Self.seeds {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let bruteForce = BruteForce(scenario)
      let result: PlanResult
      do { result = try Planner().plan(scenario) } catch {
        Issue.record("seed \(seed): \(error)")
        continue
      }
      guard let optimum = bruteForce.optimum() else {
        #expect(result.status == .infeasible, "seed \(seed)")
        counts.impossible += 1
        continue
      }
      #expect(result.status == .optimal, "seed \(seed)")
      #expect(result.proof == .checked, "seed \(seed) \(result.work)")
      let best = try #require(result.audited, "seed \(seed)")
      #expect(best.levels.map(\.value.value) == optimum.values, "seed \(seed)")
      #expect(bruteForce.broken(by: best.plan).isEmpty, "seed \(seed)")
      judge(best, of: scenario, optimum.values, seed: seed, &counts)
      counts.optimal += 1
    }
    print(
      """
      brute force agrees, every rule: \(counts.optimal) optimal and checked, \
      \(counts.impossible) without a plan; \(counts.bounds) bounds, \(counts.positive) above zero, \
      none above the optimum, \(counts.caught) caught when a unit too high
      """)
    #expect(counts.positive > Self.seeds.count / 4)
  }

  /// The plan and its bounds before a judge of their own, then each bound raised by a hundredth of a
  /// minute above the optimum.
  private func judge(
    _ best: AuditedPlan, of scenario: Scenario, _ optimum: [Price], seed: UInt64,
    _ counts: inout Counts
  ) {
    let auditor = Auditor(scenario)
    let report = auditor.audit(best.plan, proofs: best.proofs)
    #expect(report.isPlan && report.proofFailures.isEmpty, "seed \(seed)")
    for (level, value) in zip(scenario.policy.levels, optimum) {
      let bound = report.bounds[level]
      #expect(bound != nil && bound ?? .zero <= value, "seed \(seed) \(level.name)")
      counts.bounds += 1
      counts.positive += bound ?? .zero > .zero ? 1 : 0
      guard var spoilt = best.proofs.first(where: { $0.level == level.name }) else {
        #expect(value == .zero, "seed \(seed) \(level.name)")
        continue
      }
      spoilt.bound = Price(hundredths: value.hundredths + 1)
      let proofs = best.proofs.map { $0.level == level.name ? spoilt : $0 }
      let failures = auditor.audit(best.plan, proofs: proofs).proofFailures
      #expect(failures.count == 1, "seed \(seed) \(level.name)")
      counts.caught += failures.count
    }
  }
}
