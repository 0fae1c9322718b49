import CaseloadDomain

/// `book-count`: at least, at most so many clients with one manager.
///
/// The most is held at the larger, the fewest at the smaller, of its own and today's number; where
/// the rule has a price, each client above or below its own number pays it instead. Pools are free.
enum BookCountRule: AuditedRule {
  static let rule = Rule.bookCount

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let facts = plan.facts
    for (manager, book) in plan.books.enumerated() {
      let place = plan.place(ofManager: manager)
      if let own = facts.ownMost(of: manager), let held = facts.heldMost(of: manager),
        book.count > own
      {
        verdict.add(
          book.count > held, at: place, aboveMost(own, manager, plan),
          advice: "move \(book.count - held) of them", by: Self.self)
      }
      if let own = facts.ownFewest(of: manager), let held = facts.heldFewest(of: manager),
        book.count < own
      {
        verdict.add(
          book.count < held, at: place, belowFewest(own, manager, plan),
          advice: "give \(held - book.count) more", by: Self.self)
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    guard let price = plan.facts.scenario.rules.bookCount?.price else { return [] }
    return plan.books.enumerated().flatMap { manager, book in
      let place = plan.place(ofManager: manager)
      let most = plan.facts.ownMost(of: manager) ?? .max
      let fewest = plan.facts.ownFewest(of: manager) ?? 0
      return [
        RuleFee(
          Price(hundredths: price.hundredths * max(0, book.count - most)), at: place,
          aboveMost(most, manager, plan)),
        RuleFee(
          Price(hundredths: price.hundredths * max(0, fewest - book.count)), at: place,
          belowFewest(fewest, manager, plan)),
      ].compactMap { $0 }
    }
  }

  private static func aboveMost(_ own: Int, _ manager: Int, _ plan: PlanFacts) -> String {
    "\(plan.nameOfManager(manager)) holds \(plan.books[manager].count) clients, at most \(own) are "
      + "allowed"
  }

  private static func belowFewest(_ own: Int, _ manager: Int, _ plan: PlanFacts) -> String {
    "\(plan.nameOfManager(manager)) holds \(plan.books[manager].count) clients, at least \(own) "
      + "are asked for"
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    let isHard = plan.facts.scenario.rules.bookCount?.price == nil
    return InheritedBreaches(beyondCount: isHard ? distance(plan) : 0)
  }

  /// How many clients all books hold above the rule's own most or below its own fewest.
  private static func distance(_ plan: PlanFacts) -> Int {
    plan.books.enumerated().reduce(0) { sum, book in
      let most = plan.facts.ownMost(of: book.offset) ?? .max
      let fewest = plan.facts.ownFewest(of: book.offset) ?? 0
      return sum + max(0, book.element.count - most) + max(0, fewest - book.element.count)
    }
  }
}
