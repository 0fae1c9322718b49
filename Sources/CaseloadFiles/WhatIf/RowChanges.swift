import CaseloadDomain

/// Puts changes of rows into one table.
struct RowChanges<ID: Hashable> {
  let table: LoadedTable
  let findings: FindingCollector
  /// What a row is: "client" or "manager".
  let noun: String
  private let canonical: [String]
  private let identity: Int
  private var directory = NameDirectory<ID>()
  private var rows: [ID: Int] = [:]
  private let makeID: (String) -> ID

  /// Nil where nothing tells the rows apart, which has its own finding.
  init?(
    _ table: LoadedTable, noun: String, canonical: [String], findings: FindingCollector,
    makeID: @escaping (String) -> ID
  ) {
    guard let identity = table.columns["id"] ?? table.columns["name"] else { return nil }
    self.identity = identity
    (self.table, self.noun, self.canonical) = (table, noun, canonical)
    (self.findings, self.makeID) = (findings, makeID)
    let names = table.columns["name"] ?? identity
    for row in table.rowIndices {
      let id = table.isSound(row: row) ? table.text(row: row, column: identity) : ""
      guard !id.isEmpty else {
        directory.hide(table.wholeText(row: row))
        continue
      }
      let name = table.text(row: row, column: names)
      add(id, name: name.isEmpty ? id : name, row: row)
    }
  }

  private mutating func add(_ text: String, name: String, row: Int) {
    let id = makeID(text)
    // A row whose id stands above has its own finding.
    guard rows[id] == nil else { return }
    rows[id] = row
    directory.add(id, text: text, name: name)
  }

  /// The row of somebody; nil, and a finding, if there is none or it is removed.
  func row(of named: LocatedText) -> Int? {
    guard let id = directory.find(named, noun: noun, findings: findings), let row = rows[id] else {
      return nil
    }
    if let place = table.revision.removed[row] {
      findings.error(
        "unknown-\(noun)", at: named.location,
        "the \(noun) '\(named.text)' is removed on line \(place.line ?? 0) of '\(place.file)'",
        advice: "remove one of the two changes")
      return nil
    }
    return row
  }

  /// Sets cells of a row.
  func set(_ cells: [ChangedCell], row: Int, derivesTier: Bool = false) {
    for cell in cells {
      if derivesTier, cell.column.text.folded == "tier" {
        table.revision.tiers[row] = cell.value
      } else if let column = column(cell.column) {
        table.revision.set(cell.value, row: row, column: column)
      }
    }
  }

  /// Adds a row; nil, and a finding, if its id is taken.
  mutating func addRow(_ id: LocatedText, _ cells: [ChangedCell], derivesTier: Bool = false) -> Int?
  {
    if case .found(let other) = directory.find(id.text), let row = rows[other] {
      let place = table.location(row: row, column: identity)
      findings.error(
        "duplicate-id", at: id.location,
        "there is a \(noun) '\(id.text)' already, on line \(place.line ?? 0) of '\(place.file)'",
        advice: "give it another id, or change the one that is there")
      return nil
    }
    let row = table.rowIndices.upperBound
    table.revision.addRow(at: id.location)
    set(cells, row: row, derivesTier: derivesTier)
    table.revision.set(id, row: row, column: identity)
    let name = cells.last { $0.column.text.folded == "name" }?.value.text ?? id.text
    add(id.text, name: name, row: row)
    return row
  }

  /// The column that a change means: by its canonical name, made where the table has none, else by a
  /// header or a name of the scenario's own.
  private func column(_ name: LocatedText) -> Int? {
    let folded = name.text.folded
    if let column = table.columns[folded] { return column }
    guard !table.unsettled.contains(folded) else { return nil }
    if canonical.contains(folded) {
      guard folded != "id", folded != "name" || table.columns["id"] != nil else {
        findings.error(
          "unknown-column", at: name.location, "'\(table.file)' tells its \(noun)s apart by name",
          advice: "write the name as 'id', and no 'name'")
        return nil
      }
      return table.addColumn(folded)
    }
    if case .column(let column, _) = table.lookup.column(meant: name.text) { return column }
    findings.error(
      "unknown-column", at: name.location, "'\(table.file)' has no column '\(name.text)'",
      advice: Spelling.advice(for: name.text, among: canonical + table.lookup.headers))
    return nil
  }
}
