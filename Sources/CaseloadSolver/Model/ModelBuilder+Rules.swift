import CaseloadDomain
import LinearProgramming

extension ModelBuilder {
  /// Nobody shares a manager with a client that should be alone.
  mutating func addAlone() {
    for manager in problem.managers.indices {
      let here = problem.clients.indices.filter { pairColumns[$0][manager] != nil }
      let alone = here.filter { problem.clients[$0].isAlone }
      guard !alone.isEmpty else { continue }
      let tolerated = problem.toleratesToday ? Set(problem.managers[manager].today) : []
      let strict = alone.filter { !tolerated.contains($0) }
      addClique(strict, with: nil, manager)
      for other in here where !strict.contains(other) { addClique(strict, with: other, manager) }
      for client in alone where !strict.contains(client) {
        for other in here where other != client && !strict.contains(other) {
          addTodaysPair(client, other, manager, isTolerated: tolerated.contains(other))
        }
      }
    }
  }

  private mutating func addClique(_ strict: [Int], with other: Int?, _ manager: Int) {
    let members = strict + (other.map { [$0] } ?? [])
    guard members.count > 1, !strict.isEmpty else { return }
    addRow(
      names.row(problem, "alone", manager: manager, client: other), upper: 1,
      members.compactMap { client in
        pairColumns[client][manager].map { LinearProgram.Entry(column: $0, coefficient: 1) }
      })
  }

  /// Two clients of which one should be alone, or who compete: never together, unless both are
  /// today's; then both pay.
  mutating func addTodaysPair(
    _ client: Int, _ other: Int, _ manager: Int, isTolerated: Bool, word: String = "crowd"
  ) {
    guard let first = pairColumns[client][manager], let second = pairColumns[other][manager] else {
      return
    }
    let name = names.row(problem, "\(word)_\(other)", manager: manager, client: client)
    if !isTolerated {
      addRow(
        name, upper: 1,
        [first, second].map { LinearProgram.Entry(column: $0, coefficient: 1) })
      return
    }
    guard payer(of: .inherited) != nil else { return }
    requireBreach(of: client, when: [first, second], name: name + "_a")
    requireBreach(of: other, when: [first, second], name: name + "_b")
  }

  /// A column for units beyond a capacity, priced in the level that pays for a term.
  mutating func addExcess(_ name: String, price: Int, by payer: Int?) -> Int {
    let column = addColumn(name)
    charge(price, forColumn: column, by: payer)
    return column
  }

  /// Counts of tiers and budgets of moves.
  mutating func addCoupling() {
    // Levels are held by rows of their own here, so soft bounds stay soft whatever is left of them.
    for (index, row) in problem.couplingRows(level: level, held: held).enumerated() {
      var entries = row.entries.compactMap { entry -> LinearProgram.Entry? in
        guard entry.weight != 0, let column = pairColumns[entry.client][entry.manager] else {
          return nil
        }
        return LinearProgram.Entry(column: column, coefficient: Double(entry.weight))
      }
      if let excess = row.excess {
        let column = addExcess(
          "excess_" + names.row(problem, row, index), price: excess.price, by: excess.level)
        entries.append(LinearProgram.Entry(column: column, coefficient: -1))
      }
      addRow(names.row(problem, row, index), upper: Double(row.capacity), entries)
    }
  }
}
