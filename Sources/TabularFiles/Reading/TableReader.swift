/// What came out of reading a file: a table, and all that was found on the way.
public struct TableReading: Sendable {
  /// The table; without columns if the file is empty.
  public let table: Table

  /// Everything found, in the order of the file.
  public let findings: [TableFinding]

  /// Whether nothing was found that forbids the use of the table.
  public var isUsable: Bool { findings.allSatisfy { $0.severity != .error } }

  /// Whether what the sound rows hold can be checked, though the table may not be usable: the header
  /// stands, and the text is text.
  public var isReadable: Bool {
    guard let header = table.columns.first?.position.line else { return false }
    return findings.allSatisfy { finding in
      if finding.severity != .error { return true }
      switch finding.code {
      case .emptyTable, .encoding, .tooLarge: return false
      case .openQuote, .textAfterQuote: return finding.position.line > header
      default: return true
      }
    }
  }
}

/// Reads tables of separated values, as spreadsheets and CRM systems export them.
///
/// Bad content is never an error that is thrown: it is a finding, and all of them come at once.
/// Encoding and separator are found by content.
public enum TableReader {
  /// Reads a table of comma, semicolon, tab or bar separated values.
  ///
  /// An empty file gives a table without columns. The cost is linear in the number of bytes.
  ///
  /// ```swift
  /// let reading = TableReader.read(Array("name;hours\nAcme;\"1,5\"\n".utf8))
  /// reading.table.rows[0].cells[1].text  // "1,5"
  /// ```
  /// - Parameter bytes: the whole content of the file.
  /// - Returns: the table, and everything found in it.
  public static func read(_ bytes: [UInt8]) -> TableReading {
    var list = FindingList()
    if isPacked(bytes) { return refusePacked(findings: &list) }
    let text = TextDecoding.decode(bytes, findings: &list)
    guard text.utf8.count < UInt32.max else { return tooLarge(findings: &list) }
    let detected = SeparatorDetection.detect(in: text.utf8, from: text.start)
    var tokenizer = RecordTokenizer(
      text.utf8, from: detected.start, line: detected.line, separator: detected.separator,
      findings: list)
    while tokenizer.nextRecord() != nil {}
    list = tokenizer.findings
    let layout = TableLayout(
      separator: detected.separator, lineEnding: tokenizer.firstLineEnding ?? .lineFeed,
      hadByteOrderMark: text.hadByteOrderMark, encoding: text.encoding)
    let table = TableAssembly.table(of: tokenizer.content, layout: layout, findings: &list)
    return TableReading(table: table, findings: list.findings)
  }

  /// Whether a file begins as workbooks do: new ones are ZIP archives, old ones compound files.
  private static func isPacked(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// A workbook's bytes are text in no encoding; that needs saying once, not on every line.
  private static func refusePacked(findings list: inout FindingList) -> TableReading {
    list.add(
      .encoding, .error, at: TablePosition(line: 1, column: 1),
      "the file is a workbook or another packed file, whatever its name",
      advice: "open it in the program that made it and save the sheet as CSV in UTF-8")
    return nothing(list)
  }

  /// Places in a text are held in 32 bits.
  private static func tooLarge(findings list: inout FindingList) -> TableReading {
    list.add(
      .tooLarge, .error, at: TablePosition(line: 1, column: 1), "the file is larger than 4 GiB",
      advice: "remove rows and columns that are not planned with")
    return nothing(list)
  }

  private static func nothing(_ list: FindingList) -> TableReading {
    TableReading(table: Table(withoutColumns: TableLayout()), findings: list.findings)
  }
}
