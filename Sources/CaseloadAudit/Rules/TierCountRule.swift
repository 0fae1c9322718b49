import CaseloadDomain

/// `tier-count`: at least, at most so many clients of a tier with one manager.
///
/// The most is held at the larger, the fewest at the smaller, of its own and today's number; where
/// the tier has a price, each client above or below its own number pays it instead. Pools are free.
enum TierCountRule: AuditedRule {
  static let rule = Rule.tierCount

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for manager in plan.books.indices {
      let counts = plan.tierCounts(of: manager)
      for (tier, count) in counts.enumerated() {
        judgeMost(plan, manager: manager, tier: tier, count: count, into: &verdict)
        judgeFewest(plan, manager: manager, tier: tier, count: count, into: &verdict)
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.books.indices.flatMap { manager in
      plan.tierCounts(of: manager).enumerated().flatMap { tier, count in
        fees(of: plan, manager: manager, tier: tier, count: count)
      }
    }
  }

  private static func fees(
    of plan: PlanFacts, manager: Int, tier: Int, count: Int
  ) -> [RuleFee] {
    guard let price = plan.facts.scenario.tiers[tier].countPrice else { return [] }
    let place = plan.place(ofManager: manager)
    let most = plan.facts.ownMost(of: manager, tier: tier) ?? .max
    let fewest = plan.facts.ownFewest(of: manager, tier: tier) ?? 0
    return [
      RuleFee(
        Price(hundredths: price.hundredths * max(0, count - most)), at: place,
        holding(plan, manager, tier, count) + "the most allowed is \(most)"),
      RuleFee(
        Price(hundredths: price.hundredths * max(0, fewest - count)), at: place,
        holding(plan, manager, tier, count) + "the fewest asked for is \(fewest)"),
    ].compactMap { $0 }
  }

  private static func holding(
    _ plan: PlanFacts, _ manager: Int, _ tier: Int, _ count: Int
  ) -> String {
    let name = plan.facts.scenario.tiers[tier].name
    return "\(plan.nameOfManager(manager)) holds \(PlanFacts.clients(count, of: name)), "
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    let hard = plan.facts.scenario.tiers.indices.filter {
      plan.facts.scenario.tiers[$0].countPrice == nil
    }
    return InheritedBreaches(beyondCount: hard.reduce(0) { $0 + distance(plan, tier: $1) })
  }

  /// How many clients of a tier all books hold above its own most or below its own fewest.
  private static func distance(_ plan: PlanFacts, tier: Int) -> Int {
    plan.books.enumerated().reduce(0) { sum, book in
      let count = book.element.count { plan.facts.tiers[$0] == tier }
      let most = plan.facts.ownMost(of: book.offset, tier: tier) ?? .max
      let fewest = plan.facts.ownFewest(of: book.offset, tier: tier) ?? 0
      return sum + max(0, count - most) + max(0, fewest - count)
    }
  }

  private static func judgeMost(
    _ plan: PlanFacts, manager: Int, tier: Int, count: Int, into verdict: inout RuleVerdict
  ) {
    guard let own = plan.facts.ownMost(of: manager, tier: tier), count > own,
      let held = plan.facts.heldMost(of: manager, tier: tier)
    else { return }
    let message = holding(plan, manager, tier, count) + "the most allowed is \(own)"
    let place = plan.place(ofManager: manager)
    if count > held {
      verdict.breaches.append(breach(at: place, message, advice: "move \(count - held) of them"))
    } else {
      verdict.tolerated.append(toleration(at: place, message))
    }
  }

  private static func judgeFewest(
    _ plan: PlanFacts, manager: Int, tier: Int, count: Int, into verdict: inout RuleVerdict
  ) {
    guard let own = plan.facts.ownFewest(of: manager, tier: tier), count < own,
      let held = plan.facts.heldFewest(of: manager, tier: tier)
    else { return }
    let message = holding(plan, manager, tier, count) + "the fewest asked for is \(own)"
    let place = plan.place(ofManager: manager)
    if count < held {
      verdict.breaches.append(breach(at: place, message, advice: "give \(held - count) more"))
    } else {
      verdict.tolerated.append(toleration(at: place, message))
    }
  }
}

extension PlanFacts {
  /// How many clients of each tier a book holds.
  func tierCounts(of manager: Int) -> [Int] {
    var counts = Array(repeating: 0, count: facts.scenario.tiers.count)
    for client in books[manager] { counts[facts.tiers[client]] += 1 }
    return counts
  }
}
