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
    lines.append(Tint.strong.applied(to: cut(words), in: style))
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

  private func cut(_ words: String) -> String {
    let words = DisplayWidth.harmless(words)
    return style.width.map { DisplayWidth.cut(words, to: $0) } ?? words
  }

  private func wrapped(_ words: String, within width: Int?) -> [String] {
    let words = DisplayWidth.harmless(words)
    guard let width else { return [words] }
    var lines: [String] = []
    var line = ""
    for word in words.split(separator: " ", omittingEmptySubsequences: true) {
      let fits = DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) <= max(20, width)
      if line.isEmpty {
        line = String(word)
      } else if fits {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return lines + [line]
  }
}
