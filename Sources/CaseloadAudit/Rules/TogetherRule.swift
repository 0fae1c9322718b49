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
      verdict.add(
        !isAsToday(family, plan), at: place(of: family, group, plan),
        sentence(family, group, plan),
        advice: "give all of them to one manager", by: Self.self)
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    let rules = plan.facts.scenario.rules.together
    guard let price = rules.price else { return [] }
    return zip(plan.facts.families, rules.groups).compactMap { family, group in
      let owners = family.compactMap { plan.owners[$0] }
      let counts = Dictionary(grouping: owners) { $0 }.mapValues(\.count)
      let astray = owners.count - (counts.values.max() ?? 0)
      return RuleFee(
        Price(hundredths: price.hundredths * astray), at: place(of: family, group, plan),
        sentence(family, group, plan))
    }
  }

  private static func place(
    of family: [Int], _ group: Grouping.Group, _ plan: PlanFacts
  ) -> SourceLocation? {
    group.location ?? family.first.flatMap(plan.place(ofClient:))
  }

  private static func sentence(
    _ family: [Int], _ group: Grouping.Group, _ plan: PlanFacts
  ) -> String {
    let managers = Set(family.compactMap { plan.owners[$0] }).sorted()
    let names = managers.map { plan.nameOfManager($0) }.joined(separator: ", ")
    return "the family \(group.name) is spread over \(names)"
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
      let owner = plan.owners[member]
      if let holder = plan.facts.today.server(of: member) { return owner == holder }
      return owner.map { holders.contains($0) } ?? true
    }
  }
}
