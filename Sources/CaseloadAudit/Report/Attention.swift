import CaseloadDomain

/// The share of the hours clients need that a sustainable month of their manager holds.
public struct Attention: Hashable, Sendable {
  /// Clients below a threshold, and what they are worth.
  public struct Shortfall: Hashable, Sendable {
    /// The clients, in order.
    public var clients: [ClientID]
    /// Their yearly value; unknown values count nothing.
    public var value: Money
  }

  /// min(1, target / load) of every manager who has clients, each of which gets that share.
  public var ofBooks: [ManagerID: ExactNumber]
  /// Assigned clients below 100 %.
  public var belowFull: Shortfall
  /// Assigned clients below 85 %.
  public var thin: Shortfall
  /// The largest share of all clients' value that hangs on one person, pools apart; nil if nothing
  /// has a value.
  public var largestValueShare: ExactNumber?
  /// On whom it hangs; nil if nothing has a value or nobody has any.
  public var largestValueHolder: ManagerID?
}

extension Attention {
  init(of plan: PlanFacts) {
    let facts = plan.facts
    let shares = plan.books.indices.map { manager in
      let (load, target) = (plan.loads[manager], facts.capacities[manager].target.value)
      return load <= target ? ExactNumber.one : ExactNumber(target, over: load)
    }
    ofBooks = [:]
    for (manager, book) in plan.books.enumerated() where !book.isEmpty {
      ofBooks[facts.scenario.team.managers[manager].id] = shares[manager]
    }
    belowFull = Self.shortfall(below: .one, shares, plan)
    thin = Self.shortfall(below: ExactNumber(85, over: 100), shares, plan)
    let all = facts.loads.indices.reduce(0) { $0 + facts.value(of: $1) }
    let values = plan.books.enumerated().map { manager, book in
      facts.isPool[manager] ? 0 : book.reduce(0) { $0 + facts.value(of: $1) }
    }
    guard all > 0, let most = values.max() else { return }
    largestValueShare = ExactNumber(most, over: all)
    if most > 0, let holder = values.firstIndex(of: most) {
      largestValueHolder = facts.scenario.team.managers[holder].id
    }
  }

  private static func shortfall(
    below threshold: ExactNumber, _ shares: [ExactNumber], _ plan: PlanFacts
  ) -> Shortfall {
    let books = plan.books.enumerated().filter { shares[$0.offset] < threshold }
    let clients = books.flatMap(\.element).sorted()
    let value = clients.reduce(0) { $0 + plan.facts.value(of: $1) }
    return Shortfall(
      clients: clients.map { plan.facts.scenario.clients[$0].id }, value: Money(hundredths: value))
  }
}
