import CaseloadDomain

/// Writes a JSON document in the one way that its values and layout allow.
public struct JSONWriter: Sendable {
  // Bytes: a text that grows by single scalars takes many times as long.
  private var bytes: [UInt8] = []

  /// The document as text, ended by a line feed.
  public static func text(of value: JSONValue) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// The document as UTF-8, ended by a line feed.
  public static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, depth: 0)
    writer.put("\n")
    return writer.bytes
  }

  /// The document on one line without an end, as UTF-8: what is hashed.
  static func line(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.writeInline(value)
    return writer.bytes
  }

  /// A record on one line of members that are lines already.
  static func record(of lines: [String: [UInt8]]) -> [UInt8] {
    var writer = JSONWriter()
    writer.put("{")
    for (index, member) in lines.sorted(by: { scalarOrder($0.key, $1.key) }).enumerated() {
      if index > 0 { writer.put(", ") }
      writer.writeText(member.key)
      writer.put(": ")
      writer.bytes += member.value
    }
    writer.put("}")
    return writer.bytes
  }

  private mutating func put(_ words: String) { bytes += words.utf8 }

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
    put(opening)
    put("\n")
    for (index, member) in members.enumerated() {
      put(indent)
      if let key = member.key {
        writeText(key)
        put(": ")
      }
      write(member.value, depth: depth + 1)
      put(index == members.count - 1 ? "\n" : ",\n")
    }
    put(String(repeating: "  ", count: depth))
    put(closing)
  }

  private mutating func writeInline(_ value: JSONValue) {
    switch value {
    case .null: put("null")
    case .boolean(let isTrue): put(isTrue ? "true" : "false")
    case .integer(let number): put(String(number))
    case .number(let written): put(written)
    case .text(let words): writeText(words)
    case .row(let values), .list(let values):
      put("[")
      for (index, element) in values.enumerated() {
        if index > 0 { put(", ") }
        writeInline(element)
      }
      put("]")
    case .record(let members), .object(let members):
      put("{")
      for (index, member) in sorted(members).enumerated() {
        if index > 0 { put(", ") }
        writeText(member.key)
        put(": ")
        writeInline(member.value)
      }
      put("}")
    }
  }

  private func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
    members.sorted { scalarOrder($0.key, $1.key) }
  }

  private mutating func writeText(_ words: String) {
    put("\"")
    for byte in words.utf8 {
      switch byte {
      case 0x22: put("\\\"")
      case 0x5C: put("\\\\")
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0..<0x20, 0x7F: writeEscape(byte)
      case 0x80...0x9F where bytes.last == 0xC2:
        // Legal in JSON, but these scalars move the cursor of a terminal. No scalar ends in 0xC2.
        bytes.removeLast()
        writeEscape(byte)
      default: bytes.append(byte)
      }
    }
    put("\"")
  }

  /// A scalar below 256 by its number.
  private mutating func writeEscape(_ value: UInt8) {
    let digits = String(value, radix: 16)
    put("\\u")
    put(String(repeating: "0", count: 4 - digits.count) + digits)
  }
}
