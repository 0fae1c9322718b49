/// Multipliers of the rows that show that no solution exists (Farkas, 1902).
///
/// Add up the rows, each times its multiplier. The ends of the rows say that the sum is at least
/// `least`; the ends of the columns say that it is at most `greatest`, which is smaller.
public struct InfeasibilityProof: Sendable, Equatable {
  /// One multiplier for each row.
  public let rowMultipliers: [Double]
  /// What the rows demand of the sum at least.
  public let least: Double
  /// What the columns allow the sum at most.
  public let greatest: Double

  /// The proof, if the multipliers are one; nil otherwise.
  ///
  /// Checked in floating point, with a margin for rounding; a multiplier too small to tell from
  /// rounding counts as zero.
  public init?(rowMultipliers: [Double], for program: LinearProgram) {
    guard rowMultipliers.count == program.rows.count else { return nil }
    let largest = rowMultipliers.reduce(0) { max($0, abs($1)) }
    guard largest.isFinite, largest > 0 else { return nil }
    let multipliers = rowMultipliers.map { abs($0) <= proofTolerance * largest ? 0 : $0 }
    var sums = [Double](repeating: 0, count: program.columns.count)
    var sizes = sums
    var least = 0.0
    var size = 0.0
    for (multiplier, row) in zip(multipliers, program.rows) where multiplier != 0 {
      let end = multiplier * (multiplier > 0 ? row.lower : row.upper)
      least += end
      size += abs(end)
      for entry in row.entries {
        sums[entry.column] += multiplier * entry.coefficient
        sizes[entry.column] += abs(multiplier * entry.coefficient)
      }
    }
    var greatest = 0.0
    for (index, column) in program.columns.enumerated() {
      let sum = sums[index]
      let end = sum > 0 ? column.upper : column.lower
      // What is left of a sum by rounding alone must not meet an infinite end.
      if abs(sum) <= proofTolerance * sizes[index], !end.isFinite { continue }
      guard sum != 0 else { continue }
      greatest += sum * end
      size += abs(sum * end)
    }
    guard least > greatest + proofTolerance * max(size, largest), least.isFinite else {
      return nil
    }
    self.rowMultipliers = multipliers
    self.least = least
    self.greatest = greatest
  }
}

extension LinearProgram {
  /// The program that asks by how much the rows must give for a solution to exist. Its row
  /// prices are the multipliers of the proof where the answer is more than nothing.
  var leastViolation: LinearProgram {
    var program = LinearProgram()
    for column in columns {
      program.addColumn("", lower: column.lower, upper: column.upper, cost: 0)
    }
    for row in rows {
      var entries = row.entries
      if row.lower.isFinite {
        let missing = program.addColumn("", cost: 1)
        entries.append(Entry(column: missing, coefficient: 1))
      }
      if row.upper.isFinite {
        let excess = program.addColumn("", cost: 1)
        entries.append(Entry(column: excess, coefficient: -1))
      }
      program.addRow("", lower: row.lower, upper: row.upper, entries)
    }
    return program
  }
}
