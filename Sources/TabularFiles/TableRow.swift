/// The rows of a table from top to bottom, each made when it is asked for.
public struct TableRows: RandomAccessCollection, Sendable {
  let content: TableContent
  /// The record of each row.
  let records: [UInt32]
  /// How many cells each row should have; nil if that is not known.
  let columns: Int?
  /// Whether the cells of rows that are not sound read as empty.
  let hidesUnsound: Bool

  init(
    of content: TableContent = TableContent(), records: [UInt32] = [], columns: Int? = nil,
    hidesUnsound: Bool = false
  ) {
    self.content = content
    self.records = records
    self.columns = columns
    self.hidesUnsound = hidesUnsound
  }

  /// The index of the first row, 0.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int { records.count }

  /// The row at an index.
  public subscript(index: Int) -> TableRow {
    TableRow(
      content: content, record: Int(records[index]), columns: columns, hidesUnsound: hidesUnsound)
  }
}

/// A row of a table.
public struct TableRow: Sendable {
  /// The cells from left to right, one at least.
  public let cells: TableCells

  /// Whether each cell is known to stand in its column: false, and a finding, where the row has more
  /// or fewer cells than the header or a quote in it is wrong.
  public let isSound: Bool

  private let content: TableContent
  private let record: Int

  init(content: TableContent, record: Int, columns: Int?, hidesUnsound: Bool) {
    self.content = content
    self.record = record
    let count = content.cellCount(ofRecord: record)
    isSound = !content.records[record].hasQuoteFault && count == columns ?? count
    cells = TableCells(
      content: content, record: record, count: Swift.max(count, columns ?? 0),
      isHidden: hidesUnsound && !isSound)
  }

  /// The physical line on which the row begins; line breaks in cells do not count as rows.
  public var line: Int { Int(content.records[record].line) }

  /// Whether a quote in the row was wrong, so that its number of cells says nothing.
  var hasQuoteFault: Bool { content.records[record].hasQuoteFault }

  /// Whether the row is an empty line or holds only separators. A quoted empty cell is content.
  var isEmptyLine: Bool { content.isEmptyLine(record: record) }

  /// Whether text stands in the first cell and nowhere else.
  var holdsOneCell: Bool {
    !cells[0].text.isEmpty && cells.dropFirst().allSatisfy(\.text.isEmpty)
  }

  /// Where each cell of the file's row begins.
  var positions: [TablePosition] { content.positions(inRecord: record) }
}

/// The cells of a row. One that is too short is filled up with empty cells.
public struct TableCells: RandomAccessCollection, Sendable {
  let content: TableContent
  let record: Int
  /// Whether all of them read as empty.
  let isHidden: Bool

  /// The number of cells, one at least.
  public let count: Int

  init(content: TableContent, record: Int, count: Int, isHidden: Bool) {
    self.content = content
    self.record = record
    self.count = count
    self.isHidden = isHidden
  }

  /// The index of the first cell, 0.
  public var startIndex: Int { 0 }

  /// The number of cells.
  public var endIndex: Int { count }

  /// The cell at an index.
  public subscript(index: Int) -> TableCell {
    precondition(index >= 0 && index < count, "a row has no such cell")
    return TableCell(row: self, index: index)
  }
}
