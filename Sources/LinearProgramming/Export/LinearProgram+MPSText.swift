extension LinearProgram {
  /// The program in the free MPS format that nearly every solver reads.
  ///
  /// As ``lpText(comment:)``. The format has no direction that all readers know, so a program
  /// that maximises is written with the costs' signs turned, and a comment that says so.
  ///
  /// - Parameter comment: lines that lead the file as comments.
  /// - Returns: the whole text of the file.
  public func mpsText(comment: [String]) -> String {
    let program = ExportedProgram(self)
    let sign = direction == .minimise ? 1.0 : -1.0
    var comment = comment
    if direction == .maximise {
      comment.append("Maximised: costs have their signs turned, and so has the objective.")
    }
    for name in program.endlessRows { comment.append("\(name) has no ends and is left out") }
    var text = commentText(comment, mark: "*")
    text += "NAME program\nROWS\n N \(ExportedProgram.objectiveName)\n"
    for condition in program.conditions {
      text += " \(condition.sense.letter) \(condition.name)\n"
    }
    text += "COLUMNS\n" + program.columnsText(sign: sign)
    text += "RHS\n"
    for condition in program.conditions where condition.end != 0 {
      text += " RHS \(condition.name) \(numberText(condition.end))\n"
    }
    text += "BOUNDS\n" + program.columns.map(\.boundText).joined()
    return text + "ENDATA\n"
  }
}

extension ExportedProgram {
  fileprivate func columnsText(sign: Double) -> String {
    var parts = [[(name: String, coefficient: Double)]](repeating: [], count: columns.count)
    for condition in conditions {
      for entry in condition.entries {
        parts[entry.column].append((condition.name, entry.coefficient))
      }
    }
    var text = ""
    var isInteger = false
    var markers = 0
    func mark(_ wanted: Bool) {
      guard wanted != isInteger else { return }
      isInteger = wanted
      markers += 1
      text += " M\(markers) 'MARKER' '\(wanted ? "INTORG" : "INTEND")'\n"
    }
    for (column, parts) in zip(columns, parts) {
      mark(column.isInteger)
      // Also where the cost is zero, for a column has to be seen once.
      text += " \(column.name) \(Self.objectiveName) \(numberText(sign * column.cost))\n"
      for part in parts { text += " \(column.name) \(part.name) \(numberText(part.coefficient))\n" }
    }
    mark(false)
    return text
  }
}

extension ExportedProgram.Condition.Sense {
  fileprivate var letter: String {
    switch self {
    case .atLeast: "G"
    case .atMost: "L"
    case .equal: "E"
    }
  }
}

extension LinearProgram.Column {
  /// Always both ends: what a reader takes for granted differs where a column is whole or an
  /// upper end is negative.
  fileprivate var boundText: String {
    if lower == upper { return " FX BOUND \(name) \(numberText(lower))\n" }
    if lower == -.infinity, upper == .infinity { return " FR BOUND \(name)\n" }
    let least = lower.isFinite ? " LO BOUND \(name) \(numberText(lower))\n" : " MI BOUND \(name)\n"
    let most = upper.isFinite ? " UP BOUND \(name) \(numberText(upper))\n" : " PL BOUND \(name)\n"
    return least + most
  }
}
