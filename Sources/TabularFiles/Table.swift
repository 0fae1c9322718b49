/// A table as a file holds it: a header, and rows of cells that know where they stand.
public struct Table: Sendable {
  /// The columns, from left to right.
  public let columns: [TableColumn]

  /// The rows below the header, in the order of the file. Every row has at least as many cells as
  /// there are columns: one that was too short is filled up with empty cells (and was reported).
  public let rows: TableRows

  /// How the file writes its tables.
  public let layout: TableLayout

  /// The rows below a report that were left out, such as its title and a line on confidentiality.
  public let droppedFooter: TableRows

  init(
    columns: [TableColumn], rows: TableRows, layout: TableLayout, droppedFooter: TableRows
  ) {
    self.columns = columns
    self.rows = rows
    self.layout = layout
    self.droppedFooter = droppedFooter
  }

  /// What is left of a file of which nothing can be read.
  init(withoutColumns layout: TableLayout) {
    self.init(columns: [], rows: TableRows(), layout: layout, droppedFooter: TableRows())
  }

  /// The same table in which all cells of rows that are not sound are empty: what stands in which
  /// column of such a row is not known.
  public var emptyingUnsoundRows: Table {
    Table(
      columns: columns,
      rows: TableRows(
        of: rows.content, records: rows.records, columns: rows.columns, hidesUnsound: true),
      layout: layout, droppedFooter: droppedFooter)
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
