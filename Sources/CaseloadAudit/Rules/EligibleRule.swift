import CaseloadDomain

/// `eligible`: the fields of client and manager match; a mismatch of today may stay where it is.
enum EligibleRule: AuditedRule {
  static let rule = Rule.eligible

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let facts = plan.facts
    for (client, owner) in plan.owners.enumerated() {
      guard let owner else { continue }
      let broken = facts.matching.broken(client: client, manager: owner)
      guard let first = broken.first else { continue }
      let message = sentence(client, owner, facts.scenario.rules.match[first], plan)
      if facts.toleratesMismatch(client: client, manager: owner) {
        verdict.tolerated.append(toleration(at: plan.place(ofClient: client), message))
      } else {
        verdict.breaches.append(
          breach(
            at: plan.place(ofClient: client), message,
            advice: "choose a manager whose \(facts.scenario.rules.match[first].managerField) fits"
          ))
      }
    }
    return verdict
  }

  private static func sentence(
    _ client: Int, _ manager: Int, _ rule: MatchRule, _ plan: PlanFacts
  ) -> String {
    let scenario = plan.facts.scenario
    let asked = scenario.clients[client].field(rule.clientField).text
    let given = scenario.team.managers[manager].field(rule.managerField).text
    let relation =
      switch rule.relation {
      case .equal: "the same"
      case .contains: "a list that contains it"
      case .atLeast: "at least as much"
      }
    return "\(plan.nameOfClient(client)) with \(plan.nameOfManager(manager)): "
      + "\(rule.clientField) '\(asked)' asks for \(relation), "
      + "\(rule.managerField) is '\(given)'"
  }
}
