import CaseloadDomain

/// `hours-limit`: nobody carries more than the larger of limit and today's unreleased load.
///
/// Where the limit is soft no book is too large; what is above it counts in the term `overload`.
enum HoursLimitRule: AuditedRule {
  static let rule = Rule.hoursLimit

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    for (manager, load) in plan.loads.enumerated() {
      let limit = plan.facts.capacities[manager].limit.value
      guard load > limit, let held = plan.facts.heldLimit(of: manager) else { continue }
      let place = plan.place(ofManager: manager)
      let message =
        "\(plan.nameOfManager(manager)) carries \(load) min, \(load - limit) above "
        + "the limit of \(limit)"
      if load > held {
        let today = held > limit ? " and \(load - held) above today's \(held)" : ""
        verdict.breaches.append(
          breach(at: place, message + today, advice: "take clients off this book"))
      } else {
        verdict.tolerated.append(toleration(at: place, message))
      }
    }
    return verdict
  }
}
