import CaseloadDomain

/// `pin`: a client that has a manager has the one it is pinned to, or pays the pin's price.
enum PinRule: AuditedRule {
  static let rule = Rule.pin

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      guard let owner else { continue }
      let id = plan.facts.scenario.team.managers[owner].id
      for pin in plan.facts.pairRules.pins[client] where pin.manager != id {
        let reason = pin.reason.isEmpty ? "" : " (\(pin.reason))"
        verdict.breaches.append(
          breach(
            at: pin.location ?? plan.place(ofClient: client),
            "\(plan.nameOfClient(client)) is pinned to \(plan.nameOfManager(pin.manager))\(reason) "
              + "but is with \(plan.nameOfManager(owner))",
            advice: "give it to \(plan.nameOfManager(pin.manager)), or drop the pin"))
      }
    }
    return verdict
  }

  static func softPrice(of plan: PlanFacts) -> Price {
    plan.owners.enumerated().reduce(.zero) { sum, entry in
      guard let owner = entry.element else { return sum }
      return sum + plan.facts.pairRules.pinPrice(client: entry.offset, manager: owner)
    }
  }
}
