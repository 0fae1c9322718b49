extension LinearProgram {
  /// How far from a whole number an end may lie and still mean it.
  private static let wholeTolerance = 1e-9

  /// The program that a search is given: whole ends for integer columns, and a row for the
  /// cut-off; nil where no whole number lies between the ends of a column.
  func readyToSearch(cutOff: Double?) -> LinearProgram? {
    var program = self
    for (index, column) in columns.enumerated() where column.isInteger {
      let lower = (column.lower - Self.slack(column.lower)).rounded(.up)
      let upper = (column.upper + Self.slack(column.upper)).rounded(.down)
      guard lower <= upper else { return nil }
      program.setBounds(lower: lower, upper: upper, ofColumn: index)
    }
    guard let cutOff else { return program }
    let entries = columns.enumerated().filter { $1.cost != 0 }
      .map { Entry(column: $0, coefficient: $1.cost) }
    let limit = cutOff - constant
    switch direction {
    case .minimise: program.addRow("cut-off", upper: limit, entries)
    case .maximise: program.addRow("cut-off", lower: limit, entries)
    }
    return program
  }

  private static func slack(_ end: Double) -> Double {
    end.isFinite ? wholeTolerance * max(1, abs(end)) : 0
  }
}
