import CaseloadDomain

/// `ban`: a client does not go to a manager it is banned from, or pays the ban's price.
enum BanRule: AuditedRule {
  static let rule = Rule.ban

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      guard let owner else { continue }
      let id = plan.facts.scenario.team.managers[owner].id
      for ban in plan.facts.pairRules.bans[client] where ban.manager == id {
        verdict.breaches.append(
          breach(
            at: plan.place(of: ban, client), sentence(ban, client, owner, plan),
            advice: "choose another manager, or drop the ban"))
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.owners.enumerated().flatMap { client, owner in
      guard let owner else { return [RuleFee]() }
      return plan.facts.pairRules.brokenBans(client: client, manager: owner).compactMap {
        RuleFee(
          $0.price ?? .zero, at: plan.place(of: $0, client), sentence($0, client, owner, plan))
      }
    }
  }

  private static func sentence(
    _ ban: NamedPair, _ client: Int, _ owner: Int, _ plan: PlanFacts
  ) -> String {
    return
      "\(plan.nameOfClient(client)) is banned from \(plan.nameOfManager(owner))\(ban.reasonInBrackets)"
  }
}
