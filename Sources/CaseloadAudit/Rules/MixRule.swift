import CaseloadDomain

/// `mix`: for one of the alternatives, a book has of each tier named at most so many clients.
///
/// Today's counts are one more alternative; a book that obeys only that one counts an hour for each
/// client above the nearest. Where the rule has a price these clients pay it. Pools are free.
enum MixRule: AuditedRule {
  static let rule = Rule.mix

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let facts = plan.facts
    guard let mix = facts.mix, facts.scenario.rules.mix?.price == nil else { return verdict }
    for manager in plan.books.indices where !facts.isPool[manager] {
      let counts = plan.tierCounts(of: manager)
      let above = mix.distance(of: counts)
      guard above > 0 else { continue }
      let isTolerated = facts.inherits && mix.isWithin(counts, facts.today.counts[manager])
      verdict.add(
        !isTolerated, at: plan.place(ofManager: manager), sentence(manager, above, plan),
        advice: "move clients of one tier to other managers", by: Self.self)
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    guard let mix = plan.facts.mix, let price = plan.facts.scenario.rules.mix?.price
    else { return [] }
    return plan.books.indices.filter { !plan.facts.isPool[$0] }.compactMap { manager in
      let above = mix.distance(of: plan.tierCounts(of: manager))
      return RuleFee(
        Price(hundredths: price.hundredths * above), at: plan.place(ofManager: manager),
        sentence(manager, above, plan))
    }
  }

  private static func sentence(_ manager: Int, _ above: Int, _ plan: PlanFacts) -> String {
    "\(plan.nameOfManager(manager)) holds \(above) client\(above == 1 ? "" : "s") more than "
      + "the nearest mix of tiers allows"
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    let isHard = plan.facts.scenario.rules.mix?.price == nil
    return InheritedBreaches(beyondCount: isHard ? distance(plan) : 0)
  }

  /// How many clients all books hold above their nearest own alternatives.
  private static func distance(_ plan: PlanFacts) -> Int {
    guard let mix = plan.facts.mix else { return 0 }
    return plan.books.indices.filter { !plan.facts.isPool[$0] }
      .reduce(0) { $0 + mix.distance(of: plan.tierCounts(of: $1)) }
  }
}
