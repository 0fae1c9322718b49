/// A place in a text file, as an editor counts it.
public struct TablePosition: Sendable, Hashable, Comparable {
  private let storedLine: UInt32
  private let storedColumn: UInt32

  /// The physical line, from 1.
  public var line: Int { Int(storedLine) }

  /// The character on that line (a Unicode scalar, as editors count), from 1.
  public var column: Int { Int(storedColumn) }

  /// Makes a position; both numbers count from 1 and stop at four thousand million.
  public init(line: Int, column: Int) {
    storedLine = UInt32(clamping: line)
    storedColumn = UInt32(clamping: column)
  }

  /// Whether one place comes before another in the file.
  public static func < (left: TablePosition, right: TablePosition) -> Bool {
    (left.storedLine, left.storedColumn) < (right.storedLine, right.storedColumn)
  }
}

/// One cell of a table: its text as the file means it, and where it stands.
public struct TableCell: Sendable {
  private let row: TableCells
  private let index: Int

  init(row: TableCells, index: Int) {
    self.row = row
    self.index = index
  }

  /// Whether the row of the file ends before this cell.
  private var isFiller: Bool { index >= row.content.cellCount(ofRecord: row.record) }

  /// The text without the quotes around it, otherwise untouched: blanks, leading zeros and line
  /// breaks are kept. Made anew each time.
  public var text: String {
    row.isHidden || isFiller ? "" : row.content.text(ofCell: index, inRecord: row.record)
  }

  /// Where the cell begins in the file: its opening quote if it has one. A cell that its row lacks
  /// stands where the last one does.
  public var position: TablePosition {
    let last = row.content.cellCount(ofRecord: row.record) - 1
    return row.content.position(ofCell: min(index, last), inRecord: row.record)
  }

  /// Whether the file had the cell in quotes.
  public var wasQuoted: Bool {
    !row.isHidden && !isFiller && row.content.wasQuoted(cell: index, inRecord: row.record)
  }

  /// Whether there is nothing but white space in the cell. A blank cell is not a zero.
  public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
