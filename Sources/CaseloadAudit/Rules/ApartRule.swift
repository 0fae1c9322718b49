import CaseloadDomain

/// `apart`: two members of a group never share a manager.
///
/// Two whom the same manager holds today may both stay with him. Where the rule has a price, each
/// client that shares its manager with another of its group pays it, once for each group.
enum ApartRule: AuditedRule {
  static let rule = Rule.apart

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let rules = plan.facts.scenario.rules.apart
    guard rules.price == nil else { return verdict }
    for (rivals, group) in zip(plan.facts.rivals, rules.groups) {
      for meeting in meetings(of: rivals, plan) {
        verdict.add(
          !isAsToday(meeting, plan),
          at: place(of: meeting, group, plan), sentence(meeting, plan),
          advice: "give them different managers", by: Self.self)
      }
    }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    let rules = plan.facts.scenario.rules.apart
    guard let price = rules.price else { return [] }
    return zip(plan.facts.rivals, rules.groups).flatMap { rivals, group in
      meetings(of: rivals, plan).compactMap { meeting in
        RuleFee(
          Price(hundredths: price.hundredths * meeting.clients.count),
          at: place(of: meeting, group, plan), sentence(meeting, plan))
      }
    }
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    guard plan.facts.scenario.rules.apart.price == nil else { return InheritedBreaches() }
    let tolerated = plan.facts.rivals.flatMap { meetings(of: $0, plan) }
      .filter { isAsToday($0, plan) }
    return InheritedBreaches(clients: Set(tolerated.flatMap(\.clients)))
  }

  private static func place(
    of meeting: Meeting, _ group: Grouping.Group, _ plan: PlanFacts
  ) -> SourceLocation? {
    group.location ?? meeting.clients.first.flatMap(plan.place(ofClient:))
  }

  private static func sentence(_ meeting: Meeting, _ plan: PlanFacts) -> String {
    let names = meeting.clients.map { plan.nameOfClient($0) }.joined(separator: ", ")
    return "\(names) are to stay apart but share \(plan.nameOfManager(meeting.manager))"
  }

  /// Members of one group with the same manager, at least two.
  private struct Meeting {
    let manager: Int
    let clients: [Int]
  }

  private static func meetings(of rivals: [Int], _ plan: PlanFacts) -> [Meeting] {
    let assigned = rivals.filter { plan.owners[$0] != nil }
    return Dictionary(grouping: assigned) { plan.owners[$0] ?? 0 }
      .filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }
      .map { Meeting(manager: $0.key, clients: $0.value) }
  }

  /// Whether all who meet here do so today, which may stay.
  private static func isAsToday(_ meeting: Meeting, _ plan: PlanFacts) -> Bool {
    plan.facts.inherits
      && meeting.clients.allSatisfy { plan.facts.today.server(of: $0) == meeting.manager }
  }
}
