import CaseloadDomain
import TabularFiles

/// A table that a scenario names, read, with its columns found.
final class LoadedTable {
  /// The most rows of a table.
  static let mostRows = 1_000_000

  /// The most lines that are taken for a title.
  private static let mostTitleLines = 20

  /// The table, the cells of rows that are not sound emptied: what stands in which column of such a
  /// row is not known, and the row has its finding.
  let table: Table
  private let original: Table
  private let canonical: [String]
  /// The name of the file in findings.
  let file: String
  /// Finds columns by name.
  private(set) var lookup: ColumnLookup
  /// The columns by canonical name.
  private(set) var columns: [String: Int] = [:]
  /// Canonical names whose column could not be told; a finding says why.
  private(set) var unsettled: Set<String> = []
  private let findings: FindingCollector
  private lazy var numbers = NumberReader(table)
  /// The columns that rules mean, by header.
  private var meant: [String: Int] = [:]

  /// Looks the canonical columns up; a stated column that does not exist is a finding.
  init(
    table: Table, draft: TableDraft, canonical: [String], findings: FindingCollector
  ) {
    original = table
    self.canonical = canonical
    self.table = table.emptyingUnsoundRows
    file = draft.file.text
    self.findings = findings
    lookup = ColumnLookup(table)
    for stated in draft.columns { find(stated, canonical: canonical) }
    let statedNames = Set(draft.columns.map { $0.name.folded })
    for name in canonical where !statedNames.contains(name) {
      switch lookup.column(called: name) {
      case .column(let index, _): set(name, index)
      case .ambiguous(let headers):
        unsettled.insert(name)
        report(ambiguous: name, headers, at: start)
      case .doubled: unsettled.insert(name)
      case .missing: break
      }
    }
  }

  /// Whether the cells of a row can be told apart.
  func isSound(row: Int) -> Bool { table.rows[row].isSound }

  /// The first cell of a row, which stands where it should even if others are missing.
  func firstText(row: Int) -> String { original.rows[row].cells[0].text.trimmed }

  /// All that a row holds in one text, for rows whose cells cannot be told apart.
  func wholeText(row: Int) -> String {
    original.rows[row].cells.map(\.text).joined(separator: ",")
  }

  private func find(_ stated: ColumnDraft, canonical: [String]) {
    let name = stated.name.trimmed
    let folded = name.folded
    if !canonical.contains(folded), let near = canonical.first(where: { isSlip(folded, of: $0) }) {
      findings.error(
        "unknown-key", at: stated.header.location, "there is no column name '\(name)'",
        advice: "did you mean '\(near)'?")
      unsettled.insert(near)
      return
    }
    guard let (index, _) = column(stated.header, among: lookup.column(headed:)) else {
      unsettled.insert(folded)
      return
    }
    set(folded, index)
  }

  /// Whether a word of the user's own is one slip of the keys away from a canonical name.
  private func isSlip(_ word: String, of canonical: String) -> Bool {
    canonical.count >= 4
      && Spelling.distance(Array(word.unicodeScalars), Array(canonical.unicodeScalars)) == 1
  }

  private func set(_ name: String, _ index: Int) {
    columns[name] = index
    lookup.name(name, column: index)
  }

  /// Makes a column that is stated elsewhere the one with a canonical name.
  func assign(_ name: String, to header: LocatedText) {
    columns[name] = nil
    if let (index, _) = column(header, among: lookup.column(headed:)) {
      set(name, index)
    } else {
      unsettled.insert(name)
    }
  }

  /// The column that rules mean by a name, and its field's key; nil, and a finding, if none is.
  func column(meant name: LocatedText) -> (index: Int, key: String)? {
    let found = column(name, among: lookup.column(meant:))
    if let found { meant[found.key] = found.index }
    return found
  }

  private func column(
    _ name: LocatedText, among answer: (String) -> ColumnLookup.Answer
  ) -> (index: Int, key: String)? {
    switch answer(name.text) {
    case .column(let index, let key): return (index, key)
    case .ambiguous(let headers): report(ambiguous: name.text, headers, at: name.location)
    case .doubled: break
    case .missing: report(missing: name)
    }
    return nil
  }

  /// Reports a name that is no column.
  func report(missing name: LocatedText) {
    findings.error(
      "unknown-column", at: name.location, "'\(file)' has no column '\(name.text)'",
      advice: advice(seeking: [name.text])
        ?? Spelling.advice(for: name.text, among: lookup.headers))
  }

  /// What to do if names of columns stand below the first line; nil if they do not.
  var adviceOnTitles: String? { advice(seeking: canonical) }

  /// Reports begin with their title, and merged cells with a line of headings of their own: one or
  /// two of the names that are looked for then stand some lines below.
  private func advice(seeking names: [String]) -> String? {
    let wanted = Set(names.map(\.folded))
    let line = original.rows.prefix(Self.mostTitleLines).first { row in
      Set(row.cells.map(\.text.trimmed.folded)).intersection(wanted).count >= min(2, wanted.count)
    }?.line
    return line.map {
      "the names of the columns seem to stand on line \($0): remove the lines above it"
    }
  }

  private func report(ambiguous name: String, _ headers: [String], at location: SourceLocation) {
    let shown = headers.map { "'\($0)'" }.joined(separator: " or ")
    findings.error(
      "ambiguous-column", at: location, "'\(name)' may be the column \(shown) of '\(file)'",
      advice: "write the name exactly, or rename one of the columns")
  }

  /// Where the header stands.
  var start: SourceLocation {
    table.columns.first.map { SourceLocation(file: file, at: $0.position) }
      ?? SourceLocation(file: file, line: 1, column: 1)
  }

  /// The indices of the rows below the header.
  var rowIndices: Range<Int> { table.rows.indices }

  /// The line on which a row begins.
  func line(row: Int) -> Int { table.rows[row].line }

  /// Where a cell stands.
  func location(row: Int, column: Int) -> SourceLocation {
    SourceLocation(file: file, at: table.rows[row].cells[column].position)
  }

  /// The text of a cell without surrounding blanks.
  func text(row: Int, column: Int) -> String { table.rows[row].cells[column].text.trimmed }

  /// Settles the style of numbers by the columns known to hold them.
  func settleNumbers(by known: some Sequence<Int>) {
    numbers = NumberReader(table, knownColumns: Set(known).sorted())
    findings.add(numbers.findings, file: file)
  }

  /// The numbers of a column that must hold numbers; every other cell is a finding, which says what
  /// needs numbers there unless the column is one of numbers by its name.
  func numbers(inColumn column: Int, because reason: String? = nil) -> [ExactNumber?] {
    let reading = numbers.read(column: column)
    findings.add(
      reading.findings.map { finding in
        guard let reason else { return finding }
        return TableFinding(
          code: finding.code, severity: finding.severity, position: finding.position,
          message: "\(finding.message), and \(reason)", advice: finding.advice)
      }, file: file)
    return reading.cells.map { $0.value.map(ExactNumber.init) }
  }

  /// The fields of every row that rules read, by header: texts, and numbers where cells hold some.
  /// Those that nobody reads would take more memory than all the rest of a large table.
  func fields() -> [[String: FieldValue]] {
    let columns = meant.sorted { $0.value < $1.value }.map { header, column in
      (header, column, numbers.read(column: column).cells)
    }
    guard !columns.isEmpty else { return [[String: FieldValue]](repeating: [:], count: rowCount) }
    // Most rules read columns of few different values, such as regions: equal rows share their
    // fields.
    var shared: [[String]: [String: FieldValue]] = [:]
    return rowIndices.map { row in
      let texts = columns.map { text(row: row, column: $0.1) }
      if let fields = shared[texts] { return fields }
      var fields: [String: FieldValue] = [:]
      for ((header, _, numbers), text) in zip(columns, texts) {
        fields[header] = FieldValue(text, number: numbers[row].value.map(ExactNumber.init))
      }
      if shared.count < Self.mostShared { shared[texts] = fields }
      return fields
    }
  }

  /// The most fields that rows share; in a column that tells all rows apart none are equal.
  private static let mostShared = 1000

  private var rowCount: Int { table.rows.count }

  /// The days of a column; every other cell is a finding.
  func days(inColumn column: Int) -> [CalendarDay?] {
    let reading = DateReader.read(column: column, in: table)
    findings.add(reading.findings, file: file)
    return reading.cells.enumerated().map { row, cell in
      guard let date = cell.value else { return nil }
      let day = CalendarDay(year: date.year, month: date.month, day: date.day)
      if day == nil {
        findings.error(
          "out-of-range", at: location(row: row, column: column),
          "the year \(date.year) lies outside 1900 to 2199", advice: "correct the date")
      }
      return day
    }
  }
}

extension ExactNumber {
  /// The exact number of a table's cell.
  init(_ number: TableNumber) {
    var result = ExactNumber(number.mantissa)
    if number.decimalPlaces > 0 {
      for _ in 0..<number.decimalPlaces { result = result / 10 }
    }
    self = result
  }
}
