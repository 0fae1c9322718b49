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

  /// The manager table; nil if it cannot be used.
  private(set) var managerTable: LoadedTable?

  /// Reads every table that can be found, so that all findings come at once, and changes them.
  init(
    _ draft: ScenarioDraft, changes: [TableChange], place: ScenarioPlace,
    findings: FindingCollector
  ) {
    let changed = ChangedTables(draft: draft, changes: changes, findings: findings)
    let loader = TableLoader(paths: PathRule(place: place, findings: findings), findings: findings)
    func load(_ table: TableDraft?, _ columns: [String]) -> LoadedTable? {
      table.flatMap { loader.load($0, canonical: columns) }
    }
    managerTable = load(draft.managers, ManagerRows.columns)
    clientTable = load(draft.clients, ClientRows.columns)
    let managerFields = managerTable.map { table -> [String?] in
      changed.change(managers: table)
      var resolution = ColumnResolution(table)
      let keys = draft.matches.map {
        resolution.key($0.manager, mustBeNumber: $0.relation == .atLeast)
      }
      team = ManagerRows(table, columns: resolution, findings: findings)
      team?.add(draft.pools, findings: findings)
      return keys
    }
    if let clientTable {
      ClientColumns.assign(draft, in: clientTable)
      changed.change(clients: clientTable)
      let columns = ClientColumns(draft, table: clientTable, findings: findings)
      self.load = columns.load
      clients = ClientRows(
        clientTable, columns: columns, draft: draft, team: team, findings: findings)
      nameClientsOfMultipliers(draft, findings)
      (freeze, familyColumn) = (columns.freeze, columns.family)
      keepMatches(of: draft, columns.match, managerFields ?? [])
    }
    readDated(draft, loader, findings)
  }

  private mutating func readDated(
    _ draft: ScenarioDraft, _ loader: TableLoader, _ findings: FindingCollector
  ) {
    let dated = DatedRows(findings: findings)
    if let stated = draft.leave,
      let table = loader.load(stated, canonical: DatedRows.leaveColumns)
    {
      leave = dated.leave(table, team: team?.directory)
    }
    if let stated = draft.events,
      let table = loader.load(stated, canonical: DatedRows.eventColumns)
    {
      events = dated.events(table, clients: clients)
    }
  }

  private mutating func nameClientsOfMultipliers(
    _ draft: ScenarioDraft, _ findings: FindingCollector
  ) {
    for index in load?.multipliers.indices ?? 0..<0 {
      let place = load?.multipliers[index].location
      let stated = draft.load.multipliers.first { $0.location == place }?.client
      load?.multipliers[index].client = stated.flatMap {
        clients?.directory.find($0, noun: "client", findings: findings)
      }
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
