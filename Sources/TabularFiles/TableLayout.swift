/// How a file writes a table: what a writer needs to give back a file of the same kind.
public struct TableLayout: Sendable, Hashable {
  /// What stands between two cells.
  public let separator: TableSeparator

  /// What ends a row.
  public let lineEnding: LineEnding

  /// Whether the file began with a byte order mark.
  public let hadByteOrderMark: Bool

  /// How the file wrote its characters.
  public let encoding: TableEncoding

  /// Makes a layout; by default that of RFC 4180 with plain line feeds.
  public init(
    separator: TableSeparator = .comma, lineEnding: LineEnding = .lineFeed,
    hadByteOrderMark: Bool = false, encoding: TableEncoding = .utf8
  ) {
    self.separator = separator
    self.lineEnding = lineEnding
    self.hadByteOrderMark = hadByteOrderMark
    self.encoding = encoding
  }
}

/// What stands between two cells of a row.
public enum TableSeparator: UInt8, Sendable, CaseIterable {
  /// `,`
  case comma = 0x2C
  /// `;`, where the comma is the decimal sign.
  case semicolon = 0x3B
  /// The tab character.
  case tab = 0x09
  /// `|`
  case bar = 0x7C
}

/// What ends a line.
public enum LineEnding: String, Sendable, CaseIterable {
  /// LF, as Unix and the Mac write it.
  case lineFeed = "\n"
  /// CR LF, as Windows and most exports write it.
  case carriageReturnLineFeed = "\r\n"
  /// CR alone, as old Macs wrote it.
  case carriageReturn = "\r"
}

/// How a file writes its characters as bytes.
public enum TableEncoding: String, Sendable, CaseIterable {
  /// UTF-8, the one that is written.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first, as Excel's "Unicode text" is.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Windows-1252, Western European exports of older programs.
  case windows1252 = "Windows-1252"
}
