/// A text report as it is put together: paragraphs, headings and tables.
struct TextPage {
  /// Where it goes.
  let style: TextStyle
  private var lines: [String] = []

  init(_ style: TextStyle) { self.style = style }

  /// The page, ended by a line feed.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// A heading after an empty line.
  mutating func heading(_ words: String) {
    if !lines.isEmpty { lines.append("") }
    for line in wrapped(words, within: style.width) {
      lines.append(Tint.strong.applied(to: line, in: style))
    }
  }

  /// A paragraph, broken between words, later lines `indent` further in.
  mutating func paragraph(_ words: String, _ tint: Tint = .plain, first: String = "  ") {
    let indent = String(repeating: " ", count: DisplayWidth.of(first))
    for (index, line) in wrapped(words, within: style.width.map { $0 - indent.count }).enumerated()
    {
      lines.append((index == 0 ? first : indent) + tint.applied(to: line, in: style))
    }
  }

  /// A table.
  mutating func table(_ table: TextTable) { lines += table.lines(in: style) }

  /// An empty line.
  mutating func gap() { lines.append("") }

  private func wrapped(_ words: String, within width: Int?) -> [String] {
    let words = DisplayWidth.harmless(words)
    guard let width else { return [words] }
    var lines: [String] = []
    var line = ""
    for word in Self.unbreakable(words) {
      let fits = DisplayWidth.of(line) + 1 + DisplayWidth.of(word) <= max(20, width)
      if line.isEmpty {
        line = word
      } else if fits {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  /// The words between which a line may break: a unit stays with its number.
  private static func unbreakable(_ words: String) -> [String] {
    var result: [String] = []
    for word in words.split(separator: " ", omittingEmptySubsequences: true) {
      let isUnit = word.count <= 3 && (word.hasPrefix("%") || word.hasPrefix("h"))
      let followsNumber = result.last?.last?.isNumber ?? false
      if isUnit && followsNumber, let number = result.popLast() {
        result.append("\(number) \(word)")
      } else {
        result.append(String(word))
      }
    }
    return result
  }
}
