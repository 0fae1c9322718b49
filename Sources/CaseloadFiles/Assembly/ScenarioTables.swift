import CaseloadDomain

/// The tables of a scenario, read in the order in which they need each other.
struct ScenarioTables {
  /// The client table; nil if it cannot be used.
  private(set) var clientTable: LoadedTable?
  /// The clients; nil if their table cannot be used.
  private(set) var clients: ClientRows?
  /// The managers; nil if their table cannot be used.
  private(set) var team: ManagerRows?
  /// How facts become load; nil if the client table cannot be used.
  private(set) var load: LoadPolicy?
  /// The match rules whose columns exist.
  private(set) var match: [MatchRule] = []
  /// The preferences whose columns exist.
  private(set) var poorFit: [PoorFit] = []
  /// The conditions that freeze clients.
  private(set) var freeze: [Condition] = []
  /// The column of families; nil if none is named.
  private(set) var familyColumn: Int?
  /// The absences.
  private(set) var leave: [Leave] = []
  /// The extra work.
  private(set) var events: [ClientEvent] = []

  /// Reads every table that can be found, so that all findings come at once.
  init(_ draft: ScenarioDraft, place: ScenarioPlace, findings: FindingCollector) {
    let loader = TableLoader(paths: PathRule(place: place, findings: findings), findings: findings)
    func load(_ table: TableDraft?, _ columns: [String]) -> LoadedTable? {
      table.flatMap { loader.load($0, canonical: columns) }
    }
    let managerTable = load(draft.managers, ManagerRows.columns)
    clientTable = load(draft.clients, ClientRows.columns)
    let managerFields = managerTable.map { table -> [String?] in
      var resolution = ColumnResolution(table)
      let keys = draft.matches.map {
        resolution.key($0.manager, mustBeNumber: $0.relation == .atLeast)
      }
      team = ManagerRows(table, columns: resolution, findings: findings)
      team?.add(draft.pools, findings: findings)
      return keys
    }
    if let clientTable {
      let columns = ClientColumns(draft, table: clientTable, findings: findings)
      self.load = columns.load
      clients = ClientRows(
        clientTable, columns: columns, draft: draft, team: team, findings: findings)
      (freeze, familyColumn) = (columns.freeze, columns.family)
      keepMatches(of: draft, columns.match, managerFields ?? [])
    }
    let dated = DatedRows(findings: findings)
    if let table = load(draft.leave, DatedRows.leaveColumns) {
      leave = dated.leave(table, team: team?.directory)
    }
    if let table = load(draft.events, DatedRows.eventColumns) {
      events = dated.events(table, clients: clients)
    }
  }

  private mutating func keepMatches(
    of draft: ScenarioDraft, _ clientKeys: [String?], _ managerKeys: [String?]
  ) {
    for (index, requirement) in draft.matches.enumerated() {
      guard let client = clientKeys.at(index), let manager = managerKeys.at(index) else { continue }
      var rule = MatchRule(
        clientField: client, managerField: manager, relation: requirement.relation)
      if index < draft.rules.match.count {
        rule.price = requirement.price
        match.append(rule)
      } else if let price = requirement.price {
        poorFit.append(PoorFit(match: rule, price: price))
      }
    }
  }
}
