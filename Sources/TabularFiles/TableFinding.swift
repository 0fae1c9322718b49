/// Something about a table that its owner should know, located, with advice.
public struct TableFinding: Sendable, Hashable {
  /// How much it matters.
  public enum Severity: String, Sendable, CaseIterable {
    /// The table cannot be used as it is.
    case error
    /// The table is usable; something in it is likely not meant.
    case warning
    /// Nothing is wrong; something was done that should be known.
    case note
  }

  /// A stable name for the kind of finding. Codes are never renamed.
  public enum Code: String, Sendable, CaseIterable {
    /// The file holds no header.
    case emptyTable = "empty-table"
    /// More cells than any book needs; what follows is not read.
    case tooLarge = "table-too-large"
    /// Bytes that are no text, or an encoding that had to be inferred.
    case encoding = "encoding"
    /// A quote that opens a cell and is never closed.
    case openQuote = "open-quote"
    /// Text between a closing quote and the next separator.
    case textAfterQuote = "text-after-quote"
    /// A quote inside a cell that is not in quotes.
    case strayQuote = "stray-quote"
    /// A row with more or fewer cells than the header.
    case raggedRow = "ragged-row"
    /// An empty row among the others, left out.
    case blankRow = "blank-row"
    /// Two columns of one name.
    case duplicateHeader = "duplicate-header"
    /// A column without a name.
    case emptyHeader = "empty-header"
    /// Lines below a report that are not rows, left out.
    case reportFooter = "report-footer"
    /// A cell that should hold a number and does not.
    case notANumber = "not-a-number"
    /// A number with more digits than can be held exactly.
    case numberTooLarge = "number-too-large"
    /// A number that reads two ways.
    case ambiguousNumber = "ambiguous-number"
    /// A file in which the comma is the decimal sign here and the point there.
    case mixedNumberStyle = "mixed-number-style"
    /// A cell that should hold a date and does not.
    case notADate = "not-a-date"
    /// A column of dates that read two ways.
    case ambiguousDate = "ambiguous-date"
  }

  /// The kind of finding.
  public let code: Code

  /// How much it matters.
  public let severity: Severity

  /// Where it is.
  public let position: TablePosition

  /// What is there, in a sentence without a full stop.
  public let message: String

  /// What to do about it, in a sentence without a full stop.
  public let advice: String

  /// Makes a finding.
  public init(
    code: Code, severity: Severity, position: TablePosition, message: String, advice: String
  ) {
    self.code = code
    self.severity = severity
    self.position = position
    self.message = message
    self.advice = advice
  }
}
