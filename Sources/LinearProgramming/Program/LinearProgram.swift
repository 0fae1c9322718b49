/// A linear program as a plain value: a cost to minimise or maximise over columns, under rows.
///
/// `minimise constant + sum cost[j] x[j]`, where for each row
/// `lower <= sum coefficient[j] x[j] <= upper`, for each column `lower <= x[j] <= upper`, and
/// the columns marked integer take whole numbers only. A missing end is infinite.
///
/// Nothing is checked while a program is put together: ``solve(_:options:)`` checks it whole.
public struct LinearProgram: Sendable, Equatable {
  /// Which way the objective is to go.
  public enum Direction: Sendable, Equatable {
    /// The least value is the best.
    case minimise
    /// The greatest value is the best.
    case maximise
  }

  /// Which way the objective is to go.
  public var direction: Direction
  /// The part of the objective that no column changes.
  public var constant: Double
  /// The columns, in the order they were added; a column is named by its index.
  public private(set) var columns: [Column]
  /// The rows, in the order they were added; a row is named by its index.
  public private(set) var rows: [Row]

  /// An empty program.
  public init(direction: Direction = .minimise) {
    self.direction = direction
    constant = 0
    columns = []
    rows = []
  }

  /// Adds a column that stands in no row yet, and returns its index, counted from 0.
  @discardableResult
  public mutating func addColumn(
    _ name: String, lower: Double = 0, upper: Double = .infinity, cost: Double,
    integer: Bool = false
  ) -> Int {
    columns.append(
      Column(name: name, lower: lower, upper: upper, cost: cost, isInteger: integer))
    return columns.count - 1
  }

  /// Adds a column to rows that exist already, as column generation does, and returns its index,
  /// counted from 0.
  ///
  /// Each of `parts` names a row by an index that ``addRow(_:lower:upper:_:)`` has returned.
  @discardableResult
  public mutating func addColumn(
    _ name: String, lower: Double = 0, upper: Double = .infinity, cost: Double,
    integer: Bool = false, inRows parts: [RowPart]
  ) -> Int {
    let column = addColumn(name, lower: lower, upper: upper, cost: cost, integer: integer)
    for part in parts {
      precondition(rows.indices.contains(part.row), "no row \(part.row)")
      rows[part.row].entries.append(Entry(column: column, coefficient: part.coefficient))
    }
    return column
  }

  /// Adds a row, and returns its index, counted from 0.
  ///
  /// The columns of the entries may be added later. Entries of zero are allowed and do nothing.
  @discardableResult
  public mutating func addRow(
    _ name: String, lower: Double = -.infinity, upper: Double = .infinity, _ entries: [Entry]
  ) -> Int {
    rows.append(Row(name: name, lower: lower, upper: upper, entries: entries))
    return rows.count - 1
  }

  /// Changes what a unit of a column costs.
  public mutating func setCost(_ cost: Double, ofColumn column: Int) {
    columns[column].cost = cost
  }

  /// Changes the least and the greatest value of a column.
  public mutating func setBounds(lower: Double, upper: Double, ofColumn column: Int) {
    columns[column].lower = lower
    columns[column].upper = upper
  }

  /// Changes the least and the greatest value of a row.
  public mutating func setBounds(lower: Double, upper: Double, ofRow row: Int) {
    rows[row].lower = lower
    rows[row].upper = upper
  }
}
