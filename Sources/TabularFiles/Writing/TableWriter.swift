/// Writes tables of separated values, always in UTF-8.
///
/// A cell is put in quotes only where it could be misread without: if it holds a quote, a line break
/// or any of the separators, so that content alone tells which of them is the separator.
/// What is written and read again gives the same cells.
public struct TableWriter: Sendable {
  /// What stands between two cells.
  public let separator: TableSeparator

  /// What ends every row.
  public let lineEnding: LineEnding

  /// Whether the file begins with a byte order mark, by which some spreadsheets know UTF-8.
  public let writesByteOrderMark: Bool

  /// Makes a writer; by default commas, line feeds and no mark.
  public init(
    separator: TableSeparator = .comma, lineEnding: LineEnding = .lineFeed,
    writesByteOrderMark: Bool = false
  ) {
    self.separator = separator
    self.lineEnding = lineEnding
    self.writesByteOrderMark = writesByteOrderMark
  }

  /// A writer of files like the one that a table came from: its separator, its line ending, and a
  /// byte order mark if it had one.
  public init(like layout: TableLayout) {
    self.init(
      separator: layout.separator, lineEnding: layout.lineEnding,
      writesByteOrderMark: layout.hadByteOrderMark)
  }

  /// The bytes of a table.
  /// - Parameters:
  ///   - header: the names of the columns, one at least.
  ///   - rows: the cells of each row, as many as there are names.
  /// - Returns: the content of the file.
  public func bytes(header: [String], rows: [[String]]) -> [UInt8] {
    precondition(!header.isEmpty, "a table has a column")
    precondition(rows.allSatisfy { $0.count == header.count }, "a row has a cell for each column")
    var output: [UInt8] = writesByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    append(header, to: &output)
    for row in rows { append(row, to: &output) }
    return output
  }

  /// The bytes of a table that was read, with one more column at its right end: the same rows in
  /// the same order, without the footer. If the table has a column of that name already, its cells
  /// are replaced instead, so that a file that was written can be input again.
  /// - Parameters:
  ///   - table: the table.
  ///   - name: the name of the added column.
  ///   - values: its cells, one for each row.
  /// - Returns: the content of the file.
  public func bytes(of table: Table, adding name: String, values: [String]) -> [UInt8] {
    let rows = table.rows.lazy.map { $0.cells.prefix(table.columns.count).map(\.text) }
    return bytes(header: table.columns.map(\.name), rows: rows, adding: name, values: values)
  }

  /// The bytes of a table with one more column at its right end, or in place of the one of that name.
  /// - Parameters:
  ///   - header: the names of the columns, one at least.
  ///   - rows: the cells of each row, as many as there are names.
  ///   - name: the name of the added column.
  ///   - values: its cells, one for each row.
  /// - Returns: the content of the file.
  public func bytes(
    header: [String], rows: some Collection<[String]>, adding name: String, values: [String]
  ) -> [UInt8] {
    precondition(values.count == rows.count, "a value for each row")
    let place = header.firstIndex(of: name)
    var output = bytes(header: setting(name, at: place, in: header), rows: [])
    for (row, value) in zip(rows, values) {
      append(setting(value, at: place, in: row), to: &output)
    }
    return output
  }

  private func setting(_ text: String, at place: Int?, in cells: [String]) -> [String] {
    // Cells of our own pass through here and nowhere else: the place to make harmless those that a
    // spreadsheet would take for a formula.
    var result = cells
    if let place { result[place] = text } else { result.append(text) }
    return result
  }

  private func append(_ cells: [String], to output: inout [UInt8]) {
    // A row without any content would be read as an empty line; its first cell says that it is one.
    let isBlank = cells.allSatisfy(\.isEmpty)
    let isFirst = output.count <= 3
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(separator.rawValue) }
      let isMisread =
        index == 0 && (isBlank || (isFirst && (cell == "sep=" || cell.hasPrefix("\u{FEFF}"))))
      append(cell, quoted: isMisread || needsQuotes(cell), to: &output)
    }
    output.append(contentsOf: lineEnding.rawValue.utf8)
  }

  private func needsQuotes(_ cell: String) -> Bool {
    cell.utf8.contains { byte in
      byte == 0x22 || byte == 0x0A || byte == 0x0D || TableSeparator(rawValue: byte) != nil
    }
  }

  private func append(_ cell: String, quoted: Bool, to output: inout [UInt8]) {
    guard quoted else {
      output.append(contentsOf: cell.utf8)
      return
    }
    output.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
