import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning

/// Sentences for what went wrong outside the user's data.
public enum TroubleWords {
  /// Why a file was not written, and that nothing was left behind.
  public static func sentence(_ trouble: FileTrouble) -> String {
    let action =
      switch trouble.step {
      case .create: "cannot be created"
      case .write: "cannot be written"
      case .replace: "cannot be put in its place"
      }
    return "'\(trouble.path)' \(action): \(trouble.reason). The file is as it was."
  }

  /// What solver and audit disagree on.
  public static func sentences(_ mismatch: AuditMismatch) -> [String] {
    var lines = [
      "The audit does not confirm the plan. This is a fault of caseload: nothing was written, and "
        + "the plan must not be used. Please report it with the scenario."
    ]
    for disagreement in mismatch.disagreements {
      switch disagreement {
      case .breaches(let findings): lines += findings.map { "\($0.code): \($0.message)" }
      case .proofs(let findings): lines += findings.map { "\($0.code): \($0.message)" }
      case .value(let level, let solver, let audit):
        lines.append("Level \(level.name): \(solver) by the solver, \(audit) by the audit.")
      case .bound(let level, let bound, let value):
        lines.append("Level \(level.name): the bound \(bound) lies above the value \(value).")
      case .missing(let level): lines.append("Level \(level.name): the solver told no value.")
      }
    }
    return lines
  }
}
