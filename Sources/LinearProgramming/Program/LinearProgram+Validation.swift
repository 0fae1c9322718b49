extension LinearProgram {
  /// The largest number that a program may hold; greater ones mean a mistake, or "no limit".
  public static let largestNumber = 1e30
  /// The most rows or columns that GLPK holds.
  static let largestCount = 100_000_000
  /// The most entries that GLPK holds.
  static let largestEntryCount = 500_000_000

  /// Checks all that GLPK would die of, or silently get wrong: it takes a missing number for
  /// a solution, and ends the process for an index out of range.
  ///
  /// Costs one walk over the entries.
  public func validate() throws(LinearProgramError) {
    let entries = rows.reduce(0) { $0 + $1.entries.count }
    guard
      rows.count < Self.largestCount, columns.count < Self.largestCount,
      entries < Self.largestEntryCount
    else {
      throw .tooLarge(rows: rows.count, columns: columns.count, entries: entries)
    }
    try Self.check(constant, at: .constant)
    for (index, column) in columns.enumerated() {
      try Self.check(column.cost, at: .cost(column: index))
      try Self.checkEnds(
        lower: column.lower, at: .columnLower(column: index),
        upper: column.upper, at: .columnUpper(column: index), of: .column(index))
      try Self.checkName(column.name, of: .column(index))
    }
    // The row that named a column last, to find one named twice without a set.
    var lastRow = [Int](repeating: -1, count: columns.count)
    for (index, row) in rows.enumerated() {
      try Self.checkEnds(
        lower: row.lower, at: .rowLower(row: index),
        upper: row.upper, at: .rowUpper(row: index), of: .row(index))
      try Self.checkName(row.name, of: .row(index))
      try checkEntries(of: row, at: index, lastRow: &lastRow)
    }
  }

  private func checkEntries(
    of row: Row, at index: Int, lastRow: inout [Int]
  ) throws(LinearProgramError) {
    for entry in row.entries {
      guard entry.column >= 0, entry.column < columns.count else {
        throw .unknownColumn(row: index, column: entry.column, columns: columns.count)
      }
      guard lastRow[entry.column] != index else {
        throw .duplicateEntry(row: index, column: entry.column)
      }
      lastRow[entry.column] = index
      // The place is built only for a bad number: this line runs once for every entry.
      if !(abs(entry.coefficient) <= Self.largestNumber) {
        try Self.check(entry.coefficient, at: .coefficient(row: index, column: entry.column))
      }
    }
  }

  /// A number must be finite and of a size that arithmetic survives.
  static func check(
    _ value: Double, at place: LinearProgramError.Place
  ) throws(LinearProgramError) {
    guard value.isFinite else { throw .notFinite(place, value: value) }
    guard abs(value) <= largestNumber else { throw .outOfRange(place, value: value) }
  }

  private static func checkEnds(
    lower: Double, at lowerPlace: LinearProgramError.Place,
    upper: Double, at upperPlace: LinearProgramError.Place, of part: LinearProgramError.Part
  ) throws(LinearProgramError) {
    // Minus infinity is no lower end; plus infinity would be an end that nothing reaches.
    if lower != -.infinity { try check(lower, at: lowerPlace) }
    if upper != .infinity { try check(upper, at: upperPlace) }
    guard lower <= upper else { throw .lowerAboveUpper(part, lower: lower, upper: upper) }
  }

  private static func checkName(
    _ name: String, of part: LinearProgramError.Part
  ) throws(LinearProgramError) {
    let bytes = name.utf8
    guard bytes.count < 256 else { throw .unusableName(part, .tooLong(bytes: bytes.count)) }
    // The bytes of a control character from beyond ASCII (C1) come as C2 80 ... C2 9F.
    var previous: UInt8 = 0
    for byte in bytes {
      let isControl =
        byte < 0x20 || byte == 0x7F || (previous == 0xC2 && (0x80...0x9F).contains(byte))
      guard !isControl else { throw .unusableName(part, .controlCharacter) }
      previous = byte
    }
  }
}
