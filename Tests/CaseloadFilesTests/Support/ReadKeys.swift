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
    hiring: {profiles: {senior: {fte: 1}}}
    changes:
      - leave: {manager: Anna Berg, on: 2027-04-01}
      - hire: {id: New, profile: senior, from: 2027-05, fte: 0.5}
      - client: {id: Acme, set: {Complexity: 5}}
      - add-client: {id: Fjord, tier: mid}
      - remove-client: Lisboa Foods
      - load: {tier: mid, client: Acme, when: Complexity > 3, times: 1.1}
      - set: {capacity.target: 75 %}

    """

  /// Every key with its path; `*` stands for names of the user's own.
  static func paths() throws -> Set<String> {
    let census = KeyCensus()
    for yaml in [WholeScenarioTests.yaml, EveryRuleTests.yaml, others] {
      let document = YAMLDocument.read(Array(yaml.utf8), file: "scenario.yaml")
      let findings = FindingCollector()
      let values = ValueReader(findings: findings, census: census)
      let keys = ScenarioKeys(values: values)
      _ = keys.read(try #require(document.root), isCutShort: false)
      _ = ChangeKeys(values: values).read(
        try #require(document.root).entries.first { $0.key == "changes" }?.value
          ?? YAMLNode(content: .list([]), location: try #require(document.root).location))
      #expect(findings.sorted == [])
    }
    return census.paths
  }
}
