import CaseloadDomain

/// Finds what a key means, its value, and the file and line that set it.
///
/// A key is a path of the scenario file, `clients.WHO.WHAT` or `managers.WHO.WHAT`, with WHO an id or a
/// name that only one has, and WHAT a column; of clients also `load`.
struct Explainer {
  let document: LayeredDocument
  let tables: ScenarioTables
  let scenario: Scenario

  /// Where the key gets its value.
  func explanation(of key: String) -> Explanation {
    let earlier = (document.earlier[key] ?? []).reversed().map {
      ExplainedValue.Earlier(text: $0.flowText, location: $0.location)
    }
    if let node = document.node(at: key) {
      return .values([
        ExplainedValue(key, .text(node.flowText), at: node.location, earlier: earlier)
      ])
    }
    if let answer = cell(key) { return answer }
    if KnownKeys.contains(key) {
      return .values([ExplainedValue(key, .unstated, earlier: earlier)])
    }
    return .unknown(
      advice: Spelling.nearest(to: key, among: KnownKeys.paths + document.paths)
        .map { "did you mean '\($0)'?" }
        ?? "name a key of the scenario file, clients.WHO.COLUMN, clients.WHO.load or "
        + "managers.WHO.COLUMN")
  }

  private func cell(_ key: String) -> Explanation? {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2 else { return nil }
    switch parts[0] {
    case "clients":
      guard let table = tables.clientTable, let clients = tables.clients else { return nil }
      return cell(key, parts, in: table, clients.directory, clients.ids, extra: ["load"]) { id in
        scenario.clientIndex(of: id).map { ClientLoadExplainer(self, client: scenario.clients[$0]) }
      }
    case "managers":
      guard let table = tables.managerTable, let team = tables.team else { return nil }
      let column = table.columns["id"] ?? table.columns["name"] ?? 0
      let ids = table.rowIndices.map { ManagerID(table.text(row: $0, column: column)) }
      return cell(key, parts, in: table, team.directory, ids, extra: []) { _ in nil }
    default: return nil
    }
  }

  /// Names may hold points, so that every way to part them is tried, the longest name first.
  private func cell<ID: Hashable>(
    _ key: String, _ parts: [String], in table: LoadedTable, _ directory: NameDirectory<ID>,
    _ ids: [ID?], extra: [String], load: (ID) -> ClientLoadExplainer?
  ) -> Explanation {
    for count in stride(from: parts.count - 2, through: 1, by: -1) {
      let who = parts[1...count].joined(separator: ".")
      let what = parts[(count + 1)...].joined(separator: ".")
      guard case .found(let id) = directory.find(who), let row = ids.firstIndex(of: id) else {
        continue
      }
      if extra.contains(what) {
        guard let explainer = load(id) else {
          return .unknown(advice: "'\(who)' is not planned, so that it has no load")
        }
        return .values(explainer.values(key))
      }
      return cell(key, what, row: row, in: table, extra: extra)
    }
    let who = parts[1..<(parts.count - 1)].joined(separator: ".")
    return .unknown(advice: directory.advice(for: who))
  }

  private func cell(
    _ key: String, _ what: String, row: Int, in table: LoadedTable, extra: [String]
  ) -> Explanation {
    if what.folded == "tier", let stated = table.revision.tiers[row] {
      return .values([ExplainedValue(key, .text(stated.text), at: stated.location)])
    }
    var column = table.columns[what.folded]
    if column == nil, case .column(let index, _) = table.lookup.column(meant: what) {
      column = index
    }
    guard let column else {
      let known = table.canonicalNames + table.lookup.headers + extra
      guard table.canonicalNames.contains(what.folded) else {
        return .unknown(advice: Spelling.advice(for: what, among: known))
      }
      return .values([ExplainedValue(key, .unstated)])
    }
    return .values([value(key, row: row, column: column, in: table)])
  }

  /// The value of a cell, and what stands there in the file if a what-if changes it.
  func value(_ key: String, row: Int, column: Int, in table: LoadedTable) -> ExplainedValue {
    let text = table.text(row: row, column: column)
    let place = table.location(row: row, column: column)
    let written = table.writtenPlace(row: row, column: column)
    let isChanged = table.revision.cell(row: row, column: column) != nil
    let earlier = written.map {
      [
        ExplainedValue.Earlier(
          text: table.writtenText(row: row, column: column), location: $0)
      ]
    }
    return ExplainedValue(
      key, text.isEmpty ? .unstated : .text(text), at: place,
      earlier: isChanged ? earlier ?? [] : [])
  }
}
