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
      "alone_\(manager)" + (other.map { "_\($0)" } ?? ""), upper: 1,
      members.compactMap { client in
        pairColumns[client][manager].map { LinearProgram.Entry(column: $0, coefficient: 1) }
      })
  }

  private mutating func addTodaysPair(
    _ client: Int, _ other: Int, _ manager: Int, isTolerated: Bool
  ) {
    guard let first = pairColumns[client][manager], let second = pairColumns[other][manager] else {
      return
    }
    let name = "crowd_\(manager)_\(client)_\(other)"
    if !isTolerated {
      addRow(
        name, upper: 1, [first, second].map { LinearProgram.Entry(column: $0, coefficient: 1) })
      return
    }
    guard level != .unassigned else { return }
    requireBreach(of: client, when: [first, second], name: name + "_a")
    requireBreach(of: other, when: [first, second], name: name + "_b")
  }

  /// Counts of tiers and budgets of moves.
  mutating func addCoupling() {
    // Level 2 is held by a row of its own here, so soft bounds stay soft whatever is left of it.
    let whole = HeldLevels(unassigned: held.unassigned, breaches: max(held.breaches, 1))
    for (index, row) in problem.couplingRows(level: level, held: whole).enumerated() {
      var entries = row.entries.compactMap { entry -> LinearProgram.Entry? in
        guard entry.weight != 0, let column = pairColumns[entry.client][entry.manager] else {
          return nil
        }
        return LinearProgram.Entry(column: column, coefficient: Double(entry.weight))
      }
      if let excess = row.excessPrice {
        let minutes = Double(excess) / 100
        let column = addColumn("count_\(index)", cost: level == .breaches ? minutes : 0)
        breachParts.append(LinearProgram.Entry(column: column, coefficient: minutes))
        entries.append(LinearProgram.Entry(column: column, coefficient: -1))
      }
      addRow("\(row.name)_\(index)", upper: Double(row.capacity), entries)
    }
  }
}

extension CouplingRow {
  /// A word for the row in an exported model.
  var name: String {
    switch kind {
    case .level(let level): "level_\(level.name)"
    case .moveCount: "moves"
    case .moveLoad: "moved_load"
    case .moveValue: "moved_value"
    case .managerMoves: "manager_moves"
    case .tierAtMost: "tier_at_most"
    case .tierAtLeast: "tier_at_least"
    case .tierAbove: "tier_above"
    case .tierBelow: "tier_below"
    }
  }
}
