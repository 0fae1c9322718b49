extension LinearProgram {
  /// One unknown of a program.
  public struct Column: Sendable, Equatable {
    /// What the column is called in files and errors; below 256 bytes, no control characters.
    public var name: String
    /// The least value; minus infinity for none.
    public var lower: Double
    /// The greatest value; infinity for none.
    public var upper: Double
    /// What one unit adds to the objective.
    public var cost: Double
    /// Whether only whole numbers count as a solution.
    public var isInteger: Bool
  }

  /// One condition of a program: a sum of columns between two ends.
  public struct Row: Sendable, Equatable {
    /// What the row is called in files and errors; below 256 bytes, no control characters.
    public var name: String
    /// The least value of the sum; minus infinity for none.
    public var lower: Double
    /// The greatest value of the sum; infinity for none.
    public var upper: Double
    /// The terms of the sum, each column at most once.
    public var entries: [Entry]
  }

  /// One term of a row.
  public struct Entry: Sendable, Equatable {
    /// The index of the column, counted from 0.
    public var column: Int
    /// What one unit of the column adds to the row.
    public var coefficient: Double

    /// A term of a row.
    public init(column: Int, coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  /// What a new column adds to a row that exists.
  public struct RowPart: Sendable, Equatable {
    /// The index of the row, counted from 0.
    public var row: Int
    /// What one unit of the column adds to the row.
    public var coefficient: Double

    /// What a new column adds to a row.
    public init(row: Int, coefficient: Double) {
      self.row = row
      self.coefficient = coefficient
    }
  }
}
