import CaseloadDomain

/// Reads the manager table.
struct ManagerRows {
  /// The canonical columns.
  static let columns = ["id", "name", "fte", "target", "start", "end"]

  /// The managers, in the order of the table.
  private(set) var managers: [Manager] = []
  /// Finds managers by id or name.
  private(set) var directory = NameDirectory<ManagerID>()
  /// The first cell that holds a date.
  private(set) var firstDated: SourceLocation?

  /// Reads every row; what cannot be read is a finding. Nil if no column tells the managers apart.
  /// - Parameters:
  ///   - table: the table.
  ///   - columns: the further columns that rules read.
  ///   - findings: where findings go.
  init?(_ table: LoadedTable, columns: ColumnResolution, findings: FindingCollector) {
    let rows = RowReader(table: table, findings: findings, noun: "manager")
    let identity = rows.identity()
    let stated = ["fte", "target"].compactMap { table.columns[$0] }
    table.settleNumbers(by: stated + columns.numeric)
    Self.check(Set(columns.numeric).subtracting(stated), columns, table)
    let shares = rows.numbers(
      "fte", in: 0...2, advice: "write 1 for a full-time position and 0.5 for half of one")
    let targets = rows.numbers("target", in: 0...1, advice: "write a share such as 80 % or 0.8")
    let (starts, ends) = (rows.days("start"), rows.days("end"))
    Self.checkDates(starts, ends, rows, column: identity?.id ?? 0)
    guard let identity else { return nil }
    let ids = rows.ids(inColumn: identity.id)
    let fields = table.fields()
    for (row, text) in ids.enumerated() {
      guard let text else {
        directory.hide(table.wholeText(row: row))
        continue
      }
      let name = identity.name.map { table.text(row: row, column: $0) } ?? ""
      let manager = Manager(
        id: ManagerID(text), name: name.isEmpty ? nil : name,
        fullTimeEquivalent: shares.at(row) ?? .one, target: targets.at(row),
        start: starts.at(row), end: ends.at(row), isHire: table.revision.hires.contains(row),
        fields: fields[row],
        location: table.location(row: row, column: identity.id))
      if firstDated == nil, manager.start != nil || manager.end != nil {
        firstDated = Self.dated(row, table) ?? manager.location
      }
      managers.append(manager)
      directory.add(manager.id, text: text, name: manager.name)
    }
    if ids.isEmpty {
      findings.error(
        "empty-table", at: table.start, "'\(table.file)' has no managers",
        advice: "add a row for each manager")
    }
  }

  /// Adds the pools, whose ids must differ from every id and name of a manager.
  mutating func add(_ pools: [PoolDraft], findings: FindingCollector) {
    for draft in pools {
      guard case .missing = directory.find(draft.id) else {
        findings.error(
          "duplicate-id", at: draft.location,
          "the pool '\(draft.id)' is called like a manager or another pool",
          advice: "give it another id")
        continue
      }
      let pool = Manager(id: ManagerID(draft.id), pool: draft.pool, location: draft.location)
      managers.append(pool)
      directory.add(pool.id, text: draft.id, name: pool.name)
    }
  }

  /// Reports the cells of further columns that must hold numbers.
  private static func check(
    _ numeric: Set<Int>, _ columns: ColumnResolution, _ table: LoadedTable
  ) {
    for column in numeric.sorted() {
      _ = table.numbers(inColumn: column, because: columns.reasons[column])
    }
  }

  /// Where a what-if dates the end of a row's manager.
  private static func dated(_ row: Int, _ table: LoadedTable) -> SourceLocation? {
    table.columns["end"].flatMap { table.revision.cell(row: row, column: $0)?.location }
  }

  private static func checkDates(
    _ starts: [CalendarDay?], _ ends: [CalendarDay?], _ rows: RowReader, column: Int
  ) {
    for row in rows.table.rowIndices {
      guard let start = starts.at(row), let end = ends.at(row), end < start else { continue }
      let id = rows.table.text(row: row, column: column)
      rows.findings.error(
        "out-of-range",
        at: dated(row, rows.table) ?? rows.table.location(row: row, column: column),
        "\(id.isEmpty ? "the manager" : "'\(id)'") ends on \(end), before the start \(start)",
        advice: "correct one of the dates")
    }
  }
}
