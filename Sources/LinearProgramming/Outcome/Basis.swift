/// Where each row and column of a program stands at a corner of its solutions.
///
/// A basis is a hint to start from. It may be shorter than the program: a column that has been
/// added since stands at its lower end (its upper end or zero where it has none), a row that has
/// been added since holds nothing. A basis that GLPK cannot start from is ignored.
public struct Basis: Sendable, Equatable {
  /// How one row or column stands.
  public enum Standing: Sendable, Equatable {
    /// Its value follows from the others.
    case basic
    /// It stands at its lower end.
    case atLower
    /// It stands at its upper end.
    case atUpper
    /// It has no ends and stands at zero.
    case atZero
    /// Its two ends are one.
    case fixed
  }

  /// How each column stands.
  public var columns: [Standing]
  /// How each row stands.
  public var rows: [Standing]

  /// A basis from how each column and row stands.
  public init(columns: [Standing], rows: [Standing]) {
    self.columns = columns
    self.rows = rows
  }
}
