import CaseloadDomain

/// Writes a JSON document in the one way that its values and layout allow.
public struct JSONWriter: Sendable {
  private var text = ""

  /// The document as text, ended by a line feed.
  public static func text(of value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value, depth: 0)
    return writer.text + "\n"
  }

  /// The document as UTF-8, ended by a line feed.
  public static func bytes(of value: JSONValue) -> [UInt8] { Array(text(of: value).utf8) }

  /// The document on one line without an end: the text that is hashed.
  static func line(of value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.writeInline(value)
    return writer.text
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .list(let values) where !values.isEmpty:
      writeLines("[", values.map { (nil, $0) }, "]", depth: depth)
    case .object(let members) where !members.isEmpty:
      writeLines("{", sorted(members).map { ($0.key, $0.value) }, "}", depth: depth)
    default: writeInline(value)
    }
  }

  private mutating func writeLines(
    _ opening: String, _ members: [(key: String?, value: JSONValue)], _ closing: String, depth: Int
  ) {
    let indent = String(repeating: "  ", count: depth + 1)
    text += opening + "\n"
    for (index, member) in members.enumerated() {
      text += indent
      if let key = member.key {
        writeText(key)
        text += ": "
      }
      write(member.value, depth: depth + 1)
      text += index == members.count - 1 ? "\n" : ",\n"
    }
    text += String(repeating: "  ", count: depth) + closing
  }

  private mutating func writeInline(_ value: JSONValue) {
    switch value {
    case .null: text += "null"
    case .boolean(let isTrue): text += isTrue ? "true" : "false"
    case .integer(let number): text += String(number)
    case .number(let written): text += written
    case .text(let words): writeText(words)
    case .row(let values), .list(let values):
      text += "["
      for (index, element) in values.enumerated() {
        if index > 0 { text += ", " }
        writeInline(element)
      }
      text += "]"
    case .record(let members), .object(let members):
      text += "{"
      for (index, member) in sorted(members).enumerated() {
        if index > 0 { text += ", " }
        writeText(member.key)
        text += ": "
        writeInline(member.value)
      }
      text += "}"
    }
  }

  private func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
    members.sorted { scalarOrder($0.key, $1.key) }
  }

  private mutating func writeText(_ words: String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        // The second range is legal in JSON but moves the cursor of a terminal.
        text += "\\u" + hexadecimal(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
