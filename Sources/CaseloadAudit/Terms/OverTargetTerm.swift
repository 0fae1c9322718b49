import CaseloadDomain

/// `over-target`: minutes above target, ever steeper above the warning and above the middle.
enum OverTargetTerm: AuditedTerm {
  static let term = Term.overTarget

  static func price(of plan: PlanFacts) -> Price {
    plan.loads.enumerated().reduce(.zero) { sum, book in
      sum + price(of: book.element, with: plan.facts.capacities[book.offset], plan.facts)
    }
  }

  private static func price(
    of load: Int, with capacity: Capacity, _ facts: ScenarioFacts
  ) -> Price {
    let steps = facts.scenario.policy.overTarget
    let hundredths =
      steps[0] * max(0, load - capacity.target.value)
      + (steps[1] - steps[0]) * max(0, load - capacity.warn.value)
      + (steps[2] - steps[1]) * max(0, load - capacity.middle.value)
    return Price(hundredths: hundredths)
  }
}
