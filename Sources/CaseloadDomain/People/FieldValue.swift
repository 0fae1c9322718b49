/// One cell of a client's or manager's row, as rules and conditions read it.
public struct FieldValue: Hashable, Sendable {
  /// The cell's text without surrounding blanks; empty means that nothing is known.
  public let text: String
  /// The number the cell holds by its file's number style, if it is one.
  public let number: ExactNumber?

  /// A cell with its text and, where it reads as one, its number.
  public init(_ text: String, number: ExactNumber? = nil) {
    self.text = text
    self.number = number
  }

  /// A cell that says nothing.
  public static let blank = FieldValue("")

  /// Whether the cell says nothing. Zero is something.
  public var isBlank: Bool { text.isEmpty }

  /// Whether two cells mean the same: equal numbers, or equal texts whatever the case.
  public func matches(_ other: FieldValue) -> Bool { meaning.matches(other.meaning) }

  /// What the cell means, made ready to be compared with many others.
  public var meaning: Meaning { Meaning(number: number, folded: text.lowercased()) }

  /// What a cell means.
  public struct Meaning: Hashable, Sendable {
    fileprivate let number: ExactNumber?
    fileprivate let folded: String

    /// As of the cells: equal numbers, or equal texts whatever the case.
    public func matches(_ other: Meaning) -> Bool {
      if let number, let otherNumber = other.number { return number == otherNumber }
      return folded == other.folded
    }
  }

  /// The entries of a cell that lists several, parted by comma, semicolon or bar.
  public var entries: [FieldValue] {
    if number != nil { return [self] }
    return text.split(whereSeparator: { ",;|".contains($0) })
      .map { FieldValue($0.trimmingBlanks) }
      .filter { !$0.isBlank }
  }
}

extension Substring {
  var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    let reversed = start.reversed().drop(while: \.isWhitespace)
    return String(reversed.reversed())
  }
}
