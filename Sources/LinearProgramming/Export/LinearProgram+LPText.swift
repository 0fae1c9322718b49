extension LinearProgram {
  /// The program in the LP format that GLPK, HiGHS, CPLEX and others read.
  ///
  /// Numbers are written exactly. Names are made legal and kept apart where they have to be; a
  /// constant becomes a column fixed at 1, a row with two ends two rows, and a row without ends
  /// a comment. The same program gives the same text. The program must be valid.
  ///
  /// - Parameter comment: lines that lead the file as comments.
  /// - Returns: the whole text of the file.
  public func lpText(comment: [String]) -> String {
    let program = ExportedProgram(self)
    var text = commentText(comment, mark: "\\")
    text += direction == .minimise ? "Minimize\n" : "Maximize\n"
    text += program.objectiveText
    text += "Subject To\n"
    text += program.conditions.map(program.text(of:)).joined()
    // The format wants a condition even where there is none.
    if program.conditions.isEmpty, let first = program.columns.first {
      text += " none: 0 \(first.name) = 0\n"
    }
    for name in program.endlessRows { text += "\\ \(name) has no ends and is left out\n" }
    text += program.endsText
    text += program.listText("Generals") { $0.isInteger && !$0.isBinary }
    text += program.listText("Binaries") { $0.isBinary }
    return text + "End\n"
  }
}

extension ExportedProgram {
  fileprivate var objectiveText: String {
    // A column that costs nothing still has to be seen once, in the order of the program.
    let named = Set(conditions.flatMap { $0.entries.map(\.column) })
    var terms = columns.enumerated().filter { $1.cost != 0 || !named.contains($0) }
      .map { Self.term($1.cost, $1.name) }
    if terms.isEmpty, let first = columns.first { terms = [Self.term(0, first.name)] }
    return Self.wrapped(" \(Self.objectiveName):", terms)
  }

  fileprivate func text(of condition: Condition) -> String {
    var terms = condition.entries.map { Self.term($0.coefficient, columns[$0.column].name) }
    if terms.isEmpty, let first = columns.first { terms = [Self.term(0, first.name)] }
    let sign =
      switch condition.sense {
      case .atLeast: ">="
      case .atMost: "<="
      case .equal: "="
      }
    return Self.wrapped(" \(condition.name):", terms + ["\(sign) \(numberText(condition.end))"])
  }

  /// The ends of all columns that differ from what the format takes for granted.
  fileprivate var endsText: String {
    let lines = columns.compactMap { column -> String? in
      let (name, lower, upper) = (column.name, column.lower, column.upper)
      if column.isBinary || (lower == 0 && upper == .infinity) { return nil }
      if lower == upper { return " \(name) = \(numberText(lower))\n" }
      switch (lower.isFinite, upper.isFinite) {
      case (false, false): return " \(name) free\n"
      case (false, true): return " -inf <= \(name) <= \(numberText(upper))\n"
      case (true, false): return " \(name) >= \(numberText(lower))\n"
      case (true, true): return " \(numberText(lower)) <= \(name) <= \(numberText(upper))\n"
      }
    }
    return lines.isEmpty ? "" : "Bounds\n" + lines.joined()
  }

  fileprivate func listText(_ title: String, _ belongs: (LinearProgram.Column) -> Bool) -> String {
    let names = columns.filter(belongs).map { " \($0.name)\n" }
    return names.isEmpty ? "" : "\(title)\n" + names.joined()
  }

  private static func term(_ coefficient: Double, _ name: String) -> String {
    let sign = coefficient < 0 ? "-" : "+"
    if abs(coefficient) == 1 { return "\(sign) \(name)" }
    return "\(sign) \(numberText(abs(coefficient))) \(name)"
  }

  /// Terms in lines of readable length; some readers end a line at 255 bytes.
  private static func wrapped(_ head: String, _ terms: [String]) -> String {
    var text = head
    var length = head.utf8.count
    for term in terms {
      let added = term.utf8.count + 1
      if length + added > 78 {
        text += "\n  "
        length = 2
      }
      text += " " + term
      length += added
    }
    return text + "\n"
  }
}
