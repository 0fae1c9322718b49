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

  /// Reads every row; what cannot be read is a finding.
  init(
    _ table: LoadedTable, columns: ClientColumns, draft: ScenarioDraft, team: ManagerRows?,
    findings: FindingCollector
  ) {
    let rows = RowReader(table: table, findings: findings, noun: "client")
    guard let identity = rows.identity() else { return }
    table.settleNumbers(by: columns.numeric)
    let owners = OwnerCells(
      table, column: table.columns["owner"], team: team, findings: findings)
    ownerSpelling = owners.spelling
    let cells = ClientCells(rows, columns, draft, owners.owners)
    ids = rows.ids(inColumn: identity.id).map { $0.map(ClientID.init) }
    var missing = MissingComplexity()
    for (row, id) in ids.enumerated() {
      guard let id else { continue }
      let name = identity.name.map { table.text(row: row, column: $0) } ?? ""
      let location = table.location(row: row, column: identity.id)
      let client = cells.client(row, id: id, name: name.isEmpty ? nil : name, at: location)
      directory.add(id, text: id.text, name: client.name)
      noteDate(of: client, draft: draft)
      if Self.isActive(client, in: draft.month, findings) {
        clients.append(client)
        missing.look(at: client, tiers: draft.tiers ?? [])
      } else {
        inactive.insert(id)
      }
    }
    missing.report(in: table, findings)
    reportInactive(table, findings)
    if ids.isEmpty {
      findings.warning(
        "empty-table", at: table.start, "'\(table.file)' has no clients",
        advice: "add a row for each client")
    }
  }

  /// Whether a client is part of the plan.
  func isPlanned(_ id: ClientID) -> Bool { !inactive.contains(id) }

  private mutating func noteDate(of client: Client, draft: ScenarioDraft) {
    let renewal = draft.load.renewal == nil ? nil : client.renewal
    let dates = [client.start, client.end, client.ownerSince, renewal]
    if firstDated == nil, dates.contains(where: { $0 != nil }) { firstDated = client.location }
  }

  private static func isActive(
    _ client: Client, in month: Month?, _ findings: FindingCollector
  ) -> Bool {
    if let start = client.start, let end = client.end, end < start {
      findings.error(
        "out-of-range", at: client.location,
        "'\(client.id)' ends on \(end), before the start \(start)",
        advice: "correct one of the dates")
    }
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
  private var count = 0
  private var first: Client?

  mutating func look(at client: Client, tiers: [Tier]) {
    guard client.complexity == nil else { return }
    guard tiers.first(where: { $0.name == client.tier })?.goesByComplexity == true else { return }
    count += 1
    if first == nil { first = client }
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
