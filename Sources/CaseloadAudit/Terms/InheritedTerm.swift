import CaseloadDomain

/// `inherited`: other breaches tolerated from today.
///
/// max(load, 1) of each client in a tolerated breach, each client once however many rules it is in,
/// and 60 minutes for each client above or below a count, or above the nearest mix.
enum InheritedTerm: AuditedTerm {
  static let term = Term.inherited
  /// Minutes for each client above or below a count.
  static let minutesPerCount = 60

  static func price(of plan: PlanFacts) -> Price {
    guard plan.facts.inherits else { return .zero }
    var clients: Set<Int> = []
    var minutes = 0
    for rule in auditedRules {
      let breaches = rule.inherited(in: plan)
      clients.formUnion(breaches.clients)
      minutes += minutesPerCount * breaches.beyondCount
    }
    return Price(Minutes(clients.reduce(minutes) { $0 + plan.facts.breachMinutes(of: $1) }))
  }
}
