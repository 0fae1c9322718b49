import CaseloadDomain

/// A count of clients with bounds of its own and of today: one tier's, or the whole book.
struct CountBounds {
  /// The rule's own most; nil without one.
  let atMost: Int?
  /// The rule's own least; nil without one or for a manager it does not bind.
  let atLeast: Int?
  /// Today's count where it is tolerated, nil where it is not.
  let tolerated: Int?

  /// Whether a count is above the most.
  func isAbove(_ count: Int) -> Bool {
    atMost.map { count > max($0, tolerated ?? $0) } ?? false
  }

  /// Whether a count is below the least.
  func isBelow(_ count: Int) -> Bool {
    atLeast.map { count < min($0, tolerated ?? $0) } ?? false
  }

  /// The clients above or below the rule's own numbers.
  func excess(of count: Int) -> Int {
    let above = atMost.map { max(0, count - $0) } ?? 0
    let below = atLeast.map { max(0, $0 - count) } ?? 0
    return above + below
  }
}

/// Rules `tier-count` and `book-count`, which bind persons who may own and not pools.
struct PlainCounts {
  let facts: PlainFacts

  /// The bounds of a manager's clients of a tier, hard or priced.
  func bounds(ofTier tier: Int, with manager: Int) -> CountBounds {
    let rule = facts.scenario.tiers[tier]
    return bounds(
      atMost: rule.atMost, atLeast: rule.atLeast, today: facts.today.counts[manager][tier],
      manager: manager)
  }

  /// The bounds of a manager's whole book, hard or priced.
  func bounds(ofBookWith manager: Int) -> CountBounds {
    let rule = facts.scenario.rules.bookCount
    return bounds(
      atMost: rule?.atMost, atLeast: rule?.atLeast,
      today: facts.today.counts[manager].reduce(0, +), manager: manager)
  }

  private func bounds(atMost: Int?, atLeast: Int?, today: Int, manager: Int) -> CountBounds {
    let isBound = !facts.isPool[manager]
    return CountBounds(
      atMost: isBound ? atMost : nil,
      atLeast: isBound && facts.today.mayOwn[manager] ? atLeast : nil,
      tolerated: facts.tolerates ? today : nil)
  }
}
