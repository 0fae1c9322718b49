import CaseloadDomain

/// Reads one comparison of a column of clients with one of managers.
struct MatchKeys {
  private static let relations: [(key: String, relation: MatchRule.Relation)] = [
    ("manager", .equal), ("in", .contains), ("at-least", .atLeast),
  ]

  let values: ValueReader

  /// A requirement, hard unless it has a `price`.
  func rule(_ node: YAMLNode) -> RulesDraft.Match? {
    guard let keys = MappingReader(node, path: "rules.match", values: values) else { return nil }
    return match(keys, price: values.price(keys.take("price"), "rules.match.price"))
  }

  /// A preference, which costs `hours`.
  func preference(_ node: YAMLNode) -> RulesDraft.Match? {
    guard let keys = MappingReader(node, path: "prices.poor-fit", values: values) else {
      return nil
    }
    let hours = keys.take("hours")
    let price = values.price(hours, "prices.poor-fit.hours")
    let match = match(keys, price: price) { meant in
      keys.require("hours", hours, meant: meant, advice: "say what a pair costs: 'hours: 2'")
    }
    return price == nil ? nil : match
  }

  private func match(
    _ keys: MappingReader, price: Price?, requireMore: (Set<String>) -> Void = { _ in }
  ) -> RulesDraft.Match? {
    let clientNode = keys.take("client")
    let client = values.text(clientNode, keys.name(of: "client"))
    let stated = Self.relations.compactMap { key, relation in
      keys.take(key).map { (node: $0, key: key, relation: relation) }
    }
    let meant = keys.finish()
    keys.require(
      "client", clientNode, meant: meant, advice: "name a column of the client table")
    requireMore(meant)
    guard stated.count == 1 else {
      if meant.isEmpty {
        values.findings.error(
          stated.isEmpty ? "missing-key" : "out-of-range", at: keys.location,
          "'\(keys.path)' needs exactly one of 'manager', 'in' and 'at-least'",
          advice: "name one column of the manager table, such as {client: Region, manager: Region}")
      }
      return nil
    }
    let manager = values.text(stated[0].node, keys.name(of: stated[0].key))
    guard let client, let manager else { return nil }
    return RulesDraft.Match(
      client: client, manager: manager, relation: stated[0].relation, price: price)
  }
}
