/// The text of a table and where its records and cells stand in it: a few bytes for each cell,
/// however long it is, because most cells of a large table are read once or never.
final class TableContent: Sendable {
  /// A record of the file: header, row, footer or empty line.
  struct Record {
    /// The position of its first cell in `starts`.
    let firstCell: UInt32
    /// The byte after its last cell.
    let end: UInt32
    /// The physical line on which it begins.
    let line: UInt32
    /// Whether a quote in the record was wrong, so that its number of cells says nothing.
    let hasQuoteFault: Bool
  }

  private static let quote = UInt8(ascii: "\"")

  /// The whole text, valid UTF-8.
  private let bytes: [UInt8]
  /// The byte at which each cell begins, its opening quote if it has one.
  private let starts: [UInt32]
  /// The records in the order of the file.
  let records: [Record]

  /// The content of records whose cells begin at `starts`.
  init(bytes: [UInt8] = [], starts: [UInt32] = [], records: [Record] = []) {
    self.bytes = bytes
    self.starts = starts
    self.records = records
  }

  /// How many cells a record has, one at least.
  func cellCount(ofRecord record: Int) -> Int {
    let next = record + 1 < records.count ? Int(records[record + 1].firstCell) : starts.count
    return next - Int(records[record].firstCell)
  }

  /// Whether a record is an empty line or holds only separators. A quoted empty cell is content.
  func isEmptyLine(record: Int) -> Bool {
    let start = Int(starts[Int(records[record].firstCell)])
    return Int(records[record].end) - start == cellCount(ofRecord: record) - 1
  }

  /// The bytes of a cell with the quotes around it.
  private func range(ofCell cell: Int, inRecord record: Int) -> Range<Int> {
    let place = Int(records[record].firstCell) + cell
    let isLast = cell + 1 == cellCount(ofRecord: record)
    // Between two cells of a record stands the separator, one byte.
    return Int(starts[place])..<(isLast ? Int(records[record].end) : Int(starts[place + 1]) - 1)
  }

  /// Whether the file had a cell in quotes.
  func wasQuoted(cell: Int, inRecord record: Int) -> Bool {
    let range = range(ofCell: cell, inRecord: record)
    return !range.isEmpty && bytes[range.lowerBound] == Self.quote
  }

  /// The text of a cell without the quotes around it.
  func text(ofCell cell: Int, inRecord record: Int) -> String {
    let range = range(ofCell: cell, inRecord: record)
    guard !range.isEmpty else { return "" }
    guard bytes[range.lowerBound] == Self.quote else {
      let text = Formula.text(in: bytes, range) ?? range
      return String(decoding: bytes[text], as: UTF8.self)
    }
    let text = unquoted((range.lowerBound + 1)..<range.upperBound)
    guard text.utf8.first == UInt8(ascii: "=") else { return text }
    let written = Array(text.utf8)
    return Formula.text(in: written, 0..<written.count).map {
      String(decoding: written[$0], as: UTF8.self)
    } ?? text
  }

  /// What stands after an opening quote: quotes inside are doubled, and text that follows the
  /// closing one belongs to the cell. Without a closing one everything is as it was written.
  private func unquoted(_ range: Range<Int>) -> String {
    var content: [UInt8] = []
    var (index, copied) = (range.lowerBound, range.lowerBound)
    while index < range.upperBound {
      guard bytes[index] == Self.quote else {
        index += 1
        continue
      }
      let isDoubled = index + 1 < range.upperBound && bytes[index + 1] == Self.quote
      if content.isEmpty, !isDoubled, index + 1 == range.upperBound {
        return String(decoding: bytes[range.lowerBound..<index], as: UTF8.self)
      }
      content.append(contentsOf: bytes[copied..<(isDoubled ? index + 1 : index)])
      if !isDoubled {
        content.append(contentsOf: bytes[(index + 1)..<range.upperBound])
        return String(decoding: content, as: UTF8.self)
      }
      index += 2
      copied = index
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Where a cell begins in the file. Costs as much as there is text before it in its record.
  func position(ofCell cell: Int, inRecord record: Int) -> TablePosition {
    let first = Int(records[record].firstCell)
    var place = Place(line: Int(records[record].line), byte: Int(starts[first]))
    place.advance(to: Int(starts[first + cell]), in: bytes)
    return place.position
  }

  /// Where each cell of a record begins.
  func positions(inRecord record: Int) -> [TablePosition] {
    let first = Int(records[record].firstCell)
    var place = Place(line: Int(records[record].line), byte: Int(starts[first]))
    return starts[first..<(first + cellCount(ofRecord: record))].map { start in
      place.advance(to: Int(start), in: bytes)
      return place.position
    }
  }
}

/// A byte of the text with its line and column; a record begins at the first column of its line.
private struct Place {
  var line: Int
  var column = 1
  var byte: Int

  init(line: Int, byte: Int) {
    self.line = line
    self.byte = byte
  }

  var position: TablePosition { TablePosition(line: line, column: column) }

  mutating func advance(to end: Int, in bytes: [UInt8]) {
    while byte < end {
      let value = bytes[byte]
      let isPair = value == 0x0D && byte + 1 < bytes.count && bytes[byte + 1] == 0x0A
      if value == 0x0A || (value == 0x0D && !isPair) {
        (line, column) = (line + 1, 1)
      } else if value & 0xC0 != 0x80 {
        column += 1
      }
      byte += 1
    }
  }
}
