import CaseloadDomain

/// The client table of a scenario whose what-ifs change it: the file's rows in their order, with the
/// cells that the what-ifs write, and the clients that they add. Removed clients stay, as clients do
/// whose contract does not touch the month.
public struct ChangedClientTable: Sendable {
  /// The names of the columns.
  public let header: [String]
  /// The cells of each row.
  public let rows: [[String]]

  /// Nil where nothing is changed.
  init?(_ table: LoadedTable) {
    guard !table.revision.isEmpty else { return nil }
    let columns = 0..<table.lookup.columnCount
    header = columns.map(table.lookup.header(of:))
    rows = table.rowIndices.map { row in columns.map { table.text(row: row, column: $0) } }
  }
}
