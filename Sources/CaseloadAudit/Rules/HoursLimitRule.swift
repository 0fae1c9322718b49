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
        "\(plan.nameOfManager(manager)) carries \(Minutes(load).inHours), "
        + "\(Minutes(load - limit).inHours) above the limit of \(Minutes(limit).inHours)"
      if load > held {
        let today =
          held > limit
          ? ", and \(Minutes(load - held).inHours) above today's \(Minutes(held).inHours)" : ""
        verdict.breaches.append(
          breach(at: place, message + today, advice: "take clients off this book"))
      } else {
        verdict.tolerated.append(toleration(at: place, message))
      }
    }
    return verdict
  }
}
