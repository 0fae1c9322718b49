import CaseloadDomain

/// Reads the rules about one manager's book: `book-count`, `mix`, `intake` and `hours-limit`.
struct BookRuleKeys {
  let values: ValueReader
  /// The names of the tiers; nil if they could not be read.
  let tiers: [Tier.Name]?

  /// `{at-least: 3, at-most: 12, price: HOURS}`.
  func bookCount(_ node: YAMLNode) -> BookCount? {
    let path = "rules.book-count"
    guard let keys = MappingReader(node, path: path, values: values) else { return nil }
    let (least, most) = (keys.take("at-least"), keys.take("at-most"))
    let count = BookCount(
      atLeast: values.count(least, keys.name(of: "at-least")),
      atMost: values.count(most, keys.name(of: "at-most")),
      price: values.price(keys.take("price"), keys.name(of: "price")))
    let meant = keys.finish()
    keys.require(
      "at-most", most ?? least, meant: meant.union(meant.contains("at-least") ? ["at-most"] : []),
      advice: "say how many clients: 'at-most: 12', 'at-least: 3', or both")
    values.check(count.atLeast, least, isAtMost: count.atMost, keys.name(of: "at-least"))
    return count
  }

  /// A list of alternatives, or `{alternatives: [...], price: HOURS}`.
  func mix(_ node: YAMLNode) -> Mix? {
    let path = "rules.mix"
    guard case .map = node.content else {
      return alternatives(node, path).map { Mix(alternatives: $0) }
    }
    guard let keys = MappingReader(node, path: path, values: values) else { return nil }
    let list = keys.take("alternatives")
    let alternatives = list.flatMap { self.alternatives($0, keys.name(of: "alternatives")) }
    let price = values.price(keys.take("price"), keys.name(of: "price"))
    let meant = keys.finish()
    keys.require(
      "alternatives", list, meant: meant,
      advice: "list what a book may hold: 'alternatives: [{mid: 10}, {mid: 5, small: 20}]'")
    return alternatives.map { Mix(alternatives: $0, price: price) }
  }

  private func alternatives(_ node: YAMLNode, _ path: String) -> [[Tier.Name: Int]]? {
    let alternatives = values.list(node, path).map { alternative($0, path) }
    let read = alternatives.compactMap(\.self)
    guard read.count == alternatives.count else { return nil }
    guard read.contains(where: { !$0.isEmpty }) else {
      values.wrongType(
        node, path, "a list with a tier at least, such as [{mid: 10}]", found: "one without a tier")
      return nil
    }
    return read
  }

  private func alternative(_ node: YAMLNode, _ path: String) -> [Tier.Name: Int]? {
    guard let keys = MappingReader(node, path: path, values: values) else { return nil }
    var counts: [Tier.Name: Int] = [:]
    let entries = keys.takeAll()
    for entry in entries {
      let text = LocatedText(text: entry.key.trimmed, location: entry.location)
      let count = values.count(entry.value, keys.name(of: entry.key))
      let tier = TierCell.tier(text, of: tiers, findings: values.findings)
      guard let tier, let count else { continue }
      if counts.updateValue(count, forKey: tier) != nil {
        values.findings.error(
          "duplicate-key", at: entry.location, "the tier '\(tier)' stands twice in this mix",
          advice: "remove one of the two")
      }
    }
    // What could not be read has its finding; without it the alternative says something else.
    return counts.count == entries.count ? counts : nil
  }

  /// `{one-per-held: 6, price: HOURS}`.
  func intake(_ node: YAMLNode) -> Intake? {
    guard let keys = MappingReader(node, path: "rules.intake", values: values) else { return nil }
    let held = keys.take("one-per-held")
    let count = values.count(held, keys.name(of: "one-per-held"), from: 1)
    let price = values.price(keys.take("price"), keys.name(of: "price"))
    let meant = keys.finish()
    keys.require(
      "one-per-held", held, meant: meant,
      advice: "say how many held clients allow a new one: 'one-per-held: 6'")
    return count.map { Intake(onePerHeld: $0, price: price) }
  }

  /// Whether `hours-limit` is `soft`; `hard` is the default.
  func isHoursLimitSoft(_ node: YAMLNode) -> Bool {
    switch node.text {
    case "soft": return true
    case "hard": return false
    default:
      values.wrongType(node, "rules.hours-limit", "soft or hard")
      return false
    }
  }
}
