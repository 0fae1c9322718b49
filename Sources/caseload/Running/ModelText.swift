import CaseloadDomain
import CaseloadPlanning
import CaseloadSolver
import LinearProgramming

/// The model of one level as files for other solvers.
struct ModelText {
  private let program: LinearProgram
  private let comment: [String]

  /// The model of a level, with the levels above held at the values of a plan.
  init(_ scenario: Scenario, level: Level, heldAt plan: AuditedPlan, comment: [String]) {
    let values = plan.levels.map { ($0.value.level, $0.value.value) }
    program = AssignmentSolver(scenario)
      .model(level: level, heldAt: Dictionary(uniqueKeysWithValues: values))
    self.comment = comment
  }

  /// The model in LP format.
  var lp: [UInt8] { Array(program.lpText(comment: comment).utf8) }

  /// The model in MPS format.
  var mps: [UInt8] {
    let form = ["Free MPS: glpsol reads it with --freemps."]
    return Array(program.mpsText(comment: form + comment).utf8)
  }
}
