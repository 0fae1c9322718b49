import CGLPKGuard

/// The library that solves the programs of this room.
public enum SolverLibrary {
  /// GLPK's version, such as "5.0".
  public static var version: String {
    guard_version().map { String(cString: $0) } ?? "unknown"
  }
}
