import CaseloadDomain

/// The keys that a scenario file may hold, those with a default too.
enum KnownKeys {
  /// Every mapping of the file, so that the reader looks for all that may stand in it.
  private static let mappings = """
    clients: {columns: {}}
    managers: {columns: {}}
    leave: {columns: {}}
    events: {columns: {}}
    capacity: {}
    complexity: {}
    load: {health: {}, stages: {onboarding: {}, renewal: {}}}
    rules: {moves: {}, book-count: {}, mix: {}, together: {}, apart: {}, freeze: {}, intake: {}}
    prices: {hand-over: {}, value-at-risk: {}}
    policy: {weights: {}}
    hiring: {}
    """

  /// The paths without those below names of the user's own.
  static var paths: [String] {
    let document = YAMLDocument.read(Array(mappings.utf8), file: "")
    let census = KeyCensus()
    let values = ValueReader(findings: FindingCollector(), census: census)
    if let root = document.root {
      _ = ScenarioKeys(values: values).read(root, isCutShort: false)
    }
    return census.paths.filter { !$0.contains("*") && !LayeredDocument.keys.contains($0) }.sorted()
  }

  /// Whether there is such a key.
  static func contains(_ key: String) -> Bool { paths.contains(key) }
}
