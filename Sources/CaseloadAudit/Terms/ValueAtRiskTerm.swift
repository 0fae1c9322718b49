import CaseloadDomain

/// `value-at-risk`: what moves and forced moves cost for the value they put at risk.
enum ValueAtRiskTerm: AuditedTerm {
  static let term = Term.valueAtRisk

  static func price(of plan: PlanFacts) -> Price {
    plan.owners.enumerated().reduce(.zero) { sum, entry in
      guard let owner = entry.element else { return sum }
      return sum + price(of: entry.offset, to: owner, in: plan.facts)
    }
  }

  /// What it costs that a client goes to a manager; a first assignment costs nothing.
  static func price(of client: Int, to manager: Int, in facts: ScenarioFacts) -> Price {
    switch facts.moveKind(of: client, to: manager) {
    case .move, .forced: Price(Minutes(facts.valueAtRisk[client]))
    case .new, nil: .zero
    }
  }
}
