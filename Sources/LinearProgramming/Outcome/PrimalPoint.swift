/// A solution of a program.
public struct PrimalPoint: Sendable, Equatable {
  /// What is known about a solution.
  public enum Status: Sendable, Equatable {
    /// It keeps every row and end.
    case feasible
    /// It keeps every row and end, and none is better.
    case optimal
  }

  /// The violation above which a solution does not count as one.
  public static let tolerance = 1e-5

  /// What is known about it.
  public var status: Status
  /// The value of each column; a whole number exactly where an integer program asks for one.
  public var columnValues: [Double]
  /// The sum of each row, added up anew from the column values.
  public var rowActivities: [Double]
  /// The objective with its constant, added up anew from the column values.
  public var objective: Double
  /// The largest distance by which a value breaks an end, each divided by the end's size where
  /// that is above 1.
  public var violation: Double
}

extension PrimalPoint {
  /// Adds up what the column values come to, trusting none of the solver's sums.
  init(_ columnValues: [Double], of program: LinearProgram, status: Status) {
    var violation = 0.0
    func note(_ value: Double, lower: Double, upper: Double) {
      if value < lower { violation = max(violation, (lower - value) / max(1, abs(lower))) }
      if value > upper { violation = max(violation, (value - upper) / max(1, abs(upper))) }
      if value.isNaN { violation = .infinity }
    }
    var objective = program.constant
    for (column, value) in zip(program.columns, columnValues) {
      objective += column.cost * value
      note(value, lower: column.lower, upper: column.upper)
    }
    var activities: [Double] = []
    activities.reserveCapacity(program.rows.count)
    for row in program.rows {
      var activity = 0.0
      for entry in row.entries { activity += entry.coefficient * columnValues[entry.column] }
      note(activity, lower: row.lower, upper: row.upper)
      activities.append(activity)
    }
    self.status = status
    self.columnValues = columnValues
    rowActivities = activities
    self.objective = objective
    self.violation = violation
  }
}
