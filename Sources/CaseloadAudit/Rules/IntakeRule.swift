import CaseloadDomain

/// `intake`: at most one new client for so many held, at least one; moves count as new.
///
/// Off where no client has an owner in the team today. Where the rule has a price, each new client
/// above pays it. Pools are free.
enum IntakeRule: AuditedRule {
  static let rule = Rule.intake

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    guard plan.facts.scenario.rules.intake?.price == nil else { return verdict }
    for manager in plan.books.indices {
      let count = newCount(of: manager, plan)
      guard let most = plan.facts.intakeMost(of: manager), count > most else { continue }
      verdict.breaches.append(
        breach(
          at: plan.place(ofManager: manager), sentence(manager, count, most, plan),
          advice: "give \(count - most) of them to other managers"))
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    guard let price = plan.facts.scenario.rules.intake?.price else { return [] }
    return plan.books.indices.compactMap { manager in
      let count = newCount(of: manager, plan)
      guard let most = plan.facts.intakeMost(of: manager), count > most else { return nil }
      return RuleFee(
        Price(hundredths: price.hundredths * (count - most)), at: plan.place(ofManager: manager),
        sentence(manager, count, most, plan))
    }
  }

  private static func sentence(
    _ manager: Int, _ count: Int, _ most: Int, _ plan: PlanFacts
  ) -> String {
    "\(plan.nameOfManager(manager)) takes \(count) new client\(count == 1 ? "" : "s"), at most "
      + "\(most) \(most == 1 ? "is" : "are") allowed"
  }

  private static func newCount(of manager: Int, _ plan: PlanFacts) -> Int {
    plan.books[manager].count { plan.facts.today.server(of: $0) != manager }
  }
}
