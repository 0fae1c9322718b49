import CaseloadDomain

/// Reads the client table.
struct ClientRows {
  /// The canonical columns.
  static let columns = [
    "id", "name", "tier", "complexity", "owner", "value", "family", "priority", "health", "start",
    "end", "renewal", "owner-since", "owners-24m",
  ]

  /// The clients that are planned, in the order of the table.
  private(set) var clients: [Client] = []
  /// The id of each row; nil where it has none.
  private(set) var ids: [ClientID?] = []
  /// Finds clients by id or name, those that are not planned too.
  private(set) var directory = NameDirectory<ClientID>()
  /// How the owner column spells each manager.
  private(set) var ownerSpelling: [ManagerID: String] = [:]
  /// The first row that uses a date.
  private(set) var firstDated: SourceLocation?
  /// The clients whose contract does not touch the month.
  private(set) var inactive: Set<ClientID> = []
  /// The clients that a what-if removes.
  private(set) var removed: Set<ClientID> = []

  /// Reads every row; what cannot be read is a finding. Nil if no column tells the clients apart.
  init?(
    _ table: LoadedTable, columns: ClientColumns, draft: ScenarioDraft, team: ManagerRows?,
    findings: FindingCollector
  ) {
    let rows = RowReader(table: table, findings: findings, noun: "client")
    let identity = rows.identity()
    table.settleNumbers(by: columns.numeric)
    let owners = OwnerCells(
      table, column: table.columns["owner"], team: team, findings: findings)
    ownerSpelling = owners.spelling
    let cells = ClientCells(rows, columns, draft, owners.owners)
    ids = table.rowIndices.map { _ in nil }
    if let identity { ids = rows.ids(inColumn: identity.id).map { $0.map(ClientID.init) } }
    var missing = MissingComplexity(table: table)
    clients.reserveCapacity(ids.count)
    directory.reserve(ids.count)
    for (row, id) in ids.enumerated() {
      guard table.isSound(row: row) else {
        directory.hide(table.wholeText(row: row))
        continue
      }
      // A client without an id of its own is checked all the same, and then left out.
      let client = cells.client(row, id: id ?? ClientID(""), identity)
      Self.checkDates(of: client, findings)
      guard let id else {
        directory.hide(table.wholeText(row: row))
        continue
      }
      directory.add(id, text: id.text, name: client.name)
      if keep(client, of: draft, isRemoved: table.revision.removed[row] != nil) {
        missing.look(at: client, row: row, tiers: draft.tiers ?? [])
      }
    }
    guard identity != nil else { return nil }
    missing.report(in: table, findings)
    reportInactive(table, findings)
    if ids.isEmpty { Self.warn(ofEmpty: table, findings) }
  }

  /// Keeps a client where it belongs; whether it is planned.
  private mutating func keep(_ client: Client, of draft: ScenarioDraft, isRemoved: Bool) -> Bool {
    guard !isRemoved else {
      removed.insert(client.id)
      return false
    }
    noteDate(of: client, draft: draft)
    guard Self.isActive(client, in: draft.month) else {
      inactive.insert(client.id)
      return false
    }
    clients.append(client)
    return true
  }

  private static func warn(ofEmpty table: LoadedTable, _ findings: FindingCollector) {
    findings.warning(
      "empty-table", at: table.start, "'\(table.file)' has no clients",
      advice: "add a row for each client")
  }

  /// Whether a client is part of the plan.
  func isPlanned(_ id: ClientID) -> Bool { !inactive.contains(id) && !removed.contains(id) }

  /// Why a client is no part of the plan.
  func absence(of id: ClientID) -> String {
    removed.contains(id) ? "is removed by a what-if" : "is not active in the month"
  }

  private mutating func noteDate(of client: Client, draft: ScenarioDraft) {
    let renewal = draft.load.renewal == nil ? nil : client.renewal
    let dates = [client.start, client.end, client.ownerSince, renewal]
    if firstDated == nil, dates.contains(where: { $0 != nil }) { firstDated = client.location }
  }

  private static func checkDates(of client: Client, _ findings: FindingCollector) {
    guard let start = client.start, let end = client.end, end < start else { return }
    let who = client.id.text.isEmpty ? "the client" : "'\(client.id)'"
    findings.error(
      "out-of-range", at: client.location, "\(who) ends on \(end), before the start \(start)",
      advice: "correct one of the dates")
  }

  private static func isActive(_ client: Client, in month: Month?) -> Bool {
    guard let month else { return true }
    if let end = client.end, end < month.firstDay { return false }
    if let start = client.start, start > month.lastDay { return false }
    return true
  }

  private func reportInactive(_ table: LoadedTable, _ findings: FindingCollector) {
    guard let row = ids.firstIndex(where: { $0.map(inactive.contains) ?? false }) else { return }
    let others = inactive.count > 1 ? " and \(inactive.count - 1) more" : ""
    let column = table.columns["id"] ?? table.columns["name"] ?? 0
    findings.note(
      "inactive", at: table.location(row: row, column: column),
      "the contract of '\(ids[row]?.text ?? "")'\(others) does not touch the month; left out",
      advice: "nothing, or correct 'start' and 'end'")
  }
}

/// Clients of unknown complexity whose tier goes by it: one note for the table.
private struct MissingComplexity {
  let table: LoadedTable
  private var count = 0
  private var first: Client?

  init(table: LoadedTable) { self.table = table }

  mutating func look(at client: Client, row: Int, tiers: [Tier]) {
    guard client.complexity == nil, isBlank(row) else { return }
    guard tiers.first(where: { $0.name == client.tier })?.goesByComplexity == true else { return }
    count += 1
    if first == nil { first = client }
  }

  /// Whether nothing stands there: what stands there and cannot be read has its own finding.
  private func isBlank(_ row: Int) -> Bool {
    table.columns["complexity"].map { table.text(row: row, column: $0).isEmpty }
      ?? !table.unsettled.contains("complexity")
  }

  func report(in table: LoadedTable, _ findings: FindingCollector) {
    guard let first else { return }
    let others = count > 1 ? " and \(count - 1) more have" : " has"
    findings.note(
      "complexity-missing", at: first.location,
      "'\(first.id)'\(others) no complexity in '\(table.file)' and counts as the middle of the scale",
      advice: "fill the column 'complexity', or map it under 'complexity: {column: ...}'")
  }
}
