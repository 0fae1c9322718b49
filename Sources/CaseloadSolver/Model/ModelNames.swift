import CaseloadDomain

/// How the rows and columns of a model are called.
enum ModelNames {
  /// By index: short, for the library.
  case numbered
  /// By the ids of clients and managers: for people.
  case readable

  func pair(_ problem: AssignmentProblem, _ client: Int, _ manager: Int) -> String {
    switch self {
    case .numbered: "x_\(client)_\(manager)"
    case .readable: "x_\(name(problem, client: client))_\(name(problem, manager: manager))"
    }
  }

  /// The client and the manager of the pair that is called so; nil if none is.
  ///
  /// Every id in a name ends in its index, so that the name is taken apart from its end.
  func pair(named name: String, in problem: AssignmentProblem) -> (client: Int, manager: Int)? {
    guard let manager = Self.trailingIndex(name[...]), problem.managerIDs.indices.contains(manager)
    else { return nil }
    let rest = name.dropLast(self.name(problem, manager: manager).count + 1)
    guard let client = Self.trailingIndex(rest), problem.clientIDs.indices.contains(client),
      pair(problem, client, manager) == name
    else { return nil }
    return (client, manager)
  }

  private static func trailingIndex(_ name: Substring) -> Int? {
    name.lastIndex(of: "_").flatMap { Int(name[name.index(after: $0)...]) }
  }

  func nobody(_ problem: AssignmentProblem, _ client: Int) -> String {
    "nobody_" + name(problem, client: client)
  }

  func client(_ problem: AssignmentProblem, _ client: Int) -> String {
    "client_" + name(problem, client: client)
  }

  func breach(_ problem: AssignmentProblem, _ client: Int) -> String {
    "breach_" + name(problem, client: client)
  }

  func manager(_ problem: AssignmentProblem, _ what: String, _ manager: Int) -> String {
    "\(what)_" + name(problem, manager: manager)
  }

  /// The row of a rule about a client, a manager or both.
  func row(
    _ problem: AssignmentProblem, _ what: String, manager: Int? = nil, client: Int? = nil
  ) -> String {
    let parts = [
      manager.map { name(problem, manager: $0) }, client.map { name(problem, client: $0) },
    ]
    return ([what] + parts.compactMap { $0 }).joined(separator: "_")
  }

  /// The row that holds a level.
  static func held(_ level: Level) -> String {
    "held_" + level.name.text.map { $0.isLetter ? String($0) : "_" }.joined()
  }

  /// A coupling row, by what it says and its position.
  func row(_ problem: AssignmentProblem, _ row: CouplingRow, _ index: Int) -> String {
    switch (self, row.kind) {
    case (.numbered, _): "row_\(index)"
    case (_, .level(let name)): Self.legal("level_\(name)", index)
    case (_, .moveCount): "moves_\(index)"
    case (_, .moveLoad): "moved_load_\(index)"
    case (_, .moveValue): "moved_value_\(index)"
    case (_, .managerMoves(let manager)): Self.legal("moves_\(manager)", index)
    case (_, .tierAtMost(let manager, let tier)): Self.legal("at_most_\(tier)_\(manager)", index)
    case (_, .tierAtLeast(let manager, let tier)): Self.legal("at_least_\(tier)_\(manager)", index)
    case (_, .tierAbove(let manager, let tier)): Self.legal("above_\(tier)_\(manager)", index)
    case (_, .bookAtMost(let manager)): Self.legal("at_most_\(manager)", index)
    case (_, .bookAtLeast(let manager)): Self.legal("at_least_\(manager)", index)
    case (_, .bookAbove(let manager)): Self.legal("above_\(manager)", index)
    case (_, .bookBelow(let manager)): Self.legal("below_\(manager)", index)
    case (_, .intake(let manager)): Self.legal("intake_\(manager)", index)
    case (_, .family(let client)): Self.legal("family_\(client)", index)
    case (_, .tierBelow(let manager, let tier)): Self.legal("below_\(tier)_\(manager)", index)
    }
  }

  private func name(_ problem: AssignmentProblem, client: Int) -> String {
    switch self {
    case .numbered: String(client)
    case .readable: Self.legal(problem.clientIDs[client].text, client)
    }
  }

  private func name(_ problem: AssignmentProblem, manager: Int) -> String {
    switch self {
    case .numbered: String(manager)
    case .readable: Self.legal(problem.managerIDs[manager].text, manager)
    }
  }

  /// Letters, digits and underscores of an id, short, with its index so that it stays unique.
  private static func legal(_ id: String, _ index: Int) -> String {
    let kept = id.unicodeScalars.map { scalar -> Character in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain ? Character(scalar) : "_"
    }
    return String(kept.prefix(40)) + "_\(index)"
  }
}
