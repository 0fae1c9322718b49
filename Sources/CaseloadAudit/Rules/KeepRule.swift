import CaseloadDomain

/// `keep`: a client served today that is not released is never left without a manager.
enum KeepRule: AuditedRule {
  static let rule = Rule.keep

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      // Whoever was given to a stranger is reported under that stranger's name already.
      guard owner == nil, !plan.strayClients.contains(client),
        let server = plan.facts.today.server(of: client)
      else { continue }
      verdict.breaches.append(
        breach(
          at: plan.place(ofClient: client),
          "\(plan.nameOfClient(client)) is left without a manager but is with "
            + "\(plan.nameOfManager(server)) today",
          advice: "leave it where it is, or give it to somebody else"))
    }
    return verdict
  }
}
