import CaseloadDomain
import TabularFiles

/// Takes a plan out of any table with a client and an owner in each row: a hand-made one, today's
/// book, or what `--csv` wrote.
///
/// The owner stands in the column `new_owner`, else `manager`, else the scenario's owner column; the
/// client in the scenario's id column, else `client`, else `id`. An empty owner is nobody, and so is
/// a client without a row. All findings have the code `plan-file`.
public struct PlanTableReader {
  private let table: Table
  private let file: String
  private let scenario: Scenario
  private let managersByName: [String: [ManagerID]]
  private var findings: [Finding] = []

  /// What came out of reading a table.
  public struct Reading: Hashable, Sendable {
    /// The plan; nil if the table cannot be used.
    public var plan: Plan?
    /// Everything found, in the order of the file.
    public var findings: [Finding]
  }

  /// Reads the plan in a table that findings are to call `file`, with the headers that the scenario
  /// maps to the client's id and to the owner.
  public static func read(
    _ table: Table, file: String, scenario: Scenario, idColumn: String?, ownerColumn: String?
  ) -> Reading {
    var reader = PlanTableReader(table: table, file: file, scenario: scenario)
    let plan = reader.plan(
      clientColumns: [idColumn, "client", "id"].compactMap { $0 },
      ownerColumns: ["new_owner", "manager", ownerColumn].compactMap { $0 })
    let isUsable = reader.findings.allSatisfy { $0.severity != .error }
    return Reading(plan: isUsable ? plan : nil, findings: reader.findings)
  }

  private init(table: Table, file: String, scenario: Scenario) {
    self.table = table
    self.file = file
    self.scenario = scenario
    managersByName = Dictionary(grouping: scenario.team.managers, by: \.name)
      .mapValues { $0.map(\.id) }
  }

  private mutating func plan(clientColumns: [String], ownerColumns: [String]) -> Plan? {
    guard let client = column(clientColumns, of: "clients"),
      let owner = column(ownerColumns, of: "managers")
    else { return nil }
    var plan = Plan()
    var rows: [ClientID: Int] = [:]
    for row in table.rows {
      let cell = row.cells[client]
      let id = ClientID(trimmed(cell.text))
      guard scenario.clientIndex(of: id) != nil else {
        error(at: cell.position, "the scenario has no client '\(id)'")
        continue
      }
      if let first = rows[id] {
        error(at: cell.position, "the client '\(id)' stands in line \(first) already")
        continue
      }
      rows[id] = row.line
      plan[id] = manager(row.cells[owner])
    }
    noteMissing(scenario.clients.map(\.id).filter { rows[$0] == nil })
    return plan
  }

  private mutating func column(_ names: [String], of what: String) -> Int? {
    for name in names {
      if let index = table.columnIndex(named: name) { return index }
    }
    findings.append(
      Finding(
        "plan-file", .error, at: SourceLocation(file: file, line: 1),
        "no column of \(what): none is called '\(names.joined(separator: "', '"))'",
        advice: "Name one of the columns so."))
    return nil
  }

  private mutating func manager(_ cell: TableCell) -> ManagerID? {
    let text = trimmed(cell.text)
    if text.isEmpty { return nil }
    if scenario.team[ManagerID(text)] != nil { return ManagerID(text) }
    let named = managersByName[text] ?? []
    if named.count == 1 { return named.first }
    error(
      at: cell.position,
      named.isEmpty ? "the team has no '\(text)'" : "several managers are called '\(text)'",
      advice: named.isEmpty
        ? "Use an id or a name of the manager table; leave the cell empty for nobody."
        : "Use the id.")
    return nil
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
    let place = SourceLocation(file: file, line: position.line, column: position.column)
    findings.append(Finding("plan-file", .error, at: place, message, advice: advice))
  }

  private func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
