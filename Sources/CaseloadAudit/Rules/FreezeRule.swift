import CaseloadDomain

/// `freeze`: a client near its renewal, or new, or for whose row a condition holds keeps its holder.
///
/// Nobody is no option for it either. Released clients are not frozen. Where the rule has a price,
/// each frozen client that moves pays it.
enum FreezeRule: AuditedRule {
  static let rule = Rule.freeze

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      guard plan.facts.isFrozen[client], plan.facts.scenario.rules.freeze?.price == nil,
        let holder = plan.facts.today.server(of: client), owner != holder,
        !plan.strayClients.contains(client)
      else { continue }
      verdict.breaches.append(
        breach(
          at: plan.place(ofClient: client), sentence(client, holder, owner, plan),
          advice: "leave it where it is for now, or pin it to the new manager"))
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    plan.owners.enumerated().compactMap { client, owner in
      guard let owner, let holder = plan.facts.today.server(of: client) else { return nil }
      let price = plan.facts.freezePrice(client: client, manager: owner)
      guard price != .zero else { return nil }
      return RuleFee(
        price, at: plan.place(ofClient: client), sentence(client, holder, owner, plan))
    }
  }

  private static func sentence(
    _ client: Int, _ holder: Int, _ owner: Int?, _ plan: PlanFacts
  ) -> String {
    "\(plan.nameOfClient(client)) is frozen with \(plan.nameOfManager(holder)) but goes to "
      + (owner.map { plan.nameOfManager($0) } ?? "nobody")
  }
}

extension ScenarioFacts {
  /// What it costs that a frozen client goes to a manager; nothing if it stays or the rule is hard.
  func freezePrice(client: Int, manager: Int) -> Price {
    guard isFrozen[client], moveKind(of: client, to: manager) == .move else { return .zero }
    return scenario.rules.freeze?.price ?? .zero
  }
}
