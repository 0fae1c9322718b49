/// A program as solver files can hold it: legal names, one end a row, the constant as a column.
struct ExportedProgram {
  /// A condition with one end.
  struct Condition {
    enum Sense {
      case atLeast
      case atMost
      case equal
    }

    let name: String
    let entries: [LinearProgram.Entry]
    let sense: Sense
    let end: Double
  }

  static let objectiveName = "objective"

  let direction: LinearProgram.Direction
  /// The columns under their legal names; the last one, fixed at 1, costs the constant.
  let columns: [LinearProgram.Column]
  let conditions: [Condition]
  /// Legal names of rows without an end, which the conditions leave out.
  let endlessRows: [String]

  init(_ program: LinearProgram) {
    direction = program.direction
    var columnNames = NameTable()
    var columns = program.columns.enumerated().map { index, column in
      var column = column
      column.name = columnNames.legalName(for: column.name, otherwise: "column_\(index + 1)")
      return column
    }
    // Formats have no empty objective and no constant in it that all solvers read.
    if program.constant != 0 || columns.isEmpty {
      columns.append(
        LinearProgram.Column(
          name: columnNames.legalName(for: "constant", otherwise: ""), lower: 1, upper: 1,
          cost: program.constant, isInteger: false))
    }
    self.columns = columns
    var rowNames = NameTable()
    _ = rowNames.legalName(for: Self.objectiveName, otherwise: "")
    var conditions: [Condition] = []
    var endlessRows: [String] = []
    for (index, row) in program.rows.enumerated() {
      let name = rowNames.legalName(for: row.name, otherwise: "row_\(index + 1)")
      let entries = row.entries.filter { $0.coefficient != 0 }
      let senses = Self.senses(of: row)
      if senses.isEmpty { endlessRows.append(name) }
      for (place, (sense, end)) in senses.enumerated() {
        // A row with two ends is two conditions: not every reader of the formats knows ranges.
        let name = place == 0 ? name : rowNames.legalName(for: name + "_most", otherwise: "")
        conditions.append(Condition(name: name, entries: entries, sense: sense, end: end))
      }
    }
    self.conditions = conditions
    self.endlessRows = endlessRows
  }

  private static func senses(of row: LinearProgram.Row) -> [(Condition.Sense, Double)] {
    if row.lower == row.upper { return [(.equal, row.lower)] }
    var senses: [(Condition.Sense, Double)] = []
    if row.lower.isFinite { senses.append((.atLeast, row.lower)) }
    if row.upper.isFinite { senses.append((.atMost, row.upper)) }
    return senses
  }
}

extension LinearProgram.Column {
  /// Whether the column takes 0 or 1 and nothing else.
  var isBinary: Bool { isInteger && lower == 0 && upper == 1 }
}

/// Comment lines, each after `mark`; a line break in a comment begins another line.
func commentText(_ comment: [String], mark: String) -> String {
  comment.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
    .map { $0.isEmpty ? "\(mark)\n" : "\(mark) \($0)\n" }.joined()
}
