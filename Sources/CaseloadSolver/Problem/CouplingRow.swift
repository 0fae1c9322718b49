import CaseloadDomain

/// A row over assignments that a bound prices instead of obeying: sum of weights at most a capacity.
struct CouplingRow: Sendable {
  /// What the row says; names it in a proof.
  var kind: BoundProof.Row
  /// How much of the capacity a pair takes, by (client, manager); pairs not named take nothing.
  var entries: [Entry]
  /// The most that may be taken.
  var capacity: Int
  /// The price in hundredths of a minute of each unit beyond the capacity, or nil if never.
  var excessPrice: Int?

  struct Entry: Sendable {
    var client: Int
    var manager: Int
    var weight: Int
  }
}

extension AssignmentProblem {
  /// The rows that hold at a level, given the values of the levels above.
  ///
  /// Where level 2 is held at zero nothing is tolerated any more, so soft rows are hard.
  func couplingRows(level: Level, held: HeldLevels) -> [CouplingRow] {
    var rows = budgetRows()
    for limit in tierLimits {
      let entries = clients.indices
        .filter { clients[$0].tier == limit.tier && isOpen(client: $0, manager: limit.manager) }
        .map {
          CouplingRow.Entry(client: $0, manager: limit.manager, weight: limit.isMinimum ? -1 : 1)
        }
      let sign = limit.isMinimum ? -1 : 1
      let (manager, tier) = (managerIDs[limit.manager], tierNames[limit.tier])
      let hardKind: BoundProof.Row =
        limit.isMinimum ? .tierAtLeast(manager, tier) : .tierAtMost(manager, tier)
      rows.append(
        CouplingRow(kind: hardKind, entries: entries, capacity: sign * limit.hard, excessPrice: nil)
      )
      guard limit.isSoft, level != .unassigned else { continue }
      let softKind: BoundProof.Row =
        limit.isMinimum ? .tierBelow(manager, tier) : .tierAbove(manager, tier)
      let neverAllowed = level == .hours && held.breaches == 0
      rows.append(
        CouplingRow(
          kind: softKind, entries: entries, capacity: sign * limit.own,
          excessPrice: neverAllowed ? nil : TierLimit.softPrice))
    }
    return rows.filter { !$0.isIdle }
  }

  private func budgetRows() -> [CouplingRow] {
    var moves: [(client: Int, manager: Int)] = []
    for (client, facts) in clients.enumerated() where facts.holder >= 0 {
      for manager in options[client] where manager != facts.holder {
        moves.append((client, manager))
      }
    }
    func row(_ kind: BoundProof.Row, _ capacity: Int, _ weight: (Int) -> Int) -> CouplingRow {
      let entries = moves.map {
        CouplingRow.Entry(client: $0.client, manager: $0.manager, weight: weight($0.client))
      }
      return CouplingRow(kind: kind, entries: entries, capacity: capacity, excessPrice: nil)
    }
    var rows: [CouplingRow] = []
    if let most = budget.atMost { rows.append(row(.moveCount, most) { _ in 1 }) }
    if let most = budget.load { rows.append(row(.moveLoad, most.value) { clients[$0].load }) }
    if let most = budget.value {
      rows.append(row(.moveValue, most.hundredths) { clients[$0].value })
    }
    if let most = budget.perManager {
      for manager in managers.indices {
        let entries =
          moves
          .filter { $0.manager == manager || clients[$0.client].holder == manager }
          .map { CouplingRow.Entry(client: $0.client, manager: $0.manager, weight: 1) }
        rows.append(
          CouplingRow(
            kind: .managerMoves(managerIDs[manager]), entries: entries, capacity: most,
            excessPrice: nil))
      }
    }
    return rows
  }
}

extension CouplingRow {
  /// Whether no assignment can take more than the capacity.
  var isIdle: Bool {
    let most = Dictionary(grouping: entries, by: \.client).values
      .reduce(0) { $0 + max(0, $1.map(\.weight).max() ?? 0) }
    return most <= capacity
  }
}

/// The values at which the levels above the one being worked on are held, in hundredths.
struct HeldLevels: Equatable, Sendable {
  var unassigned = 0
  var breaches = 0
}
