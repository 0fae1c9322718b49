/// Why a program could not be solved at all: facts, no sentences.
///
/// That a program has no solution, or that a limit ended the solve, is an outcome, not an error.
public enum LinearProgramError: Error, Sendable, Equatable {
  /// A number of the program.
  public enum Place: Sendable, Equatable {
    /// The constant of the objective.
    case constant
    /// The cost of a column.
    case cost(column: Int)
    /// The least value of a column.
    case columnLower(column: Int)
    /// The greatest value of a column.
    case columnUpper(column: Int)
    /// The least value of a row.
    case rowLower(row: Int)
    /// The greatest value of a row.
    case rowUpper(row: Int)
    /// The coefficient of a column in a row.
    case coefficient(row: Int, column: Int)
    /// ``SolveOptions/cutOff``.
    case cutOff
    /// ``SolveOptions/relativeGap``.
    case relativeGap
    /// ``SolveOptions/pivotLimit``.
    case pivotLimit
    /// ``SolveOptions/nodeLimit``.
    case nodeLimit
  }

  /// A column or a row.
  public enum Part: Sendable, Equatable {
    /// A column, by its index.
    case column(Int)
    /// A row, by its index.
    case row(Int)
  }

  /// What is wrong with a name.
  public enum NameFault: Sendable, Equatable {
    /// The name has 256 bytes or more.
    case tooLong(bytes: Int)
    /// The name has a control character.
    case controlCharacter
  }

  /// A number is not a number, or infinite where no infinity makes sense.
  case notFinite(Place, value: Double)
  /// A number is larger than GLPK can be trusted with, negative where it must not be, or (a
  /// limit) beyond 32 bits.
  case outOfRange(Place, value: Double)
  /// The least value lies above the greatest.
  case lowerAboveUpper(Part, lower: Double, upper: Double)
  /// An entry names a column that does not exist.
  case unknownColumn(row: Int, column: Int, columns: Int)
  /// A row names a column twice.
  case duplicateEntry(row: Int, column: Int)
  /// A name that GLPK, or a file, cannot hold.
  case unusableName(Part, NameFault)
  /// The starting basis has more columns or rows than the program.
  case basisTooLarge(columns: Int, rows: Int)
  /// More rows, columns or entries than GLPK counts.
  case tooLarge(rows: Int, columns: Int, entries: Int)
  /// A fatal error inside GLPK, in GLPK's own words. The next solve works.
  case fatal(message: String)
  /// There was no memory for the solve.
  case outOfMemory
}
