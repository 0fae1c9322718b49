import CaseloadDomain

/// A rule about single clients and managers that the scenario names in pairs: `pin` and `ban`.
protocol NamedPairRule: AuditedRule {
  /// The pairs that a client breaks with a manager, by their indices: those without a price.
  static func broken(_ client: Int, _ manager: Int, in rules: PairRules) -> [NamedPair]
  /// The same of those with a price.
  static func brokenAtPrice(_ client: Int, _ manager: Int, in rules: PairRules) -> [NamedPair]
  /// Who breaks the rule and how, without an end.
  static func sentence(
    _ pair: NamedPair, _ client: Int, _ manager: Int, _ plan: PlanFacts
  ) -> String
  /// What to do about it.
  static func advice(_ pair: NamedPair, _ plan: PlanFacts) -> String
}

extension NamedPairRule {
  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      guard let owner else { continue }
      for pair in broken(client, owner, in: plan.facts.pairRules) {
        verdict.breaches.append(
          breach(
            at: plan.place(of: pair, client), sentence(pair, client, owner, plan),
            advice: advice(pair, plan)))
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.owners.enumerated().flatMap { client, owner in
      guard let owner else { return [RuleFee]() }
      return brokenAtPrice(client, owner, in: plan.facts.pairRules).compactMap {
        RuleFee(
          $0.price ?? .zero, at: plan.place(of: $0, client), sentence($0, client, owner, plan))
      }
    }
  }
}
