/// What the place that a text goes to can show.
public struct TextStyle: Hashable, Sendable {
  /// The columns of the terminal; nil where lines may be of any length.
  public var width: Int?
  /// Whether colours are understood and wanted.
  public var isColoured: Bool

  /// A style; without arguments that of a file.
  public init(width: Int? = nil, isColoured: Bool = false) {
    self.width = width
    self.isColoured = isColoured
  }
}

/// What a piece of text tells beside its words. Colour repeats what words or signs say already.
enum Tint: Hashable, Sendable {
  /// Nothing.
  case plain
  /// A heading.
  case strong
  /// All is well.
  case good
  /// Worth a look.
  case caution
  /// Wrong.
  case bad
  /// Of less weight.
  case quiet

  private var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .good: "32"
    case .caution: "33"
    case .bad: "31"
    case .quiet: "2"
    }
  }

  /// The text in this tint, as far as the style allows.
  func applied(to text: String, in style: TextStyle) -> String {
    guard style.isColoured, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
