import CaseloadDomain
import TabularFiles

/// Puts a scenario together: the file, then its tables, then names, then what spans several files.
struct ScenarioAssembly {
  /// What came out.
  private(set) var reading = ScenarioReading()
  private let place: ScenarioPlace
  private let findings: FindingCollector

  init(place: ScenarioPlace, findings: FindingCollector) {
    self.place = place
    self.findings = findings
    reading.folder = place.folder
  }

  /// Reads everything; `reading` holds the result.
  mutating func read() {
    if let draft = readDraft() {
      let tables = ScenarioTables(draft, place: place, findings: findings)
      keep(tables)
      let scenario = scenario(draft, tables)
      if !findings.hasErrors, let scenario { keep(scenario) }
    }
    reading.files = findings.files
    reading.findings = findings.sorted
    if findings.hasErrors { reading.scenario = nil }
  }

  private func readDraft() -> ScenarioDraft? {
    let start = SourceLocation(file: place.file)
    let named = LocatedText(text: place.file, location: start)
    guard let path = PathRule(place: place, findings: findings).path(of: named),
      let bytes = FileContent.bytes(
        at: path, named: place.file, location: start, findings: findings)
    else { return nil }
    let document = YAMLDocument.read(bytes, file: place.file)
    for finding in document.findings { findings.add(finding) }
    guard let root = document.root else { return nil }
    let keys = ScenarioKeys(values: ValueReader(findings: findings))
    return keys.read(root, isCutShort: document.isCutShort)
  }

  private mutating func keep(_ tables: ScenarioTables) {
    reading.clientTable = tables.clientTable?.table
    reading.clientFile = tables.clientTable?.file
    reading.clientIDColumn = tables.clientTable.flatMap { $0.columns["id"] ?? $0.columns["name"] }
    reading.ownerColumn = tables.clientTable?.columns["owner"]
    reading.clientIDs = tables.clients?.ids ?? []
    reading.ownerSpelling = tables.clients?.ownerSpelling ?? [:]
    for manager in tables.team?.managers ?? [] { reading.managerNames[manager.id] = manager.name }
  }

  private func scenario(_ draft: ScenarioDraft, _ tables: ScenarioTables) -> Scenario? {
    let rules = RuleResolution(draft: draft, tables: tables, findings: findings).rules()
    MonthCheck(draft: draft, tables: tables).report(to: findings)
    guard !findings.hasErrors, let clients = tables.clients, let team = tables.team,
      let tiers = draft.tiers, let load = tables.load
    else { return nil }
    var policy = draft.policy
    policy.poorFit = tables.poorFit
    return Scenario(
      name: place.name, title: draft.title, month: draft.month, clients: clients.clients,
      managers: team.managers, tiers: tiers, capacity: draft.capacity, load: load,
      leave: tables.leave, events: tables.events,
      rules: rules, inheritance: draft.inheritance, policy: policy)
  }

  /// Keeps the scenario unless a load lies beyond what plans can hold.
  private mutating func keep(_ scenario: Scenario) {
    let most = Minutes(roundingDown: TierKeys.mostHours * 60)
    scenario.forEachLoad { client, load in
      guard load.load > most || load.exact > ExactNumber(most.value) else { return }
      findings.error(
        "out-of-range", at: client.location,
        "the load of '\(client.id)' is more than \(TierKeys.mostHours) hours a month",
        advice: "check the factors, counts and events of this client")
    }
    reading.scenario = scenario
  }
}
