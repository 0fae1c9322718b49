import CaseloadDomain

/// What client and manager rows have in common: ids, names, and numbers and days by column.
struct RowReader {
  let table: LoadedTable
  let findings: FindingCollector
  /// What a row is, for messages: "client" or "manager".
  let noun: String

  /// The columns of ids and of names; the name is the id where there is no other. Nil, and a
  /// finding, if there is neither.
  func identity() -> (id: Int, name: Int?)? {
    if let id = table.columns["id"] { return (id, table.columns["name"]) }
    if let name = table.columns["name"] { return (name, name) }
    guard table.unsettled.isDisjoint(with: ["id", "name"]) else { return nil }
    findings.error(
      "unknown-column", at: table.start,
      "'\(table.file)' has no column 'id' or 'name' for its \(noun)s",
      advice: table.adviceOnTitles
        ?? "map one, such as 'columns: {id: \(table.lookup.headers.first ?? "ID")}'")
    return nil
  }

  /// The ids of the rows; nil where a row has none or one that stands above, or is not sound.
  func ids(inColumn column: Int) -> [String?] {
    // By the text with plain blanks: two ids that only differ in their blanks look the same.
    var lines: [String: Int] = [:]
    var longLines: [String: Int] = [:]
    return table.rowIndices.map { row in
      let isSound = table.isSound(row: row)
      // Of a row that is not sound only the first cell is known to stand in its column.
      if !isSound, column > 0 || table.firstText(row: row).isEmpty { return nil }
      let id = isSound ? table.text(row: row, column: column) : table.firstText(row: row)
      let location = table.location(row: row, column: column)
      guard !id.isEmpty else {
        findings.error(
          "empty-id", at: location, "the \(noun) has no id",
          advice: "give it one, or remove the row")
        return nil
      }
      let twin = RecordID.core(of: id).flatMap { core in
        id.utf8.count == 18 ? lines[core] : longLines[core]
      }
      let key = id.plainlySpaced
      if let line = lines[key] ?? twin {
        findings.error(
          "duplicate-id", at: location, "the \(noun) '\(id)' stands on line \(line) already",
          advice: "give it another id, or remove one of the rows")
        return nil
      }
      lines[key] = table.line(row: row)
      if id.utf8.count == 18, let core = RecordID.core(of: id) { longLines[core] = lines[key] }
      return isSound ? id : nil
    }
  }

  /// The numbers of a canonical column in a range, one for each row; empty if there is no column.
  func numbers(
    _ name: String, in range: ClosedRange<ExactNumber>, whole: Bool = false, advice: String
  ) -> [ExactNumber?] {
    guard let column = table.columns[name] else { return [] }
    return numbers(inColumn: column, called: name, in: range, whole: whole, advice: advice)
  }

  /// The numbers of a column in a range, one for each row.
  func numbers(
    inColumn column: Int, called name: String, in range: ClosedRange<ExactNumber>,
    whole: Bool = false, advice: String
  ) -> [ExactNumber?] {
    table.numbers(inColumn: column).enumerated().map { row, number in
      guard let number else { return nil }
      if range.contains(number), number.isWhole || !whole { return number }
      findings.error(
        "out-of-range", at: table.location(row: row, column: column),
        "'\(name)' is \(table.text(row: row, column: column)) and must be"
          + " \(whole ? "a whole number " : "")from \(range.lowerBound) to \(range.upperBound)",
        advice: advice)
      return nil
    }
  }

  /// The days of a canonical column, one for each row; empty if there is no column.
  func days(_ name: String) -> [CalendarDay?] {
    table.columns[name].map(table.days(inColumn:)) ?? []
  }
}

extension Array {
  /// The element at an index; nil where a column is missing and the array is empty.
  func at<Value>(_ index: Int) -> Value? where Element == Value? {
    indices.contains(index) ? self[index] : nil
  }
}
