/// The keys that the reader looks for, by the path of their mapping, so that the schema and the page
/// that explain them can be held to the reader.
final class KeyCensus {
  /// Every key with its path, such as `rules.moves.at-most`; `*` stands for a name of the user's own.
  private(set) var paths: Set<String> = []

  /// Notes that a key is looked for in a mapping.
  func note(_ key: String, in path: String) {
    var parts = path.split(separator: ".").map(String.init)
    // Below these stand names of the user's own.
    if parts.count > 1, ["tiers", "pools"].contains(parts[0]) { parts[1] = "*" }
    if parts.count > 2, parts.starts(with: ["hiring", "profiles"]) { parts[2] = "*" }
    paths.insert((parts + [key]).joined(separator: "."))
  }
}
