import CaseloadDomain

/// `inherited`: other breaches tolerated from today.
///
/// max(load, 1) of each client in a tolerated breach of `eligible` or `alone` (there all clients of
/// the book), each client once, and 60 minutes for each client above or below a tier's count.
enum InheritedTerm: AuditedTerm {
  static let term = Term.inherited
  /// Minutes for each client above or below a count.
  static let minutesPerCount = 60

  static func price(of plan: PlanFacts) -> Price {
    guard plan.facts.inherits else { return .zero }
    let minutes = clients(in: plan).reduce(0) { $0 + plan.facts.breachMinutes(of: $1) }
    return Price(Minutes(minutes + minutesPerCount * countDistance(of: plan)))
  }

  private static func clients(in plan: PlanFacts) -> Set<Int> {
    var clients: Set<Int> = []
    for (manager, book) in plan.books.enumerated() {
      if AloneRule.isTolerated(manager: manager, plan) { clients.formUnion(book) }
      for client in book
      where plan.facts.toleratesMismatch(client: client, manager: manager)
        && !plan.facts.matching.holds(client: client, manager: manager)
      {
        clients.insert(client)
      }
    }
    return clients
  }

  private static func countDistance(of plan: PlanFacts) -> Int {
    plan.books.indices.reduce(0) { sum, manager in
      plan.tierCounts(of: manager).enumerated().reduce(sum) {
        $0 + TierCountRule.distance(plan, manager: manager, tier: $1.offset, count: $1.element)
      }
    }
  }
}
