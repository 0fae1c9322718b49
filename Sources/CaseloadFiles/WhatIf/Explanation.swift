import CaseloadDomain

/// Where values come from.
public enum Explanation: Hashable, Sendable {
  /// What was asked for, and what it follows from.
  case values([ExplainedValue])
  /// There is no such key; advice says what may have been meant.
  case unknown(advice: String)
}

/// A value with the place that set it.
public struct ExplainedValue: Hashable, Sendable {
  /// What a value is.
  public enum Quantity: Hashable, Sendable {
    /// As it is written.
    case text(String)
    /// Minutes of a month.
    case minutes(ExactNumber)
    /// A multiplier.
    case factor(ExactNumber)
    /// Nobody says it, so that its default holds.
    case unstated
  }

  /// A value that stood there before.
  public struct Earlier: Hashable, Sendable {
    /// As it is written.
    public let text: String
    /// Where.
    public let location: SourceLocation
  }

  /// The key, or in words what the value is.
  public let key: String
  /// The value.
  public let quantity: Quantity
  /// Where it is set; nil where nobody sets it or it is computed.
  public let location: SourceLocation?
  /// What it replaces, the latest first.
  public let earlier: [Earlier]

  init(
    _ key: String, _ quantity: Quantity, at location: SourceLocation? = nil,
    earlier: [Earlier] = []
  ) {
    self.key = key
    self.quantity = quantity
    self.location = location
    self.earlier = earlier
  }
}
