import CaseloadDomain

/// `too-many-clients`: a book exceeds a tier's rule of thumb, even if the hours allow it.
///
/// The rule of thumb is the most of `per-manager`, or the tier's `at-most`, whichever is smaller.
/// It is one person's: pools have none.
enum TooManyClients {
  static let code = "too-many-clients"

  static func advise(_ plan: PlanFacts) -> [Finding] {
    plan.books.indices.filter { !plan.facts.isPool[$0] }.flatMap { manager in
      plan.tierCounts(of: manager).enumerated().compactMap { tier, count in
        finding(plan, manager: manager, tier: plan.facts.scenario.tiers[tier], count: count)
      }
    }
  }

  private static func finding(
    _ plan: PlanFacts, manager: Int, tier: Tier, count: Int
  ) -> Finding? {
    var most = tier.atMost.map { ExactNumber($0) }
    if case .perManager(_, let thumb) = tier.workload {
      most = most.map { min($0, thumb) } ?? thumb
    }
    guard let most, ExactNumber(count) > most else { return nil }
    return Finding(
      code, .warning, at: plan.place(ofManager: manager),
      "\(plan.nameOfManager(manager)) holds \(PlanFacts.clients(count, of: tier.name)), "
        + "the rule of thumb is \(most)",
      advice: "check that these clients still get attention, even if the hours suffice")
  }
}
