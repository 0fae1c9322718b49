import CaseloadDomain
import TabularFiles

/// Opens the tables that a scenario names.
struct TableLoader {
  let paths: PathRule
  let findings: FindingCollector

  /// Reads a table and finds its columns.
  /// - Parameters:
  ///   - draft: what the scenario says about it.
  ///   - canonical: the names that columns of such a table have.
  /// - Returns: the table; nil, and findings, if it cannot be used.
  func load(_ draft: TableDraft, canonical: [String]) -> LoadedTable? {
    let name = paths.name(of: draft.file)
    guard let path = paths.path(of: draft.file),
      let bytes = FileContent.bytes(
        at: path, named: name, location: draft.file.location, findings: findings)
    else { return nil }
    let reading = TableReader.read(bytes)
    findings.add(reading.findings, file: name)
    // What is wrong with some rows must not hide what is wrong with the others.
    guard reading.isReadable else { return nil }
    guard reading.table.rows.count <= LoadedTable.mostRows else {
      findings.error(
        "out-of-range", at: SourceLocation(file: name),
        "the table has \(reading.table.rows.count) rows, more than \(LoadedTable.mostRows)",
        advice: "remove rows that are not planned")
      return nil
    }
    return LoadedTable(
      table: reading.table, file: name, draft: draft, canonical: canonical, findings: findings)
  }
}
