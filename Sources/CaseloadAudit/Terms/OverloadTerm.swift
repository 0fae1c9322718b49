import CaseloadDomain

/// `overload`: minutes above each manager's own limit.
enum OverloadTerm: AuditedTerm {
  static let term = Term.overload

  static func price(of plan: PlanFacts) -> Price {
    plan.loads.enumerated().reduce(.zero) { sum, book in
      let limit = plan.facts.capacities[book.offset].limit.value
      return sum + Price(Minutes(max(0, book.element - limit)))
    }
  }
}
