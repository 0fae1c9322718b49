import CaseloadDomain

/// Reads `rules`.
struct RuleKeys {
  /// The rules of the model that this version does not know.
  static let later = ["together", "apart", "freeze", "intake", "mix", "book-count"]

  let values: ValueReader

  /// The rules stated.
  func read(_ node: YAMLNode) -> RulesDraft {
    var draft = RulesDraft()
    guard let keys = MappingReader(node, path: "rules", values: values) else { return draft }
    draft.match = values.list(keys.take("match"), "rules.match").compactMap(match)
    draft.pins = values.list(keys.take("pin"), "rules.pin").compactMap { pair($0, "rules.pin") }
    draft.bans = values.list(keys.take("ban"), "rules.ban").compactMap { pair($0, "rules.ban") }
    if let moves = keys.take("moves") { draft.moves = self.moves(moves) }
    keys.refuseLater(Self.later)
    keys.finish()
    return draft
  }

  private func match(_ node: YAMLNode) -> RulesDraft.Match? {
    guard let keys = MappingReader(node, path: "rules.match", values: values) else { return nil }
    let clientNode = keys.take("client")
    let client = values.text(clientNode, "rules.match.client")
    let relations: [(String, MatchRule.Relation)] = [
      ("manager", .equal), ("in", .contains), ("at-least", .atLeast),
    ]
    let stated = relations.compactMap { key, relation in
      keys.take(key).map { (node: $0, key: key, relation: relation) }
    }
    keys.refuseLater(["price"])
    let meant = keys.finish()
    keys.require(
      "client", clientNode, meant: meant, advice: "name a column of the client table")
    guard stated.count == 1 else {
      if meant.isEmpty {
        values.findings.error(
          stated.isEmpty ? "missing-key" : "out-of-range", at: node.location,
          "a match needs exactly one of 'manager', 'in' and 'at-least'",
          advice: "name one column of the manager table, such as {client: Region, manager: Region}")
      }
      return nil
    }
    let manager = values.text(stated[0].node, keys.name(of: stated[0].key))
    guard let client, let manager else { return nil }
    return RulesDraft.Match(client: client, manager: manager, relation: stated[0].relation)
  }

  private func pair(_ node: YAMLNode, _ path: String) -> RulesDraft.Pair? {
    guard let keys = MappingReader(node, path: path, values: values) else { return nil }
    let clientNode = keys.take("client")
    let managerNode = keys.take("manager")
    let client = values.text(clientNode, keys.name(of: "client"))
    let manager = values.text(managerNode, keys.name(of: "manager"))
    let reason = values.text(keys.take("reason"), keys.name(of: "reason"))
    keys.refuseLater(["price"])
    let meant = keys.finish()
    keys.require("client", clientNode, meant: meant, advice: "name a client by id or name")
    keys.require("manager", managerNode, meant: meant, advice: "name a manager by id or name")
    guard let client, let manager else { return nil }
    return RulesDraft.Pair(
      client: client, manager: manager, reason: reason?.text ?? "", location: node.location)
  }

  private func moves(_ node: YAMLNode) -> MoveBudget {
    var budget = MoveBudget()
    guard let keys = MappingReader(node, path: "rules.moves", values: values) else { return budget }
    let counts = 0...TierKeys.mostClients
    budget.atMost = values.whole(keys.take("at-most"), "rules.moves.at-most", in: counts)
    budget.perManager = values.whole(
      keys.take("per-manager"), "rules.moves.per-manager", in: counts)
    budget.load = values.number(
      keys.take("hours"), "rules.moves.hours", in: 0...1_000_000_000, unit: ["h", "hours"]
    ).map { Minutes(roundingDown: $0 * 60) }
    budget.value = values.number(
      keys.take("value"), "rules.moves.value", in: 0...Money.most
    ).map { Money(roundingDown: $0) }
    keys.refuseLater(["price"])
    keys.finish()
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
