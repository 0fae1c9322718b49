import CaseloadDomain

/// `ban`: a client does not go to a manager it is banned from, or pays the ban's price.
enum BanRule: NamedPairRule {
  static let rule = Rule.ban

  static func broken(_ client: Int, _ manager: Int, in rules: PairRules) -> [NamedPair] {
    rules.brokenBans(client: client, manager: manager)
  }

  static func brokenAtPrice(_ client: Int, _ manager: Int, in rules: PairRules) -> [NamedPair] {
    rules.brokenPricedBans(client: client, manager: manager)
  }

  static func sentence(
    _ ban: NamedPair, _ client: Int, _ manager: Int, _ plan: PlanFacts
  ) -> String {
    return
      "\(plan.nameOfClient(client)) is banned from \(plan.nameOfManager(manager))\(ban.reasonInBrackets)"
  }

  static func advice(_ ban: NamedPair, _ plan: PlanFacts) -> String {
    "choose another manager, or drop the ban"
  }
}
