import CaseloadDomain
import TabularFiles

/// Puts a scenario together: the file and what is put on top of it, then its tables, then names, then
/// what spans several files.
struct ScenarioAssembly {
  /// What came out.
  private(set) var reading = ScenarioReading()
  private var place: ScenarioPlace
  private let request: ScenarioReader.Request
  private let findings: FindingCollector

  init(place: ScenarioPlace, request: ScenarioReader.Request, findings: FindingCollector) {
    self.place = place
    self.request = request
    self.findings = findings
    reading.folder = place.folder
  }

  /// Reads everything; `reading` holds the result.
  mutating func read() {
    if let document = readDocument(), let root = document.root {
      let keys = ScenarioKeys(values: ValueReader(findings: findings))
      var draft = keys.read(root, isCutShort: document.isCutShort)
      draft.load.multipliers = document.multipliers
      let tables = ScenarioTables(
        draft, changes: document.tableChanges, place: place, findings: findings)
      keep(tables)
      let scenario = scenario(draft, tables, document)
      if !findings.hasErrors, let scenario { keep(scenario) }
      if !findings.hasErrors, let scenario, let key = request.explained {
        reading.explanation = Explainer(document: document, tables: tables, scenario: scenario)
          .explanation(of: key)
      }
    }
    reading.files = findings.files
    reading.findings = findings.sorted
    if findings.hasErrors { reading.scenario = nil }
  }

  private mutating func readDocument() -> LayeredDocument? {
    let layers = LayerReader(place: place, whatIfs: request.whatIfs, findings: findings)
    place = layers.place
    guard let own = layers.layers.first(where: { $0.file == place.file }) else { return nil }
    let names = (layers.addedNames.isEmpty ? [own.name] : layers.addedNames) + request.settings
    reading.name = names.joined(separator: " + ")
    let values = ValueReader(findings: findings)
    let settings = request.settings.compactMap {
      SettingArgument(text: $0).setting(findings: findings)
    }
    return LayeredDocument(layers.layers, settings: settings, values: values)
  }

  private mutating func keep(_ tables: ScenarioTables) {
    let table = tables.clientTable
    func written(_ column: Int?) -> Int? {
      column.flatMap { $0 < table?.table.columns.count ?? 0 ? $0 : nil }
    }
    reading.clientTable = table?.table
    reading.clientFile = table?.file
    reading.changedClients = table.flatMap(ChangedClientTable.init)
    reading.clientIDColumn = table.flatMap { written($0.columns["id"] ?? $0.columns["name"]) }
    reading.ownerColumn = written(table?.columns["owner"])
    reading.clientIDs = tables.clients?.ids ?? []
    reading.ownerSpelling = tables.clients?.ownerSpelling ?? [:]
    for manager in tables.team?.managers ?? [] { reading.managerNames[manager.id] = manager.name }
  }

  private func scenario(
    _ draft: ScenarioDraft, _ tables: ScenarioTables, _ document: LayeredDocument
  ) -> Scenario? {
    let rules = RuleResolution(draft: draft, tables: tables, findings: findings).rules()
    MonthCheck(draft: draft, tables: tables).report(to: findings)
    guard !findings.hasErrors, let clients = tables.clients, let team = tables.team,
      let tiers = draft.tiers, let load = tables.load
    else { return nil }
    var policy = draft.policy
    policy.poorFit = tables.poorFit
    let settings = request.settings.filter { !$0.hasPrefix("title=") }
    let title = [draft.title].compactMap(\.self) + document.namesAboveTitle + settings
    return Scenario(
      name: reading.name, title: draft.title.map { _ in title.joined(separator: " + ") },
      month: draft.month, clients: clients.clients,
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
