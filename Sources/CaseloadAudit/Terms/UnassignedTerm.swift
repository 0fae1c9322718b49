import CaseloadDomain

/// `unassigned`: sum of max(load, 1) x priority over clients without a manager.
enum UnassignedTerm: AuditedTerm {
  static let term = Term.unassigned

  static func price(of plan: PlanFacts) -> Price {
    plan.owners.indices.filter { plan.owners[$0] == nil }
      .reduce(.zero) { $0 + Price(hundredths: price(of: $1, in: plan.facts)) }
  }

  /// What one client counts while nobody has it, in hundredths of a minute.
  static func price(of client: Int, in facts: ScenarioFacts) -> Int {
    100 * max(facts.loads[client], 1) * facts.scenario.clients[client].priority
  }
}
