import CaseloadDomain
import CaseloadPlanning

/// The model of one level as files for other solvers.
struct ModelText {
  /// The model in LP format.
  let lp: [UInt8]
  /// The model in MPS format.
  let mps: [UInt8]

  /// The model has not landed yet.
  struct NotYet: Error {}

  /// The model of a level with the levels above held at the values of a plan.
  init(
    _ scenario: Scenario, level: Level, heldAt audited: AuditedPlan, comment: [String]
  ) throws {
    throw NotYet()
  }
}
