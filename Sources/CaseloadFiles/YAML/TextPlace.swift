import CaseloadDomain

/// A line and a column of a text, both from 1.
struct TextPlace {
  let line: Int
  let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of so many characters from the start.
  init(offset: Int, in text: String) {
    let before = text.prefix(offset)
    line = 1 + before.count(where: \.isNewline)
    let lastLine = before.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).last
    column = 1 + (lastLine?.unicodeScalars.count ?? 0)
  }

  /// The place of the first replacement character, which stands for bytes that are no text.
  init(firstBad text: String) {
    let offset = text.firstIndex(of: "\u{FFFD}").map {
      text.distance(from: text.startIndex, to: $0)
    }
    self.init(offset: offset ?? 0, in: text)
  }

  func location(in file: String) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }
}
