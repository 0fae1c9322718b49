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
        let names = meeting.clients.map { plan.nameOfClient($0) }.joined(separator: ", ")
        verdict.add(
          !isAsToday(meeting, plan),
          at: group.location ?? meeting.clients.first.flatMap(plan.place(ofClient:)),
          "\(names) are to stay apart but share \(plan.nameOfManager(meeting.manager))",
          advice: "give them different managers", by: Self.self)
      }
    }
    return verdict
  }

  static func softPrice(of plan: PlanFacts) -> Price {
    guard let price = plan.facts.scenario.rules.apart.price else { return .zero }
    let clients = plan.facts.rivals.reduce(0) { sum, rivals in
      sum + meetings(of: rivals, plan).reduce(0) { $0 + $1.clients.count }
    }
    return Price(hundredths: price.hundredths * clients)
  }

  static func inherited(in plan: PlanFacts) -> InheritedBreaches {
    guard plan.facts.scenario.rules.apart.price == nil else { return InheritedBreaches() }
    let tolerated = plan.facts.rivals.flatMap { meetings(of: $0, plan) }
      .filter { isAsToday($0, plan) }
    return InheritedBreaches(clients: Set(tolerated.flatMap(\.clients)))
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
