import CaseloadDomain
import CaseloadSolver
import Testing
import _CaseloadTestSupport

@testable import CaseloadPlanning

/// Each claim of a solver made untrue once: the audit must say which.
@Suite struct ClaimMutationTests {
  private struct Claimed: Sendable {
    var seed: UInt64
    var scenario: Scenario
    var outcome: SolveOutcome
  }

  @Test func `Every untrue claim is caught by its code`() throws {
    let claimed = try (UInt64(1)...150).map { seed in
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      return Claimed(
        seed: seed, scenario: scenario, outcome: try AssignmentSolver(scenario).solve())
    }
    let table = MutationTable(
      title: "Claim", rows: ClaimMutation.all.map { Self.row(of: $0, claimed) })
    print(table.text)
    for row in table.failures {
      Issue.record("\(row.name): caught \(row.caught), \(row.survivors.first ?? "never bit")")
    }
  }

  private static func row(of mutation: ClaimMutation, _ all: [Claimed]) -> MutationTable.Row {
    var row = MutationTable.Row(mutation.name, expected: mutation.expected)
    for one in all where one.outcome.plan != nil {
      var outcome = one.outcome
      mutation.spoil(&outcome, one.scenario)
      let isOtherPlan = outcome.plan != one.outcome.plan
      if !isOtherPlan && "\(outcome.levels)" == "\(one.outcome.levels)" { continue }
      row.tried += 1
      let codes = codes(of: outcome, in: one.scenario)
      for code in codes { row.codes[code, default: 0] += 1 }
      if codes.isEmpty {
        if isOtherPlan && Self.isTrue(outcome, in: one.scenario) {
          row.harmless += 1
        } else {
          row.survivors.append("seed \(one.seed): an untrue claim passes")
        }
      } else if codes.isDisjoint(with: mutation.expected) {
        row.otherwise += 1
      } else {
        row.caught += 1
      }
    }
    return row
  }

  private static func isTrue(_ outcome: SolveOutcome, in scenario: Scenario) -> Bool {
    let told = outcome.levels.map { Oracle.Told(value: $0.value, bound: $0.bound) }
    return outcome.plan.map { Oracle(scenario).lie(in: told, of: $0) == nil } ?? false
  }

  private static func codes(of outcome: SolveOutcome, in scenario: Scenario) -> Set<String> {
    do throws(AuditMismatch) {
      let result = try Planner().result(
        of: outcome, for: scenario, stated: scenario, request: PlanRequest())
      return result.proof == .checked ? [] : [ClaimMutation.unchecked]
    } catch {
      return error.codes
    }
  }
}
