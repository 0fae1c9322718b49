/// Reads columns of dates, and never guesses.
///
/// `2027-03-31` is always read (year first, with hyphens, slashes or points), and so is `31.3.2027`.
/// With slashes or hyphens and the year last, day and month may be either way round; they are read
/// only where all such cells of the column fit one order and not the other, or where both orders
/// give the same days.
public enum DateReader {
  /// The dates of a column, one entry for each row.
  /// - Parameters:
  ///   - column: the index of the column in `Table.columns`.
  ///   - table: the table.
  /// - Returns: the dates, and everything found in the column.
  public static func read(column: Int, in table: Table) -> ColumnReading<TableDate> {
    precondition(table.columns.indices.contains(column), "no such column")
    let notations = table.rows.map { DateNotation($0.cells[column].text) }
    let order = Order(of: notations)
    var list = FindingList()
    var unsettled: [TableCell] = []
    let cells = zip(table.rows, notations).map { row, notation -> CellReading<TableDate> in
      let cell = row.cells[column]
      switch notation {
      case .blank: return .blank
      case .certain(let date): return .value(date)
      case .twofold(let dayFirst, let monthFirst):
        switch order {
        case .dayFirst: if let dayFirst { return .value(dayFirst) }
        case .monthFirst: if let monthFirst { return .value(monthFirst) }
        case .unknown, .mixed: break
        }
        unsettled.append(cell)
        return .unreadable
      case .none:
        list.add(
          .notADate, .error, at: cell.position, "\"\(cell.text.prefix(60))\" is not a date",
          advice: "write it as year-month-day, such as 2027-03-31, or leave it empty")
        return .unreadable
      }
    }
    report(unsettled, order: order, name: table.columns[column].name, to: &list)
    return ColumnReading(cells: cells, findings: list.findings)
  }

  /// In which order a column writes day and month where the year is last.
  private enum Order {
    case dayFirst, monthFirst
    /// Both orders fit every cell and give different days.
    case unknown
    /// No order fits every cell.
    case mixed

    init(of notations: [DateNotation]) {
      var (dayFirstFits, monthFirstFits, isSame) = (true, true, true)
      for case .twofold(let dayFirst, let monthFirst) in notations {
        if dayFirst == nil { dayFirstFits = false }
        if monthFirst == nil { monthFirstFits = false }
        if dayFirst != monthFirst { isSame = false }
      }
      switch (dayFirstFits, monthFirstFits) {
      case (true, true): self = isSame ? .dayFirst : .unknown
      case (true, false): self = .dayFirst
      case (false, true): self = .monthFirst
      case (false, false): self = .mixed
      }
    }
  }

  private static func report(
    _ cells: [TableCell], order: Order, name: String, to list: inout FindingList
  ) {
    guard let first = cells.first else { return }
    let others = cells.count > 1 ? " and \(cells.count - 1) more in this column" : ""
    let reason =
      order == .mixed
      ? "the column writes the day first in some cells and the month first in others"
      : "day and month may be either way round"
    list.add(
      .ambiguousDate, .error, at: first.position,
      "\"\(first.text.prefix(60))\"\(others): \(reason) (column \"\(name)\")",
      advice: "write the column as year-month-day, such as 2027-03-31")
  }
}
