import CaseloadDomain
import TabularFiles

/// Takes a plan out of any table with a client and an owner in each row: a hand-made one, today's
/// book, or what `--csv` wrote.
///
/// The owner stands in the column `new_owner`, else `manager`, else the scenario's owner column; the
/// client, by id or by a name that only one has, in the scenario's id column, else `client`, else
/// `id`. An empty owner is nobody, and so is
/// a client without a row. All findings have the code `plan-file`.
public struct PlanTableReader {
  private let table: Table
  private let file: String
  private let scenario: Scenario
  private let columns: Columns
  private var team = NameDirectory<ManagerID>()
  private var clients = NameDirectory<ClientID>()
  private var unknownCount = 0
  private var findings: [Finding] = []

  /// What came out of reading a table.
  public struct Reading: Hashable, Sendable {
    /// The plan; nil if the table cannot be used.
    public var plan: Plan?
    /// Everything found, in the order of the file.
    public var findings: [Finding]
  }

  /// How the scenario reads its own client table.
  public struct Columns: Hashable, Sendable {
    /// The header mapped to the client's id.
    public var id: String?
    /// The header mapped to today's owner.
    public var owner: String?
    /// Clients of that table who may be no part of the plan, their contract having ended, say.
    public var unplanned: Set<ClientID>

    /// Headers, and clients that may stand in a table though nobody plans them.
    public init(id: String?, owner: String?, unplanned: Set<ClientID> = []) {
      self.id = id
      self.owner = owner
      self.unplanned = unplanned
    }
  }

  /// Reads the plan in a table that findings are to call `file`.
  public static func read(
    _ table: Table, file: String, scenario: Scenario, columns: Columns
  ) -> Reading {
    var reader = PlanTableReader(
      table: table, file: file, scenario: scenario, columns: columns)
    for manager in scenario.team.managers {
      reader.team.add(manager.id, text: manager.id.text, name: manager.name)
    }
    for client in scenario.clients {
      reader.clients.add(client.id, text: client.id.text, name: client.name)
    }
    let plan = reader.plan()
    let isUsable = reader.findings.allSatisfy { $0.severity != .error }
    return Reading(plan: isUsable ? plan : nil, findings: reader.findings)
  }

  private init(table: Table, file: String, scenario: Scenario, columns: Columns) {
    self.table = table
    self.file = file
    self.scenario = scenario
    self.columns = columns
  }

  private mutating func plan() -> Plan? {
    let clientNames = [columns.id, "client", "id"].compactMap { $0 }
    let ownerNames = ["new_owner", "manager", columns.owner].compactMap { $0 }
    guard let clientColumn = column(clientNames, of: "clients"),
      let ownerColumn = column(ownerNames, of: "managers")
    else { return nil }
    var plan = Plan()
    var rows: [ClientID: Int] = [:]
    for row in table.rows where row.isSound {
      let cell = row.cells[clientColumn]
      guard let id = client(cell), let index = scenario.clientIndex(of: id) else { continue }
      if let first = rows[id] {
        error(at: cell.position, "the client '\(id)' stands in line \(first) already")
        continue
      }
      rows[id] = row.line
      plan[id] = manager(row.cells[ownerColumn], of: scenario.clients[index])
    }
    // Rows that are not sound have their own findings; who stands in them is not missing.
    if table.rows.allSatisfy(\.isSound) {
      noteMissing(scenario.clients.map(\.id).filter { rows[$0] == nil })
    }
    return plan
  }

  private mutating func client(_ cell: TableCell) -> ClientID? {
    let text = trimmed(cell.text)
    let id = ClientID(text)
    if scenario.clientIndex(of: id) != nil { return id }
    if columns.unplanned.contains(id) { return nil }
    switch clients.find(text) {
    case .found(let named): return named
    case .ambiguous:
      error(at: cell.position, "several clients are called '\(text)'", advice: "Use the id.")
    case .missing:
      unknownCount += 1
      // The search through all names is dear, and in a table of another kind no row is near.
      let advice =
        unknownCount <= Self.mostSearches ? clients.advice(for: text) : "Correct the row."
      error(at: cell.position, "the scenario has no client '\(text)'", advice: advice)
    }
    return nil
  }

  /// For how many unknown clients the nearest spelling is looked for.
  private static let mostSearches = 20

  private mutating func column(_ names: [String], of what: String) -> Int? {
    for name in names {
      if let index = table.columnIndex(named: name) { return index }
    }
    var asked: [String] = []
    for name in names where !asked.contains(name) { asked.append(name) }
    findings.append(
      Finding(
        "plan-file", .error, at: SourceLocation(file: file, line: 1),
        "no column of \(what): none is called '\(asked.joined(separator: "', '"))'",
        advice: "Name one of the columns so."))
    return nil
  }

  private mutating func manager(_ cell: TableCell, of client: Client) -> ManagerID? {
    let text = trimmed(cell.text)
    if text.isEmpty { return nil }
    switch team.find(text) {
    case .found(let id): return id
    case .ambiguous:
      error(at: cell.position, "several managers are called '\(text)'", advice: "Use the id.")
    case .missing where client.owner == .unknown(text):
      // Today's book as it was exported: whoever is not in the team looks after nobody.
      warn(
        at: cell.position,
        "'\(text)' is not in the team: '\(client.id)' counts as without a manager")
    case .missing:
      error(
        at: cell.position, "the team has no '\(text)'",
        advice: "\(team.advice(for: text)); leave the cell empty for nobody")
    }
    return nil
  }

  private mutating func warn(at position: TablePosition, _ message: String) {
    findings.append(
      Finding(
        "plan-file", .warning, at: SourceLocation(file: file, at: position), message,
        advice: "nothing if the person has left"))
  }

  private mutating func noteMissing(_ missing: [ClientID]) {
    guard let first = missing.first else { return }
    let others = missing.count > 1 ? " and \(missing.count - 1) more" : ""
    findings.append(
      Finding(
        "plan-file", .warning, at: SourceLocation(file: file),
        "no row for '\(first)'\(others): they count as without a manager",
        advice: "Add a row for each client."))
  }

  private mutating func error(
    at position: TablePosition, _ message: String, advice: String = "Correct the row."
  ) {
    findings.append(
      Finding(
        "plan-file", .error, at: SourceLocation(file: file, at: position), message,
        advice: advice))
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
