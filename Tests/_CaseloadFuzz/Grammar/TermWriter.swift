import _CaseloadTestSupport

/// Writes a term as YAML, in one of the styles that people use.
struct TermWriter {
  private var text = ""
  private var random: SeededGenerator

  /// The YAML of a term.
  static func yaml(_ term: Term, _ random: inout SeededGenerator) -> String {
    var writer = TermWriter(random: random)
    writer.writeBlock(term, indent: 0)
    random = writer.random
    return writer.text
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func writeBlock(_ term: Term, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch term {
    case .map(let entries) where !entries.isEmpty:
      for entry in entries {
        if random.chance(3) { text += "\(margin)# a note\n" }
        text += "\(margin)\(written(entry.key)):"
        writeValue(entry.value, indent: indent)
      }
    case .list(let terms) where !terms.isEmpty:
      for term in terms { text += "\(margin)- \(flow(term))\n" }
    default: text += "\(margin)\(flow(term))\n"
    }
  }

  private mutating func writeValue(_ term: Term, indent: Int) {
    switch term {
    case .map(let entries) where !entries.isEmpty && random.chance(40):
      text += "\n"
      writeBlock(term, indent: indent + 2)
    case .list(let terms) where !terms.isEmpty && random.chance(40):
      text += "\n"
      writeBlock(term, indent: indent + 2)
    default:
      text += " \(flow(term))"
      if random.chance(3) { text += "  # as agreed" }
      text += "\n"
    }
  }

  private mutating func flow(_ term: Term) -> String {
    switch term {
    case .word(let word): return written(word)
    case .list(let terms):
      var parts: [String] = []
      for term in terms { parts.append(flow(term)) }
      return "[\(parts.joined(separator: ", "))]"
    case .map(let entries):
      var parts: [String] = []
      for entry in entries { parts.append("\(written(entry.key)): \(flow(entry.value))") }
      return "{\(parts.joined(separator: ", "))}"
    }
  }

  /// In quotes where a plain word would read differently, and now and then in quotes or plain against
  /// all reason.
  private mutating func written(_ word: String) -> String {
    if random.number(in: 1...500) == 1 { return word }
    let isPlain = Self.readsPlain(word)
    if isPlain && random.chance(98) { return word }
    if random.chance(30) && !word.contains("\0") && !word.contains("\u{7}") {
      return "'" + word.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
    }
    let escaped = word.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\0": "\\0"
      case "\u{7}": "\\a"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  private static func readsPlain(_ word: String) -> Bool {
    guard let first = word.first, word.last?.isWhitespace == false else { return false }
    if first.isNumber {
      return word.allSatisfy { $0.isLetter || $0.isNumber || " .-%".contains($0) }
    }
    return first.isLetter
      && word.allSatisfy { $0.isLetter || $0.isNumber || " .%-_<>=()/;".contains($0) }
  }
}
