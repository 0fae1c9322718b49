import CaseloadDomain

/// `soft-rules`: the prices of broken rules that have one; each rule says its own.
enum SoftRulesTerm: AuditedTerm {
  static let term = Term.softRules

  static func price(of plan: PlanFacts) -> Price {
    auditedRules.lazy.flatMap { $0.fees(of: plan) }.reduce(.zero) { $0 + $1.price }
  }
}
