import CaseloadDomain

/// `together`: the assigned members of a family have one manager.
///
/// A family whose unreleased members have several managers today may stay split: each of these
/// members where it is, and everybody else with one of those managers. Where the rule has a price,
/// each member that is not with the manager who has most of them pays it.
enum TogetherRule: AuditedRule {
  static let rule = Rule.together

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let rules = plan.facts.scenario.rules.together
    guard rules.price == nil else { return verdict }
    for (family, group) in zip(plan.facts.families, rules.groups) where isSplit(family, plan) {
      let managers = Set(family.compactMap { plan.owners[$0] }).sorted()
      let names = managers.map { plan.nameOfManager($0) }.joined(separator: ", ")
      verdict.add(
        !isAsToday(family, plan), at: group.location ?? family.first.flatMap(plan.place(ofClient:)),
        "the family \(group.name) is spread over \(names)",
        advice: "give all of them to one manager", by: Self.self)
    }
    return verdict
  }

  static func softPrice(of plan: PlanFacts) -> Price {
    guard let price = plan.facts.scenario.rules.together.price else { return .zero }
    let astray = plan.facts.families.reduce(0) { sum, family in
      let owners = family.compactMap { plan.owners[$0] }
      let counts = Dictionary(grouping: owners) { $0 }.mapValues(\.count)
      return sum + owners.count - (counts.values.max() ?? 0)
    }
    return Price(hundredths: price.hundredths * astray)
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    guard plan.facts.scenario.rules.together.price == nil else { return InheritedBreaches() }
    let split = plan.facts.families.filter { isSplit($0, plan) && isAsToday($0, plan) }
    return InheritedBreaches(clients: Set(split.joined().filter { plan.owners[$0] != nil }))
  }

  private static func isSplit(_ family: [Int], _ plan: PlanFacts) -> Bool {
    Set(family.compactMap { plan.owners[$0] }).count > 1
  }

  /// Whether a split family is split as today, which may stay.
  private static func isAsToday(_ family: [Int], _ plan: PlanFacts) -> Bool {
    let holders = Set(family.compactMap { plan.facts.today.server(of: $0) })
    guard plan.facts.inherits, holders.count > 1 else { return false }
    return family.allSatisfy { member in
      guard let owner = plan.owners[member] else { return true }
      return plan.facts.today.server(of: member).map { $0 == owner } ?? holders.contains(owner)
    }
  }
}
