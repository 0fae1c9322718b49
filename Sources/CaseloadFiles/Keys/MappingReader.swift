import CaseloadDomain

/// Takes the known keys out of a mapping; what is left at the end is a finding.
final class MappingReader {
  /// Where the mapping begins.
  let location: SourceLocation
  /// The key whose value the mapping is, for messages; empty at the top.
  let path: String
  private let entries: [YAMLEntry]
  private let values: ValueReader
  private var known: [String] = []

  /// For how many unknown keys the one that is meant is looked for; more are no slips.
  private static let mostLookedAt = 200

  /// A reader of a mapping; nil, and a finding, if the node is something else. Nothing at all
  /// counts as a mapping without keys.
  init?(_ node: YAMLNode, path: String, values: ValueReader) {
    switch node.content {
    case .map(let entries): self.entries = entries
    case .null: entries = []
    default:
      values.wrongType(node, path, "a mapping (KEY: VALUE)")
      return nil
    }
    self.path = path
    self.values = values
    location = node.location
  }

  /// The value of a key, which is known from now on.
  func take(_ key: String) -> YAMLNode? {
    known.append(key)
    values.census?.note(key, in: path)
    return entries.first { $0.key == key }?.value
  }

  /// The value of a key, or else of the misspelt one that is probably meant by it, so that what
  /// stands below is checked at once. The misspelt key stays unknown.
  func take(_ key: String, orMisspeltAmong keys: [String]) -> YAMLNode? {
    if let node = take(key) { return node }
    return entries.prefix(Self.mostLookedAt).first { entry in
      !keys.contains(entry.key) && Spelling.nearest(to: entry.key, among: keys) == key
    }?.value
  }

  /// Whether a key is the last one.
  func endsWith(_ key: String) -> Bool { entries.last?.key == key }

  /// The name of a key for messages.
  func name(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// Refuses keys that the model knows and the program does not yet.
  func refuseLater(_ keys: [String]) {
    for key in keys {
      known.append(key)
      guard let entry = entries.first(where: { $0.key == key }) else { continue }
      values.findings.error(
        "not-yet", at: entry.location, "'\(name(of: key))' is not supported yet",
        advice: "remove it; it comes in a later version")
    }
  }

  /// All entries, for a mapping whose keys are names.
  func takeAll() -> [YAMLEntry] {
    known += entries.map(\.key)
    values.census?.note("*", in: path)
    return entries
  }

  /// The entries whose keys are not known so far.
  func takeRest() -> [YAMLEntry] {
    let rest = entries.filter { !known.contains($0.key) }
    known += rest.map(\.key)
    values.census?.note("*", in: path)
    return rest
  }

  /// Reports every key that is not known.
  /// - Returns: the known keys that were probably meant.
  @discardableResult
  func finish() -> Set<String> {
    var meant: Set<String> = []
    var looked = 0
    for entry in entries where !known.contains(entry.key) {
      let place = path.isEmpty ? "in a scenario" : "under '\(path)'"
      looked += 1
      if looked <= Self.mostLookedAt,
        let nearest = Spelling.nearest(to: entry.key, among: known)
      {
        meant.insert(nearest)
      }
      values.findings.error(
        "unknown-key", at: entry.location, "there is no key '\(entry.key)' \(place)",
        advice: Spelling.advice(for: entry.key, among: known))
    }
    return meant
  }

  /// Reports a required key that is missing, unless it is probably one of the misspelt.
  func require(_ key: String, _ node: YAMLNode?, meant: Set<String>, advice: String) {
    guard node == nil, !meant.contains(key) else { return }
    values.findings.error(
      "missing-key", at: location, "the key '\(name(of: key))' is missing", advice: advice)
  }
}
