/// A solver that Caseload is measured beside.
public enum Peer: String, CaseIterable, Sendable {
  /// HiGHS, through its Python package.
  case highs
  /// SCIP, through PySCIPOpt.
  case scip
  /// CBC's own program.
  case cbc
  /// CP-SAT of OR-Tools.
  case cpsat
  /// GLPK's own program with all cuts.
  case glpk
  /// Timefold, on the same model in its own terms; it gives no bound.
  case timefold

  /// The runner within the folder of runners.
  var script: String { "run_\(rawValue).py" }
}
