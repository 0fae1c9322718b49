import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import Foundation

/// Sentences for what went wrong outside the user's data.
public enum TroubleWords {
  /// What to do about an error of the system in writing.
  public static func advice(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "Free some space, or name a place on another disk."
    case EACCES, EPERM, EROFS: "Name a place where you may write."
    case ENOENT, ENOTDIR: "Make its folder first, or name another one."
    case EISDIR: "Name a file in it."
    case EFBIG: "Raise the limit on the size of files (ulimit -f), or leave this one out."
    case EMFILE, ENFILE: "Raise the limit on open files (ulimit -n)."
    case ENAMETOOLONG: "Name it shorter."
    default: "Name another place."
    }
  }

  /// Why a file was not written, that nothing was left behind, and what to do.
  public static func sentence(_ trouble: FileTrouble) -> String {
    let action =
      switch trouble.step {
      case .follow: "is a symbolic link"
      case .create: "cannot be created"
      case .write: "cannot be written"
      case .replace: "cannot be put in its place"
      }
    if trouble.step == .follow {
      return "'\(trouble.path)' \(action), which is neither followed nor replaced. Nothing was "
        + "written. Name the file that it leads to, or remove the link."
    }
    return "'\(trouble.path)' \(action): \(trouble.reason). The file is as it was. "
      + advice(trouble.code)
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
