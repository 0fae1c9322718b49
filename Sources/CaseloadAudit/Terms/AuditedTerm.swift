import CaseloadDomain

/// One term of a plan's value as the audit reckons it; each stands in a file of its own.
protocol AuditedTerm {
  /// Which term.
  static var term: Term { get }
  /// Its price for a plan.
  static func price(of plan: PlanFacts) -> Price
}

extension PlanFacts {
  /// The price of each of these terms.
  func prices(of terms: [Term]) -> [Term: Price] {
    let terms = auditedTerms.filter { terms.contains($0.term) }
    return Dictionary(uniqueKeysWithValues: terms.map { ($0.term, $0.price(of: self)) })
  }
}

/// Every term that the audit reckons.
var auditedTerms: [any AuditedTerm.Type] {
  [
    UnassignedTerm.self, OverloadTerm.self, InheritedTerm.self, OverTargetTerm.self,
    UnevenTerm.self, HandOverTerm.self, PoorFitTerm.self, ValueAtRiskTerm.self,
    SoftRulesTerm.self,
  ]
}
