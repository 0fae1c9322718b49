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
        let reason = ban.reason.isEmpty ? "" : " (\(ban.reason))"
        verdict.breaches.append(
          breach(
            at: ban.location ?? plan.place(ofClient: client),
            "\(plan.nameOfClient(client)) is banned from \(plan.nameOfManager(owner))\(reason)",
            advice: "choose another manager, or drop the ban"))
      }
    }
    return verdict
  }

  static func softPrice(of plan: PlanFacts) -> Price {
    plan.owners.enumerated().reduce(.zero) { sum, entry in
      guard let owner = entry.element else { return sum }
      return sum + plan.facts.pairRules.banPrice(client: entry.offset, manager: owner)
    }
  }
}
