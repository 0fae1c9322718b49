/// How large a record of the file is, before its cells are looked at.
struct RecordSize {
  /// How many cells it has, one at least.
  let cellCount: Int

  /// Whether it is an empty line or holds only separators. A quoted empty cell is content.
  let isEmptyLine: Bool
}

/// Splits UTF-8 text into records and cells by RFC 4180, byte by byte, and says where quotes are
/// wrong. After a fault it goes on at the nearest sensible place, so that one open quote does not
/// hide the rest of the file.
struct RecordTokenizer {
  /// The most cells of a table; a record counts as eight more, for what it costs by itself.
  private static let mostCells = 24_000_000

  /// The most bytes of a cell; the longest texts of CRM systems are a third of that.
  static let mostCellBytes = 1 << 20

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line: Int
  /// The column that belongs to the byte at `columnMark`; counted on from there when needed.
  private var column = 1
  private var columnMark: Int
  private var cellsLeft = mostCells
  private var quoteFault = false
  private var isOverlong = false
  private var starts: [UInt32] = []
  private var records: [TableContent.Record] = []

  /// What was found so far.
  private(set) var findings: FindingList

  /// The first line ending between two records; nil if there is none.
  private(set) var firstLineEnding: LineEnding?

  /// Makes a tokenizer for valid UTF-8 that starts reading at the byte `start` on line `line`.
  init(
    _ bytes: [UInt8], from start: Int, line: Int, separator: TableSeparator,
    findings: FindingList = FindingList()
  ) {
    self.bytes = bytes
    self.separator = separator.rawValue
    self.index = start
    self.columnMark = start
    self.line = line
    self.findings = findings
  }

  /// The records read so far.
  var content: TableContent { TableContent(bytes: bytes, starts: starts, records: records) }

  /// Reads one more record into `content`; nil at the end of the text.
  mutating func nextRecord() -> RecordSize? {
    guard index < bytes.count else { return nil }
    let (firstCell, firstByte, firstLine) = (starts.count, index, line)
    quoteFault = false
    readCell()
    while index < bytes.count, bytes[index] == separator {
      index += 1
      guard starts.count - firstCell < cellsLeft else { return stopAtTooManyCells(firstCell) }
      readCell()
    }
    let count = starts.count - firstCell
    cellsLeft -= count + 8
    guard cellsLeft > 0 else { return stopAtTooManyCells(firstCell) }
    if isOverlong { return stop(before: firstCell) }
    records.append(
      TableContent.Record(
        firstCell: UInt32(firstCell), end: UInt32(index), line: UInt32(clamping: firstLine),
        hasQuoteFault: quoteFault))
    let size = RecordSize(cellCount: count, isEmptyLine: index - firstByte == count - 1)
    takeLineEnd()
    return size
  }

  private mutating func stopAtTooManyCells(_ firstCell: Int) -> RecordSize? {
    findings.add(
      .tooLarge, .error, at: position(of: index), "the table has too many cells to be read",
      advice: "remove rows and columns that are not planned with")
    return stop(before: firstCell)
  }

  /// Reads nothing more, and leaves the present record out.
  private mutating func stop(before firstCell: Int) -> RecordSize? {
    index = bytes.count
    starts.removeLast(starts.count - firstCell)
    return nil
  }

  private mutating func readCell() {
    let start = index
    starts.append(UInt32(start))
    if index < bytes.count, bytes[index] == Self.quote {
      readQuotedCell(at: position(of: start))
    } else {
      readPlainCell()
    }
    guard index - start > Self.mostCellBytes, !isOverlong else { return }
    isOverlong = true
    findings.add(
      .tooLarge, .error, at: TablePosition(line: line, column: 1),
      "a cell on this line has \(index - start) bytes, more than a table is read with",
      advice: "check that the file is a table and that no separator or line end is missing")
  }

  private mutating func readPlainCell() {
    let start = index
    var stray: Int?
    while index < bytes.count, !endsCell(bytes[index]) {
      if bytes[index] == Self.quote, stray == nil { stray = index }
      index += 1
    }
    guard let stray, Formula.text(in: bytes, start..<index) == nil else { return }
    findings.add(
      .strayQuote, .warning, at: position(of: stray),
      "a quote stands inside a cell that does not begin with one",
      advice: "put the whole cell in quotes and double the quotes inside it")
  }

  private mutating func readQuotedCell(at start: TablePosition) {
    let mark = (line, column, columnMark)
    var firstLineEnd: Int?
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
        index += 2
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        if firstLineEnd == nil { firstLineEnd = index }
        passLineEnd()
      } else {
        index += 1
      }
    }
    let isClosed = index < bytes.count
    let last = index
    if isClosed { index += 1 }
    let isFollowedByText = index < bytes.count && !endsCell(bytes[index])
    if !isClosed || (isFollowedByText && firstLineEnd != nil) {
      // A quote that closes in the middle of a later line was in truth the opening one of that
      // line: the fault is the quote above it.
      (line, column, columnMark) = mark
      recoverFromOpenQuote(at: start, to: firstLineEnd ?? last)
    } else if isFollowedByText {
      passTextAfterQuote()
    }
  }

  private mutating func recoverFromOpenQuote(at start: TablePosition, to last: Int) {
    quoteFault = true
    findings.add(
      .openQuote, .error, at: start, "the quote that opens this cell is never closed",
      advice: "close the cell with a quote; a quote that belongs to the text is written twice")
    index = last
  }

  private mutating func passTextAfterQuote() {
    quoteFault = true
    findings.add(
      .textAfterQuote, .error, at: position(of: index),
      "text follows the quote that closes this cell",
      advice: "write quotes inside a cell twice, and leave nothing after the closing one")
    while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func takeLineEnd() {
    guard index < bytes.count else { return }
    let ending = passLineEnd()
    if firstLineEnding == nil { firstLineEnding = ending }
  }

  @discardableResult
  private mutating func passLineEnd() -> LineEnding {
    let isReturn = bytes[index] == Self.carriageReturn
    let isPair = isReturn && index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
    index += isPair ? 2 : 1
    line += 1
    column = 1
    columnMark = index
    return isPair ? .carriageReturnLineFeed : isReturn ? .carriageReturn : .lineFeed
  }

  /// The position of a byte on the present line; scalars are counted, and each byte only once.
  private mutating func position(of byteIndex: Int) -> TablePosition {
    while columnMark < byteIndex {
      if bytes[columnMark] & 0xC0 != 0x80 { column += 1 }
      columnMark += 1
    }
    return TablePosition(line: line, column: column)
  }
}
