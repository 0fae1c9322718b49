import CaseloadDomain

/// A row over assignments that a bound prices instead of obeying: sum of weights at most a capacity.
struct CouplingRow: Sendable {
  /// What the row says; names it in a proof.
  var kind: BoundProof.Row
  /// How much of the capacity a pair takes, by (client, manager), clients ascending; pairs not named
  /// take nothing.
  var entries: [Entry]
  /// The most that may be taken.
  var capacity: Int
  /// What each unit beyond the capacity costs; nil if it never happens.
  var excess: Excess?

  /// The price of a unit beyond the capacity.
  struct Excess: Equatable, Sendable {
    /// The level that pays, by its position.
    var level: Int
    /// In hundredths of a minute.
    var price: Int
    /// Whether that level is held at zero, so that nothing beyond the capacity is left.
    var isRuledOut = false
  }

  /// Whether the capacity may be exceeded.
  var isSoft: Bool { excess.map { !$0.isRuledOut } ?? false }

  struct Entry: Sendable {
    var client: Int
    var manager: Int
    var weight: Int
  }
}

extension AssignmentProblem {
  /// The rows that hold at a level, given the values of the levels above, one each.
  ///
  /// Where the level that pays for an excess is held at zero nothing of it is left. An excess that
  /// costs nothing at this level and above makes no row.
  func couplingRows(level: Int, held: [Int]) -> [CouplingRow] {
    let price = { excess(.softRules, price: $0, level: level, held: held) }
    var rows = budgetRows(priced: budget.price.map { price($0.hundredths) })
    let openClients = countLimits.isEmpty ? [] : openClients()
    for limit in countLimits {
      let entries = openClients[limit.manager]
        .filter { limit.counts($0, in: self) }
        .map {
          CouplingRow.Entry(client: $0, manager: limit.manager, weight: limit.isMinimum ? -1 : 1)
        }
      let sign = limit.isMinimum ? -1 : 1
      func row(_ isOwn: Bool, _ bound: Int, _ excess: CouplingRow.Excess?) -> CouplingRow {
        CouplingRow(
          kind: kind(of: limit, isTolerance: isOwn), entries: entries, capacity: sign * bound,
          excess: excess)
      }
      if let own = limit.price {
        if let excess = price(own) { rows.append(row(false, limit.own, excess)) }
        continue
      }
      rows.append(row(false, limit.hard, nil))
      if limit.isTolerant,
        let excess = excess(
          .inherited, price: CountLimit.tolerancePrice, level: level, held: held)
      {
        rows.append(row(true, limit.own, excess))
      }
    }
    return rows.filter { !$0.isIdle }
  }

  /// By manager: the clients that may go there, ascending.
  private func openClients() -> [[Int]] {
    var clientsOf = [[Int]](repeating: [], count: managerCount)
    for (client, options) in options.enumerated() {
      for manager in options { clientsOf[manager].append(client) }
    }
    return clientsOf
  }

  /// The excess of a row whose price belongs to a term; nil where it costs nothing here.
  private func excess(
    _ term: Term, price: Int, level: Int, held: [Int]
  ) -> CouplingRow.Excess? {
    guard let payer = levels.firstIndex(where: { $0.level.terms.contains(term) }),
      payer <= level, price > 0
    else { return nil }
    return CouplingRow.Excess(
      level: payer, price: price, isRuledOut: payer < level && held[payer] == 0)
  }

  private func kind(of limit: CountLimit, isTolerance: Bool) -> BoundProof.Row {
    let manager = managerIDs[limit.manager]
    switch (limit.counted, limit.isMinimum, isTolerance) {
    case (.tier(let tier), false, false): return .tierAtMost(manager, tierNames[tier])
    case (.tier(let tier), true, false): return .tierAtLeast(manager, tierNames[tier])
    case (.tier(let tier), false, true): return .tierAbove(manager, tierNames[tier])
    case (.tier(let tier), true, true): return .tierBelow(manager, tierNames[tier])
    case (.book, false, false): return .bookAtMost(manager)
    case (.book, true, false): return .bookAtLeast(manager)
    case (.book, false, true): return .bookAbove(manager)
    case (.book, true, true): return .bookBelow(manager)
    case (.newcomers, _, _): return .intake(manager)
    }
  }

  /// The rows of budgets; `priced` is their excess where moves have a price, nil inside it where that
  /// binds nobody here.
  private func budgetRows(priced: CouplingRow.Excess??) -> [CouplingRow] {
    var moves: [(client: Int, manager: Int)] = []
    for (client, facts) in clients.enumerated() where facts.holder >= 0 {
      for manager in options[client] where manager != facts.holder {
        moves.append((client, manager))
      }
    }
    let excess = priced ?? nil
    let countsMoves = priced == nil || excess != nil
    func row(
      _ kind: BoundProof.Row, _ capacity: Int, _ excess: CouplingRow.Excess? = nil,
      _ weight: (Int) -> Int
    ) -> CouplingRow {
      let entries = moves.map {
        CouplingRow.Entry(client: $0.client, manager: $0.manager, weight: weight($0.client))
      }
      return CouplingRow(kind: kind, entries: entries, capacity: capacity, excess: excess)
    }
    var rows: [CouplingRow] = []
    if countsMoves, let most = budget.atMost {
      rows.append(row(.moveCount, most, excess) { _ in 1 })
    }
    if let most = budget.load { rows.append(row(.moveLoad, most.value) { clients[$0].load }) }
    if let most = budget.value {
      rows.append(row(.moveValue, most.hundredths) { clients[$0].value })
    }
    if countsMoves, let most = budget.perManager {
      var ofManagers = [[CouplingRow.Entry]](repeating: [], count: managerCount)
      for move in moves {
        let entry = CouplingRow.Entry(client: move.client, manager: move.manager, weight: 1)
        ofManagers[move.manager].append(entry)
        let holder = clients[move.client].holder
        // In a part of a problem the holder may be outside.
        if ofManagers.indices.contains(holder) { ofManagers[holder].append(entry) }
      }
      for manager in managers.indices where !managers[manager].isPool {
        rows.append(
          CouplingRow(
            kind: .managerMoves(managerIDs[manager]), entries: ofManagers[manager],
            capacity: most, excess: excess))
      }
    }
    return rows
  }
}

extension CountLimit {
  /// Whether a client counts.
  func counts(_ client: Int, in problem: AssignmentProblem) -> Bool {
    switch counted {
    case .tier(let tier): problem.clients[client].tier == tier
    case .book: true
    case .newcomers: problem.clients[client].holder != manager
    }
  }
}

extension CouplingRow {
  /// Whether no assignment can take more than the capacity.
  var isIdle: Bool {
    var (most, client, heaviest) = (0, -1, 0)
    // The entries of a client stand together.
    for entry in entries {
      if entry.client != client {
        most += heaviest
        (client, heaviest) = (entry.client, 0)
      }
      heaviest = max(heaviest, entry.weight)
    }
    return most + heaviest <= capacity
  }
}
