import CaseloadDomain

/// `uneven`: minutes above one's fair share, and more beyond fifteen points of it.
enum UnevenTerm: AuditedTerm {
  static let term = Term.uneven

  static func price(of plan: PlanFacts) -> Price {
    let weights = plan.facts.scenario.policy.uneven
    return plan.books.indices.reduce(.zero) { sum, manager in
      guard plan.facts.fairShare.takesPart[manager] else { return sum }
      let carried = plan.ordinaryLoad(of: manager) + plan.dedicatedPart(of: manager)
      let aboveFair = max(0, carried - plan.facts.fairShare.fair[manager])
      let aboveTolerable = max(0, carried - plan.facts.fairShare.tolerable[manager])
      return sum + Price(hundredths: weights[0] * aboveFair + weights[1] * aboveTolerable)
    }
  }
}
