import CaseloadDomain
import CaseloadSolver
import _CaseloadTestSupport

@testable import CaseloadPlanning
@testable import CaseloadSolver

/// Runs spoilt solvers on tiny scenarios and holds what comes out against the oracle.
struct SolverMutationRun {
  /// The scenarios tried, in order, until a mutation was caught often enough.
  var seeds: ClosedRange<UInt64>
  /// How often a mutation is to be caught before the next one's turn.
  var wanted: Int

  /// What became of a mutation.
  func row(of mutation: SolverMutation) throws -> MutationTable.Row {
    var row = MutationTable.Row(mutation.name, expected: mutation.expected)
    for seed in seeds where row.caught < wanted {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      guard let problem = mutation.problem(of: scenario) else { continue }
      row.tried += 1
      let outcome = try AssignmentSolver(scenario, believing: problem).solve()
      do throws(AuditMismatch) {
        let result = try Planner().result(
          of: outcome, for: scenario, stated: scenario, request: PlanRequest())
        if let audited = result.audited {
          if let lie = Oracle(scenario).lie(in: audited) {
            row.survivors.append("seed \(seed): \(lie)")
          } else {
            row.harmless += 1
          }
        } else {
          row.planless += 1
        }
      } catch {
        for code in error.codes { row.codes[code, default: 0] += 1 }
        if error.codes.isDisjoint(with: mutation.expected) {
          row.otherwise += 1
        } else {
          row.caught += 1
        }
      }
    }
    return row
  }

  /// What became of all of them.
  func table(of mutations: [SolverMutation]) async throws -> MutationTable {
    let rows = try await withThrowingTaskGroup(of: (Int, MutationTable.Row).self) { group in
      for (place, mutation) in mutations.enumerated() {
        group.addTask { (place, try row(of: mutation)) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return MutationTable(
      title: "Solver", rows: rows.sorted { $0.key < $1.key }.map(\.value))
  }
}
