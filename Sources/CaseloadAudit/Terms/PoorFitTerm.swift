import CaseloadDomain

/// `poor-fit`: an assigned client costs the price of each preference that its manager does not meet.
enum PoorFitTerm: AuditedTerm {
  static let term = Term.poorFit

  static func price(of plan: PlanFacts) -> Price {
    plan.owners.enumerated().reduce(.zero) { sum, entry in
      guard let owner = entry.element else { return sum }
      return sum + plan.facts.pairRules.poorFitPrice(client: entry.offset, manager: owner)
    }
  }
}
