import CaseloadDomain

/// `eligible`: the fields of client and manager match, and a pool serves only the tiers it lists.
///
/// A mismatch of today may stay where it is. A client that misses a priced requirement pays it.
enum EligibleRule: AuditedRule {
  static let rule = Rule.eligible

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let facts = plan.facts
    for (client, owner) in plan.owners.enumerated() {
      guard let owner else { continue }
      guard !facts.pairRules.holds(client: client, manager: owner) else { continue }
      let rule = facts.pairRules.brokenRequirements(client: client, manager: owner).first
      let message =
        rule.map { sentence(client, owner, $0, plan) } ?? tierSentence(client, owner, plan)
      if facts.toleratesMismatch(client: client, manager: owner) {
        verdict.tolerated.append(toleration(at: plan.place(ofClient: client), message))
      } else {
        verdict.breaches.append(
          breach(
            at: plan.place(ofClient: client), message,
            advice: "choose a manager whose \(rule?.managerField ?? "list of tiers") fits"))
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.owners.enumerated().flatMap { client, owner in
      guard let owner else { return [RuleFee]() }
      return plan.facts.pairRules.brokenPreferences(client: client, manager: owner).compactMap {
        rule in
        RuleFee(
          rule.price ?? .zero, at: plan.place(ofClient: client),
          sentence(client, owner, rule, plan))
      }
    }
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    let clients = plan.owners.enumerated().filter { client, owner in
      guard let owner else { return false }
      return plan.facts.toleratesMismatch(client: client, manager: owner)
        && !plan.facts.pairRules.holds(client: client, manager: owner)
    }
    return InheritedBreaches(clients: Set(clients.map(\.offset)))
  }

  private static func tierSentence(_ client: Int, _ manager: Int, _ plan: PlanFacts) -> String {
    "\(plan.nameOfClient(client)) of tier \(plan.facts.scenario.clients[client].tier) is with "
      + "\(plan.nameOfManager(manager)), who does not serve that tier"
  }

  private static func sentence(
    _ client: Int, _ manager: Int, _ rule: MatchRule, _ plan: PlanFacts
  ) -> String {
    let scenario = plan.facts.scenario
    let asked = scenario.clients[client].field(rule.clientField).text
    let given = scenario.team.managers[manager].field(rule.managerField).text
    let relation =
      switch rule.relation {
      case .equal: "is not the same as"
      case .contains: "is not among"
      case .atLeast: "is more than"
      }
    let mismatch =
      given.isEmpty
      ? "is asked for, but \(rule.managerField) is blank"
      : "\(relation) \(rule.managerField) '\(given)'"
    return "\(plan.nameOfClient(client)) with \(plan.nameOfManager(manager)): "
      + "\(rule.clientField) '\(asked)' \(mismatch)"
  }
}
