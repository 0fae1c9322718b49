import CaseloadDomain

/// Reads `rules`.
struct RuleKeys {
  let values: ValueReader
  /// The names of the tiers; nil if they could not be read.
  let tiers: [Tier.Name]?

  /// The rules stated.
  func read(_ node: YAMLNode) -> RulesDraft {
    var draft = RulesDraft()
    guard let keys = MappingReader(node, path: "rules", values: values) else { return draft }
    let match = MatchKeys(values: values)
    draft.match = values.list(keys.take("match"), "rules.match").compactMap(match.rule)
    draft.pins = values.list(keys.take("pin"), "rules.pin").compactMap { pair($0, "rules.pin") }
    draft.bans = values.list(keys.take("ban"), "rules.ban").compactMap { pair($0, "rules.ban") }
    draft.moves = keys.take("moves").map(moves) ?? draft.moves
    let groups = GroupKeys(values: values)
    draft.together = keys.take("together").map(groups.together) ?? draft.together
    draft.apart = keys.take("apart").map(groups.apart) ?? draft.apart
    draft.freeze = keys.take("freeze").flatMap(FreezeKeys(values: values).read)
    let books = BookRuleKeys(values: values, tiers: tiers)
    draft.bookCount = keys.take("book-count").flatMap(books.bookCount)
    draft.mix = keys.take("mix").flatMap(books.mix)
    draft.intake = keys.take("intake").flatMap(books.intake)
    draft.isHoursLimitSoft = keys.take("hours-limit").map(books.isHoursLimitSoft) ?? false
    keys.finish()
    return draft
  }

  private func pair(_ node: YAMLNode, _ path: String) -> RulesDraft.Pair? {
    guard let keys = MappingReader(node, path: path, values: values) else { return nil }
    let clientNode = keys.take("client")
    let managerNode = keys.take("manager")
    let client = values.text(clientNode, keys.name(of: "client"))
    let manager = values.text(managerNode, keys.name(of: "manager"))
    let reason = values.text(keys.take("reason"), keys.name(of: "reason"))
    let price = values.price(keys.take("price"), keys.name(of: "price"))
    let meant = keys.finish()
    keys.require("client", clientNode, meant: meant, advice: "name a client by id or name")
    keys.require("manager", managerNode, meant: meant, advice: "name a manager by id or name")
    guard let client, let manager else { return nil }
    return RulesDraft.Pair(
      client: client, manager: manager, reason: reason?.text ?? "", location: node.location,
      price: price)
  }

  private func moves(_ node: YAMLNode) -> MoveBudget {
    var budget = MoveBudget(location: node.location)
    guard let keys = MappingReader(node, path: "rules.moves", values: values) else { return budget }
    let (most, each) = (keys.take("at-most"), keys.take("per-manager"))
    budget.atMost = values.count(most, "rules.moves.at-most")
    budget.perManager = values.count(each, "rules.moves.per-manager")
    budget.load = values.number(
      keys.take("hours"), "rules.moves.hours", in: 0...1_000_000_000, unit: ["h", "hours"]
    ).map { Minutes(roundingDown: $0 * 60) }
    budget.value = values.number(
      keys.take("value"), "rules.moves.value", in: 0...Money.most
    ).map { Money(roundingDown: $0) }
    let priceNode = keys.take("price")
    budget.price = values.price(priceNode, "rules.moves.price")
    let meant = keys.finish()
    if let priceNode, most == nil, each == nil, meant.isEmpty {
      values.findings.error(
        "missing-key", at: priceNode.location,
        "a price of moves needs 'at-most' or 'per-manager'; budgets of hours and value have none",
        advice: "add the count above which each move costs the price, or remove the price")
    }
    return budget
  }
}

extension Money {
  /// The largest amount of one client or budget.
  static let most = ExactNumber(10_000_000_000_000)

  /// An amount of whole currency units, rounded down to the hundredth.
  init(roundingDown amount: ExactNumber) {
    self.init(hundredths: (amount * 100).wholePart)
  }
}
