import CaseloadDomain

/// The text of a condition with what stands in quotes marked, and with the place of each character.
struct ConditionText {
  /// A part of the text.
  struct Part {
    let source: ConditionText
    let range: Range<Int>
  }

  let characters: [Character]
  /// Where each quoted part begins and ends, quotes included.
  private let isQuoted: [Bool]
  /// The first quote that is never closed.
  let firstOpenQuote: Int?
  private let start: SourceLocation
  private let shift: Int

  /// The text of a scalar.
  /// - Parameters:
  ///   - characters: its characters.
  ///   - location: where it begins.
  ///   - shift: how many characters of quotes stand before it in the file.
  init(characters: [Character], location: SourceLocation, shift: Int) {
    self.characters = characters
    start = location
    self.shift = shift
    var quoted = [Bool](repeating: false, count: characters.count)
    var open: (quote: Character, index: Int)?
    for (index, character) in characters.enumerated() {
      if let current = open {
        quoted[index] = true
        if character == current.quote { open = nil }
      } else if character == "\"" || character == "'",
        Self.beginsValue(index, in: characters)
      {
        quoted[index] = true
        open = (character, index)
      }
    }
    isQuoted = quoted
    firstOpenQuote = open?.index
  }

  /// A quote opens only where a column or value begins, so that "founder's" needs no care.
  private static func beginsValue(_ index: Int, in characters: [Character]) -> Bool {
    index == 0 || " =<>,([".contains(characters[index - 1])
  }

  /// Where a character stands in the file; exact for scalars on one line.
  func location(of index: Int) -> SourceLocation {
    let before = characters[..<min(index, characters.count)]
    let scalars = before.reduce(0) { $0 + $1.unicodeScalars.count }
    return SourceLocation(
      file: start.file, line: start.line, column: start.column.map { $0 + shift + scalars })
  }

  /// The comparisons between the words "and".
  var clauses: [Part] {
    var parts: [Part] = []
    var from = 0
    var index = 0
    while index < characters.count {
      if isWord("and", at: index) {
        parts.append(Part(source: self, range: from..<index))
        index += 3
        from = index
      } else {
        index += 1
      }
    }
    parts.append(Part(source: self, range: from..<characters.count))
    return parts
  }

  /// Whether a word stands by itself at an index, outside quotes.
  fileprivate func isWord(_ word: String, at index: Int) -> Bool {
    let end = index + word.count
    guard index > 0, end < characters.count, !isQuoted[index] else { return false }
    guard characters[index..<end].map({ $0.lowercased() }).joined() == word else { return false }
    return characters[index - 1].isWhitespace
      && (characters[end].isWhitespace || "([".contains(characters[end]))
  }

  fileprivate func isOutsideQuotes(_ index: Int) -> Bool { !isQuoted[index] }
}

extension ConditionText.Part {
  /// The text as written.
  var string: String { String(source.characters[range]) }

  /// Where it begins.
  var location: SourceLocation { source.location(of: range.lowerBound) }

  /// Without white space at both ends.
  var trimmed: ConditionText.Part {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, source.characters[low].isWhitespace { low += 1 }
    while low < high, source.characters[high - 1].isWhitespace { high -= 1 }
    return ConditionText.Part(source: source, range: low..<high)
  }

  /// The text without the quotes around it.
  var unquoted: String {
    let text = source.characters[range]
    guard text.count >= 2, let first = text.first, first == "\"" || first == "'",
      text.last == first, !source.isOutsideQuotes(range.lowerBound)
    else { return String(text).trimmed }
    return String(text.dropFirst().dropLast()).trimmed
  }

  func before(_ index: Int) -> ConditionText.Part {
    ConditionText.Part(source: source, range: range.lowerBound..<index)
  }

  func after(_ index: Int) -> ConditionText.Part {
    ConditionText.Part(source: source, range: index..<range.upperBound)
  }

  /// Whether a sign of comparison stands outside quotes.
  var hasComparisonSign: Bool {
    range.contains { source.isOutsideQuotes($0) && "=<>".contains(source.characters[$0]) }
  }

  /// The first comparison: a sign, or else the word "in".
  var comparison: (comparison: Condition.Comparison, range: Range<Int>)? {
    for index in range where source.isOutsideQuotes(index) {
      for length in [2, 1] where index + length <= range.upperBound {
        let sign = String(source.characters[index..<(index + length)])
        if sign != "in", let comparison = Condition.Comparison(rawValue: sign) {
          return (comparison, index..<(index + length))
        }
      }
    }
    for index in range where source.isWord("in", at: index) {
      return (.oneOf, index..<(index + 2))
    }
    return nil
  }

  /// The values of a list parted by commas, with or without brackets around it.
  var listItems: [ConditionText.Part] {
    var inner = range
    if let first = source.characters[range].first, let last = source.characters[range].last,
      range.count >= 2, (first == "(" && last == ")") || (first == "[" && last == "]")
    {
      inner = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    var items: [ConditionText.Part] = []
    var from = inner.lowerBound
    for index in inner where source.characters[index] == "," && source.isOutsideQuotes(index) {
      items.append(ConditionText.Part(source: source, range: from..<index).trimmed)
      from = index + 1
    }
    items.append(ConditionText.Part(source: source, range: from..<inner.upperBound).trimmed)
    return items
  }
}
