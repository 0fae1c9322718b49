/// Counts what bounds the cost of composing a YAML text, before it is composed: the composer
/// recurses once for each level of nesting and expands each alias.
struct YAMLCensus {
  /// The largest scenario file in bytes.
  static let mostBytes = 1 << 20
  /// The most openings of a list or mapping; a level of nesting needs one of them, or a line that
  /// is indented deeper.
  static let mostOpenings = 20_000
  /// The most aliases: even all in one chain, so few cannot grow beyond a few thousand copies.
  static let mostAliases = 20

  /// Openings of lists and mappings: brackets, braces, and hyphens or question marks that begin
  /// an entry.
  private(set) var openings = 0
  /// Asterisks that may begin an alias.
  private(set) var aliases = 0

  /// Counts in one pass; quotes and comments are not understood, so it may count too many.
  init(_ text: some Sequence<UInt8>) {
    var previous = UInt8(ascii: "\n")
    var beforePrevious = UInt8(ascii: "\n")
    for byte in text {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): openings += 1
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
        let isEntry = previous == UInt8(ascii: "-") || previous == UInt8(ascii: "?")
        if isEntry, Self.mayPrecedeToken(beforePrevious) { openings += 1 }
      default:
        if previous == UInt8(ascii: "*"), Self.mayPrecedeToken(beforePrevious) { aliases += 1 }
      }
      (beforePrevious, previous) = (previous, byte)
    }
  }

  private static func mayPrecedeToken(_ byte: UInt8) -> Bool {
    " \n\r\t[{,:-?".utf8.contains(byte)
  }
}
