import CaseloadDomain

/// `alone`: a client of such a tier shares its manager with nobody, whatever its load.
///
/// A book that breaks it is tolerated only if all of its clients are with their manager today. Where
/// the tier has a price, each of its clients that is not alone pays it instead.
enum AloneRule: AuditedRule {
  static let rule = Rule.alone

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (manager, book) in plan.books.enumerated() where isBroken(book, plan) {
      guard let alone = book.first(where: { plan.facts.isAlone[$0] }) else { continue }
      let message = sentence(alone, manager, book.count, plan)
      let place = plan.place(ofClient: alone)
      if isTolerated(manager: manager, plan) {
        verdict.tolerated.append(toleration(at: place, message))
      } else {
        verdict.breaches.append(
          breach(at: place, message, advice: "give one of them another manager"))
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.books.enumerated().filter { $0.element.count > 1 }.flatMap { manager, book in
      book.compactMap { client in
        let tier = plan.facts.scenario.tiers[plan.facts.tiers[client]]
        let price = tier.isAlone ? tier.alonePrice ?? .zero : .zero
        guard price != .zero else { return nil }
        return RuleFee(
          price, at: plan.place(ofClient: client), sentence(client, manager, book.count, plan))
      }
    }
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    let books = plan.books.indices.filter { isTolerated(manager: $0, plan) }
    return InheritedBreaches(clients: Set(books.flatMap { plan.books[$0] }))
  }

  /// Whether a manager's book breaks the rule by today's clients alone.
  static func isTolerated(manager: Int, _ plan: PlanFacts) -> Bool {
    let book = plan.books[manager]
    return plan.facts.inherits && isBroken(book, plan)
      && book.allSatisfy { plan.facts.today.server(of: $0) == manager }
  }

  private static func sentence(
    _ client: Int, _ manager: Int, _ count: Int, _ plan: PlanFacts
  ) -> String {
    "\(plan.nameOfClient(client)) shares \(plan.nameOfManager(manager)) with "
      + "\(count - 1) more client\(count == 2 ? "" : "s")"
  }

  private static func isBroken(_ book: [Int], _ plan: PlanFacts) -> Bool {
    book.count > 1 && book.contains { plan.facts.isAlone[$0] }
  }
}
