/// A record of the file before it is known to be header, row or footer.
struct TableRecord {
  /// The cells, one at least.
  let cells: [TableCell]

  /// Whether a quote in the record was wrong, so that its number of cells says nothing.
  let hasQuoteFault: Bool

  /// Whether the record is an empty line or holds only separators. A quoted empty cell is content.
  var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty && !$0.wasQuoted } }

  /// Whether text stands in the first cell and nowhere else.
  var holdsOneCell: Bool {
    !cells[0].text.isEmpty && cells.dropFirst().allSatisfy(\.text.isEmpty)
  }
}

/// Splits UTF-8 text into records and cells by RFC 4180, byte by byte, and says where quotes are
/// wrong. After a fault it goes on at the nearest sensible place, so that one open quote does not
/// hide the rest of the file.
struct RecordTokenizer {
  /// The most cells of a table; a record counts as eight more, for what it costs by itself.
  private static let mostCells = 24_000_000

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
  private var cellsExpected = 1
  private var cellsLeft = mostCells
  private var quoteFault = false

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

  /// The next record, or nil at the end of the text.
  mutating func nextRecord() -> TableRecord? {
    guard index < bytes.count else { return nil }
    var cells: [TableCell] = []
    cells.reserveCapacity(cellsExpected)
    quoteFault = false
    cells.append(readCell())
    while index < bytes.count, bytes[index] == separator {
      index += 1
      guard cells.count < cellsLeft else { return stopAtTooManyCells() }
      cells.append(readCell())
    }
    cellsLeft -= cells.count + 8
    guard cellsLeft > 0 else { return stopAtTooManyCells() }
    takeLineEnd()
    cellsExpected = cells.count
    return TableRecord(cells: cells, hasQuoteFault: quoteFault)
  }

  private mutating func stopAtTooManyCells() -> TableRecord? {
    findings.add(
      .tooLarge, .error, at: position(of: index), "the table has too many cells to be read",
      advice: "remove rows and columns that are not planned with")
    index = bytes.count
    return nil
  }

  private mutating func readCell() -> TableCell {
    let start = position(of: index)
    if index < bytes.count, bytes[index] == Self.quote { return readQuotedCell(at: start) }
    let first = index
    var stray: Int?
    while index < bytes.count, !endsCell(bytes[index]) {
      if bytes[index] == Self.quote, stray == nil { stray = index }
      index += 1
    }
    if let stray {
      findings.add(
        .strayQuote, .warning, at: position(of: stray),
        "a quote stands inside a cell that does not begin with one",
        advice: "put the whole cell in quotes and double the quotes inside it")
    }
    return TableCell(text: text(first..<index), position: start)
  }

  private mutating func readQuotedCell(at start: TablePosition) -> TableCell {
    let mark = (line, column, columnMark)
    let first = index + 1
    var firstLineEnd: Int?
    var hasDoubledQuote = false
    index = first
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { break }
        hasDoubledQuote = true
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
      return recoverFromOpenQuote(at: start, from: first, to: firstLineEnd ?? last)
    }
    let content = text(first..<last, undoubling: hasDoubledQuote)
    let trailing = isFollowedByText ? takeTextAfterQuote() : ""
    return TableCell(text: content + trailing, position: start, wasQuoted: true)
  }

  private mutating func recoverFromOpenQuote(
    at start: TablePosition, from first: Int, to last: Int
  ) -> TableCell {
    quoteFault = true
    findings.add(
      .openQuote, .error, at: start, "the quote that opens this cell is never closed",
      advice: "close the cell with a quote; a quote that belongs to the text is written twice")
    index = last
    return TableCell(text: text(first..<last), position: start, wasQuoted: true)
  }

  private mutating func takeTextAfterQuote() -> String {
    let first = index
    while index < bytes.count, !endsCell(bytes[index]) { index += 1 }
    quoteFault = true
    findings.add(
      .textAfterQuote, .error, at: position(of: first),
      "text follows the quote that closes this cell",
      advice: "write quotes inside a cell twice, and leave nothing after the closing one")
    return text(first..<index)
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

  private func text(_ range: Range<Int>, undoubling: Bool = false) -> String {
    if range.isEmpty { return "" }
    guard undoubling else { return String(decoding: bytes[range], as: UTF8.self) }
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      content.append(bytes[position])
      position += bytes[position] == Self.quote ? 2 : 1
    }
    return String(decoding: content, as: UTF8.self)
  }
}
