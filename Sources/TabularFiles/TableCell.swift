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
public struct TableCell: Sendable, Hashable {
  /// The text without the quotes around it, otherwise untouched: blanks, leading zeros and line
  /// breaks are kept.
  public let text: String

  /// Where the cell begins in the file: its opening quote if it has one.
  public let position: TablePosition

  /// Whether the file had the cell in quotes.
  public let wasQuoted: Bool

  /// Makes a cell.
  public init(text: String, position: TablePosition, wasQuoted: Bool = false) {
    self.text = text
    self.position = position
    self.wasQuoted = wasQuoted
  }

  /// Whether there is nothing but white space in the cell. A blank cell is not a zero.
  public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
