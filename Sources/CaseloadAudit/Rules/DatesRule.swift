import CaseloadDomain

/// `dates`: nobody owns before his start or after his end, nor in the month of an early end.
enum DatesRule: AuditedRule {
  static let rule = Rule.dates

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      guard let owner, !plan.facts.mayOwn[owner] else { continue }
      let manager = plan.facts.scenario.team.managers[owner]
      let start = manager.start.map { ", starts on \($0)" } ?? ""
      let end = manager.end.map { ", ends on \($0)" } ?? ""
      verdict.breaches.append(
        breach(
          at: plan.place(ofClient: client),
          "\(plan.nameOfClient(client)) is with \(plan.nameOfManager(owner)), who may not own "
            + "clients this month\(start)\(end)",
          advice: "choose somebody who is there at the end of the month"))
    }
    return verdict
  }
}
