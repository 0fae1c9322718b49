import LinearProgramming

/// What this program calls itself.
enum Version {
  /// The version of caseload.
  static let number = "0.1.0"

  /// Both versions that decide what comes out: ours and the solver library's.
  static var words: String { "caseload \(number) (GLPK \(SolverLibrary.version))" }
}
