import CaseloadDomain

/// `freeze`: a client near its renewal, or new, or for whose row a condition holds keeps its holder.
///
/// Released clients are not frozen. Where the rule has a price, each frozen client that moves pays it.
enum FreezeRule: AuditedRule {
  static let rule = Rule.freeze

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (client, owner) in plan.owners.enumerated() {
      guard let owner, plan.facts.keepsFrozen(client: client, from: owner),
        let holder = plan.facts.today.server(of: client)
      else { continue }
      verdict.breaches.append(
        breach(
          at: plan.place(ofClient: client),
          "\(plan.nameOfClient(client)) is frozen with \(plan.nameOfManager(holder)) but goes to "
            + "\(plan.nameOfManager(owner))",
          advice: "leave it where it is for now, or pin it to the new manager"))
    }
    return verdict
  }

  static func softPrice(of plan: PlanFacts) -> Price {
    plan.owners.enumerated().reduce(.zero) { sum, entry in
      guard let owner = entry.element else { return sum }
      return sum + plan.facts.freezePrice(client: entry.offset, manager: owner)
    }
  }
}

extension ScenarioFacts {
  /// What it costs that a frozen client goes to a manager; nothing if it stays or the rule is hard.
  func freezePrice(client: Int, manager: Int) -> Price {
    guard isFrozen[client], moveKind(of: client, to: manager) == .move else { return .zero }
    return scenario.rules.freeze?.price ?? .zero
  }
}
