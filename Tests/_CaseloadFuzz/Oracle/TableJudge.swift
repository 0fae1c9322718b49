import TabularFiles

/// Reads tables, their numbers and dates, and writes them again.
enum TableJudge {
  static func verdict(on input: FuzzInput) -> Verdict {
    let bytes = input.files["table.csv"] ?? []
    let reading = TableReader.read(bytes)
    let table = reading.table
    var verdict = Verdict(
      !reading.isReadable ? .unparsed : reading.isUsable ? .usable : .refused)
    verdict.codes = reading.findings.map(\.code.rawValue)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    var positions = reading.findings.map(\.position)
    positions += table.rows.flatMap { $0.cells.map(\.position) }
    if !positions.allSatisfy({ (1...lines).contains($0.line) }) {
      verdict.faults.append("a line outside the file")
    }
    if !positions.allSatisfy({ (1...(bytes.count + 1)).contains($0.column) }) {
      verdict.faults.append("a column outside the file")
    }
    if !table.rows.allSatisfy({ $0.cells.count >= table.columns.count }) {
      verdict.faults.append("a row with fewer cells than columns")
    }
    if table.columns.isEmpty && reading.isUsable { verdict.faults.append("usable without columns") }
    verdict.faults += faultsOfColumns(table, &verdict.codes)
    if reading.isUsable { verdict.faults += faultsOfWriting(table) }
    return verdict
  }

  /// A column has a finding exactly if it has a cell that cannot be read.
  private static func faultsOfColumns(_ table: Table, _ codes: inout [String]) -> [String] {
    let numbers = NumberReader(table, knownColumns: Array(table.columns.indices))
    var faults: [String] = []
    for column in table.columns.indices {
      let read = numbers.read(column: column)
      let dates = DateReader.read(column: column, in: table)
      codes += (read.findings + dates.findings).map(\.code.rawValue)
      if read.findings.isEmpty == read.cells.contains(.unreadable) {
        faults.append("a number is unreadable and there is no finding")
      }
      if dates.findings.isEmpty == dates.cells.contains(.unreadable) {
        faults.append("a date is unreadable and there is no finding")
      }
    }
    return faults
  }

  private static func faultsOfWriting(_ table: Table) -> [String] {
    let written = TableWriter(like: table.layout).bytes(
      of: table, adding: "added by the test", values: table.rows.map { _ in "x" })
    let again = TableReader.read(written).table
    let texts = table.rows.map { $0.cells.map(\.text) + ["x"] }
    if again.rows.map({ $0.cells.map(\.text) }) != texts { return ["written, it reads otherwise"] }
    let names = table.columns.map(\.name) + ["added by the test"]
    return again.columns.map(\.name) == names ? [] : ["written, its header reads otherwise"]
  }
}
