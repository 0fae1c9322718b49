/// A table as a file holds it: a header, and rows of cells that know where they stand.
public struct Table: Sendable, Hashable {
  /// The columns, from left to right.
  public let columns: [TableColumn]

  /// The rows below the header, in the order of the file. Every row has at least as many cells as
  /// there are columns: one that was too short is filled up with empty cells (and was reported).
  public let rows: [TableRow]

  /// How the file writes its tables.
  public let layout: TableLayout

  /// The rows below a report that were left out, such as its title and a line on confidentiality.
  public let droppedFooter: [TableRow]

  /// Makes a table; `rows` hold at least one cell for each column.
  public init(
    columns: [TableColumn], rows: [TableRow], layout: TableLayout = TableLayout(),
    droppedFooter: [TableRow] = []
  ) {
    precondition(rows.allSatisfy { $0.cells.count >= columns.count }, "a row lacks cells")
    self.columns = columns
    self.rows = rows
    self.layout = layout
    self.droppedFooter = droppedFooter
  }

  /// The index of the first column of that name, for `TableRow.cells`; nil if there is none.
  public func columnIndex(named name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }
}

/// A column of a table, as its header names it.
public struct TableColumn: Sendable, Hashable {
  /// The name in the header without white space around it; empty if the header cell is.
  public let name: String

  /// The number of the column, from 1, as a spreadsheet would count it.
  public let number: Int

  /// Where the header cell stands.
  public let position: TablePosition

  /// Makes a column.
  public init(name: String, number: Int, position: TablePosition) {
    self.name = name
    self.number = number
    self.position = position
  }
}

/// A row of a table.
public struct TableRow: Sendable, Hashable {
  /// The cells from left to right.
  public let cells: [TableCell]

  /// Whether each cell is known to stand in its column: false, and a finding, where the row has more
  /// or fewer cells than the header or a quote in it is wrong.
  public let isSound: Bool

  /// Makes a row of at least one cell.
  public init(cells: [TableCell], isSound: Bool = true) {
    precondition(!cells.isEmpty, "a row has a cell")
    self.cells = cells
    self.isSound = isSound
  }

  /// The physical line on which the row begins; line breaks in cells do not count as rows.
  public var line: Int { cells[0].position.line }
}
