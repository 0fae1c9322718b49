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
        verdict.breaches.append(
          breach(
            at: plan.place(of: pin, client), sentence(pin, client, owner, plan),
            advice: "give it to \(plan.nameOfManager(pin.manager)), or drop the pin"))
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.owners.enumerated().flatMap { client, owner in
      guard let owner else { return [RuleFee]() }
      return plan.facts.pairRules.brokenPins(client: client, manager: owner).compactMap {
        RuleFee(
          $0.price ?? .zero, at: plan.place(of: $0, client), sentence($0, client, owner, plan))
      }
    }
  }

  private static func sentence(
    _ pin: NamedPair, _ client: Int, _ owner: Int, _ plan: PlanFacts
  ) -> String {
    return
      "\(plan.nameOfClient(client)) is pinned to \(plan.nameOfManager(pin.manager))\(pin.reasonInBrackets) "
      + "but is with \(plan.nameOfManager(owner))"
  }
}
