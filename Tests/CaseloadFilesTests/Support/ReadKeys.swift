import Testing

@testable import CaseloadFiles

/// The keys that the reader looks for.
enum ReadKeys {
  /// Forms that the scenarios of other tests do not use.
  private static let others = """
    format: 1
    clients: {file: clients.csv, columns: {}, tier: kind}
    managers: {file: managers.csv, columns: {}}
    leave: {file: leave.csv, columns: {}, lists: all}
    events: {file: events.csv, columns: {}}
    tiers: {mid: {hours: 1}}
    rules: {mix: [{mid: 3}]}
    policy: {levels: [[unassigned]], weights: {over-target: [1, 3, 9], uneven: [0.25, 0.75]}}

    """

  /// Every key with its path; `*` stands for names of the user's own.
  static func paths() throws -> Set<String> {
    let census = KeyCensus()
    for yaml in [WholeScenarioTests.yaml, EveryRuleTests.yaml, others] {
      let document = YAMLDocument.read(Array(yaml.utf8), file: "scenario.yaml")
      let findings = FindingCollector()
      let keys = ScenarioKeys(values: ValueReader(findings: findings, census: census))
      _ = keys.read(try #require(document.root), isCutShort: false)
      #expect(findings.sorted == [])
    }
    return census.paths
  }
}
