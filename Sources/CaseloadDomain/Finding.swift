/// Where something stands in a file.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it, relative to the scenario's folder where it lies below.
  public var file: String
  // Zero is none: a large scenario holds such a place for each client.
  private var storedLine: UInt32
  private var storedColumn: UInt32

  /// The line, from 1.
  public var line: Int? {
    get { storedLine == 0 ? nil : Int(storedLine) }
    set { storedLine = UInt32(clamping: newValue ?? 0) }
  }
  /// The character of the line, from 1; in a table that at which the cell begins.
  public var column: Int? {
    get { storedColumn == 0 ? nil : Int(storedColumn) }
    set { storedColumn = UInt32(clamping: newValue ?? 0) }
  }

  /// A place in a file.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    storedLine = UInt32(clamping: line ?? 0)
    storedColumn = UInt32(clamping: column ?? 0)
  }
}

/// Something to say about the user's data: located, with a stable code and advice.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The data cannot be used.
    case error
    /// The data can be used, but something looks wrong.
    case warning
    /// Something the reader should know: a default taken, a row skipped.
    case note
  }

  /// The most bytes of a message: a value that it names may be as long as a file.
  private static let mostBytes = 2000

  /// The stable kebab-case code; a finding about a rule carries the rule's code.
  public var code: String
  /// How bad it is.
  public var severity: Severity
  /// Where it stands, if it stands anywhere.
  public var location: SourceLocation?
  /// What is wrong, in one sentence that names the values.
  public var message: String
  /// What to do about it; empty where nothing needs doing.
  public var advice: String

  /// A finding; of a message that is too long the middle is left out.
  public init(
    _ code: String, _ severity: Severity, at location: SourceLocation? = nil, _ message: String,
    advice: String = ""
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message.utf8.count <= Self.mostBytes ? message : Self.shortened(message)
    self.advice = advice
  }

  private static func shortened(_ message: String) -> String {
    let letters = message.unicodeScalars
    return "\(Substring(letters.prefix(200))) ... \(Substring(letters.suffix(200)))"
  }
}

extension Finding: Comparable {
  /// Orders by file, line, column, then code and message.
  public static func < (left: Finding, right: Finding) -> Bool {
    let leftKey = (left.location?.file ?? "", left.location?.line ?? 0, left.location?.column ?? 0)
    let rightKey = (
      right.location?.file ?? "", right.location?.line ?? 0, right.location?.column ?? 0
    )
    if leftKey != rightKey { return leftKey < rightKey }
    return (left.code, left.message) < (right.code, right.message)
  }
}
