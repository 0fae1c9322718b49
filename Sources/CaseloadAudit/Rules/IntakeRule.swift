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
          at: plan.place(ofManager: manager),
          "\(plan.nameOfManager(manager)) takes \(count) new clients, at most \(most) are "
            + "allowed",
          advice: "give \(count - most) of them to other managers"))
    }
    return verdict
  }

  static func softPrice(of plan: PlanFacts) -> Price {
    let price = plan.facts.scenario.rules.intake?.price ?? .zero
    let above = plan.books.indices.reduce(0) { sum, manager in
      let most = plan.facts.intakeMost(of: manager) ?? .max
      return sum + max(0, newCount(of: manager, plan) - most)
    }
    return Price(hundredths: price.hundredths * above)
  }

  private static func newCount(of manager: Int, _ plan: PlanFacts) -> Int {
    plan.books[manager].count { plan.facts.today.server(of: $0) != manager }
  }
}
