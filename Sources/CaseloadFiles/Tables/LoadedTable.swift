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
  /// The names that columns of such a table have.
  let canonicalNames: [String]
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
  /// What a what-if changes of the table.
  var revision = TableRevision()
  /// The columns that rules mean, by header.
  private var meant: [String: Int] = [:]

  /// Looks the canonical columns up; a stated column that does not exist is a finding.
  init(
    table: Table, file: String, draft: TableDraft, canonical: [String], findings: FindingCollector
  ) {
    original = table
    canonicalNames = canonical
    self.table = table.emptyingUnsoundRows
    self.file = file
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
  func isSound(row: Int) -> Bool { isAdded(row) || table.rows[row].isSound }

  /// The first cell of a row, which stands where it should even if others are missing.
  func firstText(row: Int) -> String {
    isAdded(row) ? text(row: row, column: 0) : original.rows[row].cells[0].text.trimmed
  }

  /// All that a row holds in one text, for rows whose cells cannot be told apart.
  func wholeText(row: Int) -> String {
    isAdded(row) ? "" : original.rows[row].cells.map(\.text).joined(separator: ",")
  }

  private func isAdded(_ row: Int) -> Bool { row >= table.rows.count }

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

  /// Makes room for a canonical column that the table lacks.
  func addColumn(_ name: String) -> Int {
    let index = lookup.append(name)
    columns[name] = index
    return index
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
  var adviceOnTitles: String? { advice(seeking: canonicalNames) }

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
  var rowIndices: Range<Int> { 0..<table.rows.count + revision.added.count }

  /// The line on which a row begins.
  func line(row: Int) -> Int {
    isAdded(row) ? revision.added[row - table.rows.count].line ?? 0 : table.rows[row].line
  }

  /// Where a cell stands.
  func location(row: Int, column: Int) -> SourceLocation {
    if let changed = revision.cell(row: row, column: column) { return changed.location }
    if isAdded(row) { return revision.added[row - table.rows.count] }
    let place = column < table.columns.count ? column : 0
    return SourceLocation(file: file, at: table.rows[row].cells[place].position)
  }

  /// The text of a cell without surrounding blanks.
  func text(row: Int, column: Int) -> String {
    if let changed = revision.cell(row: row, column: column) { return changed.text }
    return writtenText(row: row, column: column)
  }

  /// The text of a cell as the file has it, whatever a what-if says.
  func writtenText(row: Int, column: Int) -> String {
    guard !isAdded(row), column < table.columns.count else { return "" }
    return table.rows[row].cells[column].text.trimmed
  }

  /// Where a cell stands in the file, whatever a what-if says; nil where it does not.
  func writtenPlace(row: Int, column: Int) -> SourceLocation? {
    guard !isAdded(row), column < table.columns.count else { return nil }
    return SourceLocation(file: file, at: table.rows[row].cells[column].position)
  }

  /// Settles the style of numbers by the columns known to hold them.
  func settleNumbers(by known: some Sequence<Int>) {
    let written = Set(known).filter { $0 < table.columns.count }
    numbers = NumberReader(table, knownColumns: written.sorted())
    findings.add(numbers.findings, file: file)
  }

  /// The numbers of a column that must hold numbers; every other cell is a finding, which says what
  /// needs numbers there unless the column is one of numbers by its name.
  func numbers(inColumn column: Int, because reason: String? = nil) -> [ExactNumber?] {
    guard column < table.columns.count else {
      return revise([], column, by: \.number, else: "not-a-number", "a number such as 12.5")
    }
    let reading = numbers.read(column: column)
    findings.add(
      standing(reading.findings, inColumn: column).map { finding in
        guard let reason else { return finding }
        return TableFinding(
          code: finding.code, severity: finding.severity, position: finding.position,
          message: "\(finding.message), and \(reason)", advice: finding.advice)
      }, file: file)
    return revise(
      reading.cells.map { $0.value.map(ExactNumber.init) }, column, by: \.number,
      else: "not-a-number", "a number such as 12.5")
  }

  /// The values of a column with those that a what-if changes; what it says and cannot be read is a
  /// finding.
  private func revise<Value>(
    _ written: [Value?], _ column: Int, by read: (LocatedText) -> Value?, else code: String,
    _ kind: String
  ) -> [Value?] {
    guard !revision.isEmpty else { return written }
    var values = written
    values += [Value?](repeating: nil, count: rowIndices.count - written.count)
    for row in rowIndices {
      guard let cell = revision.cell(row: row, column: column) else { continue }
      values[row] = read(cell)
      if values[row] == nil, !cell.text.isEmpty {
        findings.add(
          Finding(
            code, .error, at: cell.location, "\"\(cell.text.prefix(60))\" is not \(kind)",
            advice: "write it as a scenario file does, \(kind)"))
      }
    }
    return values
  }

  /// The findings about cells that a what-if leaves as they are.
  private func standing(_ found: [TableFinding], inColumn column: Int) -> [TableFinding] {
    let changed = revision.cells.filter { $0.value[column] != nil && !isAdded($0.key) }
    guard !changed.isEmpty else { return found }
    let hidden = Set(changed.keys.map { table.rows[$0].cells[column].position })
    return found.filter { !hidden.contains($0.position) }
  }

  /// The fields of every row that rules read, by header: texts, and numbers where cells hold some.
  /// Those that nobody reads would take more memory than all the rest of a large table.
  func fields() -> [[String: FieldValue]] {
    let columns = meant.sorted { $0.value < $1.value }.map { header, column in
      (header, column, fieldNumbers(inColumn: column))
    }
    guard !columns.isEmpty else { return [[String: FieldValue]](repeating: [:], count: rowCount) }
    // Most rules read columns of few different values, such as regions: equal rows share their
    // fields.
    var shared: [[String]: [String: FieldValue]] = [:]
    return rowIndices.map { row in
      let texts = columns.map { text(row: row, column: $0.1) }
      // What a what-if writes may read as another number than the same text of the file.
      let isWritten = revision.cells[row] == nil
      if isWritten, let fields = shared[texts] { return fields }
      var fields: [String: FieldValue] = [:]
      for ((header, _, numbers), text) in zip(columns, texts) {
        fields[header] = FieldValue(text, number: numbers[row])
      }
      if isWritten, shared.count < Self.mostShared { shared[texts] = fields }
      return fields
    }
  }

  private func fieldNumbers(inColumn column: Int) -> [ExactNumber?] {
    let isWritten = column < table.columns.count
    var values =
      isWritten ? numbers.read(column: column).cells.map { $0.value.map(ExactNumber.init) } : []
    values += [ExactNumber?](repeating: nil, count: rowIndices.count - values.count)
    for (row, cells) in revision.cells {
      if let cell = cells[column] { values[row] = cell.number }
    }
    return values
  }

  /// The most fields that rows share; in a column that tells all rows apart none are equal.
  private static let mostShared = 1000

  private var rowCount: Int { rowIndices.count }

  /// The days of a column; every other cell is a finding.
  func days(inColumn column: Int) -> [CalendarDay?] {
    let written = column < table.columns.count ? writtenDays(inColumn: column) : []
    return revise(written, column, by: \.day, else: "not-a-date", "a day such as 2027-03-31")
  }

  private func writtenDays(inColumn column: Int) -> [CalendarDay?] {
    let reading = DateReader.read(column: column, in: table)
    findings.add(standing(reading.findings, inColumn: column), file: file)
    return reading.cells.enumerated().map { row, cell in
      guard let date = cell.value, revision.cell(row: row, column: column) == nil else {
        return nil
      }
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
