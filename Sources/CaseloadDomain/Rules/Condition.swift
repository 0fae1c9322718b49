/// A test on the cells of a row: comparisons joined by "and".
public struct Condition: Hashable, Sendable {
  /// How a cell is compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// The same number or, whatever the case, the same text.
    case equal = "="
    /// Anything but the same, a blank cell included.
    case notEqual = "!="
    /// A smaller number.
    case less = "<"
    /// A smaller number or the same.
    case atMost = "<="
    /// A larger number.
    case greater = ">"
    /// A larger number or the same.
    case atLeast = ">="
    /// One of several values.
    case oneOf = "in"
  }

  /// One comparison of one column with one value, or with several for `oneOf`.
  public struct Clause: Hashable, Sendable {
    /// The column's header.
    public var column: String
    /// How to compare.
    public var comparison: Comparison
    /// What to compare with; exactly one value unless the comparison is `oneOf`.
    public var values: [FieldValue]

    /// One comparison.
    public init(column: String, comparison: Comparison, values: [FieldValue]) {
      self.column = column
      self.comparison = comparison
      self.values = values
    }

    /// Whether a cell passes. A blank cell passes only `notEqual`; order needs two numbers.
    public func holds(for cell: FieldValue) -> Bool {
      switch comparison {
      case .equal, .oneOf: !cell.isBlank && values.contains(where: cell.matches)
      case .notEqual: !values.contains(where: cell.matches)
      case .less: ordered(cell, by: <)
      case .atMost: ordered(cell, by: <=)
      case .greater: ordered(cell, by: >)
      case .atLeast: ordered(cell, by: >=)
      }
    }

    private func ordered(
      _ cell: FieldValue, by order: (ExactNumber, ExactNumber) -> Bool
    ) -> Bool {
      guard let number = cell.number, let bound = values.first?.number else { return false }
      return order(number, bound)
    }
  }

  /// The comparisons; all must hold, none always holds.
  public var clauses: [Clause]

  /// All of these comparisons.
  public init(_ clauses: [Clause]) { self.clauses = clauses }

  /// Whether a row passes every comparison.
  public func holds(for fields: [String: FieldValue]) -> Bool {
    clauses.allSatisfy { $0.holds(for: fields[$0.column] ?? .blank) }
  }
}
