/// What a column holds, row by row, and what was found in it.
public struct ColumnReading<Value: Sendable & Hashable>: Sendable, Hashable {
  /// One entry for each row of the table.
  public let cells: [CellReading<Value>]

  /// Everything found, in the order of the file.
  public let findings: [TableFinding]
}

/// What one cell holds.
public enum CellReading<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Nothing; this is not a zero.
  case blank
  /// A value.
  case value(Value)
  /// Something else; a finding says what is wrong with it.
  case unreadable

  /// The value, or nil where there is none.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}
