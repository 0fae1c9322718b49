import CaseloadDomain

/// What a what-if changes of a table: cells, rows and, where nobody had any, columns.
///
/// A what-if writes numbers and days as a scenario file does, whatever the table's own notation.
struct TableRevision {
  /// The changed cells by row and column; rows are counted from 0, added ones after those of the file.
  private(set) var cells: [Int: [Int: LocatedText]] = [:]
  /// Where each added row is stated.
  private(set) var added: [SourceLocation] = []
  /// Where removed rows are said to be; they stay in the table, so that rules may still name them.
  var removed: [Int: SourceLocation] = [:]
  /// The tiers said of rows whose tier otherwise follows from cases.
  var tiers: [Int: LocatedText] = [:]
  /// The rows of hires.
  var hires: Set<Int> = []

  /// Whether nothing is changed.
  var isEmpty: Bool { cells.isEmpty && added.isEmpty && removed.isEmpty && tiers.isEmpty }

  /// What stands in a changed cell; nil where the cell is as in the file.
  func cell(row: Int, column: Int) -> LocatedText? {
    cells.isEmpty ? nil : cells[row]?[column]
  }

  /// Changes a cell.
  mutating func set(_ text: LocatedText, row: Int, column: Int) {
    cells[row, default: [:]][column] = text
  }

  /// Adds an empty row.
  mutating func addRow(at location: SourceLocation) { added.append(location) }
}

extension LocatedText {
  /// The number that it holds.
  var number: ExactNumber? { DecimalText.number(text) }

  /// The day that it holds.
  var day: CalendarDay? { CalendarDay(iso: text) }
}
