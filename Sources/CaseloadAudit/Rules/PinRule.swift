import CaseloadDomain

/// `pin`: a client that has a manager has the one it is pinned to, or pays the pin's price.
enum PinRule: NamedPairRule {
  static let rule = Rule.pin

  static func broken(_ client: Int, _ manager: Int, in rules: PairRules) -> [NamedPair] {
    rules.brokenPins(client: client, manager: manager)
  }

  static func brokenAtPrice(_ client: Int, _ manager: Int, in rules: PairRules) -> [NamedPair] {
    rules.brokenPricedPins(client: client, manager: manager)
  }

  static func sentence(
    _ pin: NamedPair, _ client: Int, _ manager: Int, _ plan: PlanFacts
  ) -> String {
    return
      "\(plan.nameOfClient(client)) is pinned to \(plan.nameOfManager(pin.manager))\(pin.reasonInBrackets) "
      + "but is with \(plan.nameOfManager(manager))"
  }

  static func advice(_ pin: NamedPair, _ plan: PlanFacts) -> String {
    "give it to \(plan.nameOfManager(pin.manager)), or drop the pin"
  }
}
