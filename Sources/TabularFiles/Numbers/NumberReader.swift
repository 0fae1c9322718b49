/// Reads columns of numbers in the style that the file itself settles, and never guesses.
///
/// Cells that read one way only (`1,100,040,000.00`) settle the style for all columns of the file.
/// Where none does, a column in which every comma or point stands before exactly three digits is
/// one of thousands if cells of different length occur (`2,822` and `13,809`). What still reads two
/// ways is a finding.
public struct NumberReader: Sendable {
  /// The table that is read.
  public let table: Table

  /// The style of the file; nil if no cell settles it, or if cells contradict each other.
  public let style: NumberStyle?

  /// What was found about the file as a whole: `mixed-number-style`.
  public let findings: [TableFinding]

  /// Whether cells contradict each other, so that nothing may be inferred.
  private let isMixed: Bool

  /// Settles the style of a table.
  ///
  /// Linear in the number of cells.
  /// - Parameters:
  ///   - table: the table.
  ///   - columns: indices of the columns that are known to hold numbers. Their cells decide; only
  ///     where none of them does are the other columns asked that hold nothing but numbers.
  public init(_ table: Table, knownColumns columns: [Int] = []) {
    self.table = table
    let known = Witnesses(in: table, columns: columns.filter(table.columns.indices.contains))
    if let contradiction = known.contradiction {
      style = nil
      isMixed = true
      findings = [contradiction]
      return
    }
    findings = []
    isMixed = false
    let others = table.columns.indices.filter { column in
      !columns.contains(column) && NumberReader.holdsOnlyNumbers(table, column)
    }
    style = known.style ?? Witnesses(in: table, columns: others).style
  }

  /// The numbers of a column, one entry for each row.
  /// - Parameter column: the index of the column in `Table.columns`.
  /// - Returns: the numbers, and everything found in the column.
  public func read(column: Int) -> ColumnReading<TableNumber> {
    precondition(table.columns.indices.contains(column), "no such column")
    let notations = table.rows.map { NumberNotation($0.cells[column].text) }
    let columnStyle = style ?? (isMixed ? nil : Self.columnStyle(notations))
    var list = FindingList()
    var ambiguous: [TableCell] = []
    let cells = zip(table.rows, notations).map { row, notation -> CellReading<TableNumber> in
      let cell = row.cells[column]
      switch notation {
      case .blank: return .blank
      case .certain(let number, _): return .value(number)
      case .twofold(let thousands, let decimal, let decimalStyle, _):
        if let columnStyle { return .value(columnStyle == decimalStyle ? decimal : thousands) }
        ambiguous.append(cell)
        return .unreadable
      case .tooLarge:
        report(tooLarge: cell, to: &list)
        return .unreadable
      case .none:
        report(noNumber: cell, to: &list)
        return .unreadable
      }
    }
    report(ambiguous: ambiguous, column: column, to: &list)
    return ColumnReading(cells: cells, findings: list.findings)
  }

  /// The style that the cells of one column settle for it alone.
  private static func columnStyle(_ notations: [NumberNotation]) -> NumberStyle? {
    var shown: Set<NumberStyle> = []
    var decimalStyles: Set<NumberStyle> = []
    var lengths: Set<Int> = []
    for notation in notations {
      if case .certain(_, .some(let style)) = notation { shown.insert(style) }
      if case .twofold(_, _, let style, let digits) = notation {
        decimalStyles.insert(style)
        lengths.insert(digits)
      }
    }
    if !shown.isEmpty { return shown.count == 1 ? shown.first : nil }
    guard decimalStyles.count == 1, lengths.count > 1 else { return nil }
    return decimalStyles.first?.opposite
  }

  private static func holdsOnlyNumbers(_ table: Table, _ column: Int) -> Bool {
    table.rows.allSatisfy { NumberNotation($0.cells[column].text) != .none }
  }

  private func report(tooLarge cell: TableCell, to list: inout FindingList) {
    list.add(
      .numberTooLarge, .error, at: cell.position,
      "\"\(cell.text.prefix(60))\" has more digits than can be held exactly",
      advice: "write it with at most 18 digits")
  }

  private func report(noNumber cell: TableCell, to list: inout FindingList) {
    list.add(
      .notANumber, .error, at: cell.position, "\"\(cell.text.prefix(60))\" is not a number",
      advice: "write digits with at most one decimal sign, such as 1234.5, or leave it empty")
  }

  private func report(ambiguous cells: [TableCell], column: Int, to list: inout FindingList) {
    guard let first = cells.first else { return }
    let others = cells.count > 1 ? " and \(cells.count - 1) more in this column" : ""
    list.add(
      .ambiguousNumber, .error, at: first.position,
      "\"\(first.text.prefix(60))\"\(others) may be thousands or have three decimals"
        + " (column \"\(table.columns[column].name)\")",
      advice: "write the column without thousands separators, or with two decimals")
  }
}

/// The first cell of a table that proves each style.
private struct Witnesses {
  private var cells: [NumberStyle: TableCell] = [:]

  init(in table: Table, columns: [Int]) {
    for row in table.rows {
      for column in columns {
        let cell = row.cells[column]
        guard case .certain(_, .some(let style)) = NumberNotation(cell.text) else { continue }
        if cells[style] == nil { cells[style] = cell }
      }
      if cells.count == NumberStyle.allCases.count { return }
    }
  }

  /// The style that is proven, if it is one.
  var style: NumberStyle? { cells.count == 1 ? cells.keys.first : nil }

  /// What to say if both are proven.
  var contradiction: TableFinding? {
    guard let point = cells[.decimalPoint], let comma = cells[.decimalComma] else { return nil }
    return TableFinding(
      code: .mixedNumberStyle, severity: .warning,
      position: max(point.position, comma.position),
      message: "\"\(comma.text.prefix(60))\" has a decimal comma and"
        + " \"\(point.text.prefix(60))\" a decimal point, in one file",
      advice: "write all numbers of the file in one style")
  }
}
