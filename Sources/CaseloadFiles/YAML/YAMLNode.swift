import CaseloadDomain

/// A part of a YAML document that knows where it stands.
struct YAMLNode: Sendable {
  /// What a node holds.
  indirect enum Content: Sendable {
    /// Nothing.
    case null
    /// A text, a number or a date: its text as written, and whether it was written without quotes.
    case scalar(String, isPlain: Bool)
    /// Nodes in order.
    case list([YAMLNode])
    /// Entries in order, their keys distinct.
    case map([YAMLEntry])
  }

  /// What it holds.
  let content: Content
  /// Where it begins.
  let location: SourceLocation

  /// The text if it is a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The entries if it is a mapping, else none.
  var entries: [YAMLEntry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  /// Whether it holds nothing.
  var isNull: Bool {
    if case .null = content { true } else { false }
  }

  /// What it is, in words.
  var kind: String {
    switch content {
    case .null: "nothing"
    case .scalar(let text, _): "\"\(text.prefix(60))\""
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}

/// A key of a mapping with its value.
struct YAMLEntry: Sendable {
  /// The key.
  let key: String
  /// Where the key stands.
  let location: SourceLocation
  /// The value.
  let value: YAMLNode
}
