import CaseloadDomain

/// Rule `apart`: two members of a group have different managers.
struct PlainCompetitors {
  private let facts: PlainFacts
  /// By group: its members.
  private let groups: [[Int]]

  init(facts: PlainFacts) {
    self.facts = facts
    groups = facts.positions(of: facts.scenario.rules.apart)
  }

  /// Whether two members share a manager who does not hold both of them today.
  func isBroken(in books: Books) -> Bool {
    groups.contains { pairs(of: $0, in: books).contains { !isTodays($0, in: books) } }
  }

  /// The clients of pairs that may stay with the manager who holds both of them today.
  func tolerated(in books: Books) -> [Int] {
    groups.flatMap { group in
      pairs(of: group, in: books).filter { isTodays($0, in: books) }.flatMap { [$0.0, $0.1] }
    }
  }

  /// The clients that share a manager with another of their group, once for each group.
  func meetings(in books: Books) -> Int {
    groups.map { group in
      group.count { member in
        books.owners[member] != nil
          && group.contains { $0 != member && books.owners[$0] == books.owners[member] }
      }
    }.reduce(0, +)
  }

  /// The pairs of members with one manager.
  private func pairs(of group: [Int], in books: Books) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    for (place, first) in group.enumerated() where books.owners[first] != nil {
      for second in group[(place + 1)...] where books.owners[first] == books.owners[second] {
        pairs.append((first, second))
      }
    }
    return pairs
  }

  private func isTodays(_ pair: (Int, Int), in books: Books) -> Bool {
    guard facts.tolerates, let manager = books.owners[pair.0] else { return false }
    return facts.isHeld(pair.0, by: manager) && facts.isHeld(pair.1, by: manager)
  }
}
