import CaseloadDomain

/// `hand-over`: what the changes of owner cost.
enum HandOverTerm: AuditedTerm {
  static let term = Term.handOver

  static func price(of plan: PlanFacts) -> Price {
    plan.moves.reduce(.zero) { $0 + $1.price }
  }
}
