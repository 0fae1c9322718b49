/// Makes sure, before a YAML parser reads a JSON text, that nothing stands in it that only YAML
/// knows, and that it neither nests deeper nor holds more than any plan file does.
struct JSONScan {
  /// The deepest nesting; a plan file needs six levels.
  static let deepest = 32
  /// The most values; the parser keeps some hundred bytes for each.
  static let mostValues = 5_000_000

  /// What is wrong with a text, and where.
  struct Fault: Equatable {
    enum Kind {
      /// Something that JSON does not know.
      case foreign
      /// Nesting without end.
      case deep
      /// Values without end.
      case endless
    }

    var kind: Kind
    var line: Int
    var column: Int
  }

  /// The first fault of a text, or nil. Whether brackets and commas match is for the parser to say.
  static func fault(in text: some Sequence<UInt8>) -> Fault? {
    var scan = JSONScan()
    for byte in text {
      if let kind = scan.take(byte) {
        return Fault(kind: kind, line: scan.line, column: scan.column)
      }
    }
    return nil
  }

  private static let blanks = Set(" \t\r\n".utf8)
  private static let outermost = Set("{[ \t\r\n".utf8)
  private static let outsideTexts = Set("{}[]:,-+.0123456789eEtrufalsn".utf8)

  private var line = 1
  private var column = 0
  private var depth = 0
  private var values = 0
  private var isInText = false
  private var isEscaped = false
  /// Whether a comma was the last sign but blanks: another value must follow.
  private var isAfterComma = false

  private mutating func take(_ byte: UInt8) -> Fault.Kind? {
    // A byte that continues a character takes no column of its own.
    if byte & 0xC0 != 0x80 { column += 1 }
    if isInText {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInText = false
      }
      return byte < 0x20 ? .foreign : nil
    }
    // Outside brackets YAML nests by blanks and hyphens, as deeply as it likes.
    if depth == 0, !Self.outermost.contains(byte) { return .foreign }
    if !Self.blanks.contains(byte) {
      defer { isAfterComma = byte == UInt8(ascii: ",") }
      return takeSign(byte)
    }
    if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
    return nil
  }

  private mutating func takeSign(_ byte: UInt8) -> Fault.Kind? {
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      values += 1
      if depth > Self.deepest { return .deep }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      if isAfterComma { return .foreign }
      depth -= 1
    case UInt8(ascii: ","):
      values += 1
      if values > Self.mostValues { return .endless }
    default: if !Self.outsideTexts.contains(byte) { return .foreign }
    }
    return nil
  }
}
