/// A direction in which any solution stays one and gets better for ever.
public struct UnboundedRay: Sendable, Equatable {
  /// The step of each column.
  public let steps: [Double]
  /// What one step adds to the objective: below zero where the program minimises, above zero
  /// where it maximises.
  public let improvement: Double

  /// The ray, if the steps are one; nil otherwise.
  ///
  /// Checked in floating point, with a margin for rounding.
  public init?(steps: [Double], for program: LinearProgram) {
    guard steps.count == program.columns.count, steps.allSatisfy(\.isFinite) else { return nil }
    var improvement = 0.0
    var size = 0.0
    for (step, column) in zip(steps, program.columns) {
      improvement += step * column.cost
      size += abs(step * column.cost)
      guard Self.keeps(step, margin: 0, lower: column.lower, upper: column.upper) else {
        return nil
      }
    }
    for row in program.rows {
      var sum = 0.0
      var sumSize = 0.0
      for entry in row.entries {
        sum += entry.coefficient * steps[entry.column]
        sumSize += abs(entry.coefficient * steps[entry.column])
      }
      let margin = proofTolerance * sumSize
      guard Self.keeps(sum, margin: margin, lower: row.lower, upper: row.upper) else {
        return nil
      }
    }
    let gain = program.direction == .minimise ? -improvement : improvement
    guard gain > proofTolerance * size else { return nil }
    self.steps = steps
    self.improvement = improvement
  }

  private static func keeps(_ step: Double, margin: Double, lower: Double, upper: Double) -> Bool {
    !(lower.isFinite && step < -margin) && !(upper.isFinite && step > margin)
  }
}

extension LinearProgram {
  /// The program that asks for the best direction, each step at most one unit long.
  var bestDirection: LinearProgram {
    var program = LinearProgram(direction: direction)
    for column in columns {
      program.addColumn(
        "", lower: column.lower.isFinite ? 0 : -1, upper: column.upper.isFinite ? 0 : 1,
        cost: column.cost)
    }
    for row in rows {
      program.addRow(
        "", lower: row.lower.isFinite ? 0 : -.infinity, upper: row.upper.isFinite ? 0 : .infinity,
        row.entries)
    }
    return program
  }
}
