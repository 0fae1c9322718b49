import CGLPKGuard

/// A valid program, laid out as the arrays that the guard reads.
final class ProgramArrays {
  private let cost: CArray<Double>
  private let columnLower: CArray<Double>
  private let columnUpper: CArray<Double>
  private let integer: CArray<UInt8>
  private let rowLower: CArray<Double>
  private let rowUpper: CArray<Double>
  private let rowStart: CArray<Int32>
  private let entryColumn: CArray<Int32>
  private let entryCoefficient: CArray<Double>
  private let constant: Double
  private let maximises: Bool
  let rows: Int
  let columns: Int

  init(_ program: LinearProgram) {
    rows = program.rows.count
    columns = program.columns.count
    constant = program.constant
    maximises = program.direction == .maximise
    cost = CArray(repeating: 0, count: columns)
    columnLower = CArray(repeating: 0, count: columns)
    columnUpper = CArray(repeating: 0, count: columns)
    integer = CArray(repeating: 0, count: columns)
    rowLower = CArray(repeating: 0, count: rows)
    rowUpper = CArray(repeating: 0, count: rows)
    rowStart = CArray(repeating: 1, count: rows + 1)
    let entries = program.rows.reduce(0) { $0 + $1.entries.count }
    entryColumn = CArray(repeating: 0, count: entries + 1)
    entryCoefficient = CArray(repeating: 0, count: entries + 1)
    fillColumns(program)
    fillRows(program)
  }

  private func fillColumns(_ program: LinearProgram) {
    for (index, column) in program.columns.enumerated() {
      cost[index] = column.cost
      columnLower[index] = column.lower
      columnUpper[index] = column.upper
      integer[index] = column.isInteger ? 1 : 0
    }
  }

  private func fillRows(_ program: LinearProgram) {
    var place = 1
    for (index, row) in program.rows.enumerated() {
      rowLower[index] = row.lower
      rowUpper[index] = row.upper
      for entry in row.entries where entry.coefficient != 0 {
        entryColumn[place] = Int32(entry.column + 1)
        entryCoefficient[place] = entry.coefficient
        place += 1
      }
      rowStart[index + 1] = Int32(place)
    }
  }

  /// The guard's view of the arrays; valid as long as this object lives.
  var view: guard_program {
    guard_program(
      rows: Int32(rows), columns: Int32(columns), maximise: maximises ? 1 : 0,
      constant: constant, cost: cost.start, column_lower: columnLower.start,
      column_upper: columnUpper.start, integer: integer.start, row_lower: rowLower.start,
      row_upper: rowUpper.start, row_start: rowStart.start, entry_column: entryColumn.start,
      entry_coefficient: entryCoefficient.start)
  }
}
