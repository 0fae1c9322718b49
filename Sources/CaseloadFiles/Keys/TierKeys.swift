import CaseloadDomain

/// Reads `tiers`.
struct TierKeys {
  /// The most hours a month that one client, or one unit of its work, may take.
  static let mostHours: ExactNumber = 1_000_000
  /// The most clients that a count can speak of.
  static let mostClients = 1_000_000

  let values: ValueReader

  /// The names of all tiers, those that cannot be read too; nil if there are none.
  static func names(_ node: YAMLNode) -> [Tier.Name]? {
    guard case .map(let entries) = node.content, !entries.isEmpty else { return nil }
    return entries.map { Tier.Name($0.key.trimmed) }
  }

  /// The tiers; nil if any of them cannot be read.
  func read(_ node: YAMLNode) -> [Tier]? {
    guard let keys = MappingReader(node, path: "tiers", values: values) else { return nil }
    let entries = keys.takeAll()
    if entries.isEmpty { values.wrongType(node, "tiers", "a mapping with a tier at least") }
    let tiers = entries.map { tier($0, name: keys.name(of: $0.key)) }
    let read = tiers.compactMap(\.self)
    guard !read.isEmpty, read.count == tiers.count else { return nil }
    return isFreeOfDoubles(entries) ? read : nil
  }

  private func isFreeOfDoubles(_ entries: [YAMLEntry]) -> Bool {
    var seen: [String: String] = [:]
    for entry in entries {
      let folded = entry.key.trimmed.folded
      if let other = seen[folded] {
        values.findings.error(
          "duplicate-key", at: entry.location,
          "the tiers '\(other)' and '\(entry.key)' differ only in case or blanks",
          advice: "rename one of them")
        return false
      }
      seen[folded] = entry.key
    }
    return true
  }

  private func tier(_ entry: YAMLEntry, name: String) -> Tier? {
    guard let keys = MappingReader(entry.value, path: name, values: values) else { return nil }
    let perManager = keys.take("per-manager")
    let hours = keys.take("hours")
    let workload = workload(perManager, hours, keys)
    let alone = alone(keys)
    let counts = counts(keys)
    let weeks = values.number(
      keys.take("overlap-weeks"), keys.name(of: "overlap-weeks"), in: 0...52,
      unit: ["weeks", "week"])
    let meant = keys.finish()
    if perManager == nil, hours == nil, meant.isDisjoint(with: ["per-manager", "hours"]) {
      values.findings.error(
        "missing-key", at: entry.location, "the tier '\(entry.key)' does not say what it takes",
        advice: "give it 'per-manager: 5..10' (clients that fill a manager) or 'hours: 6' a month")
    }
    return workload.map {
      Tier(
        name: Tier.Name(entry.key.trimmed), workload: $0, isAlone: alone.isAlone,
        atMost: counts.atMost, atLeast: counts.atLeast, overlapWeeks: weeks,
        countPrice: counts.price, alonePrice: alone.price)
    }
  }

  /// `alone: true`, with a price in `alone-price`, or `alone: {price: HOURS}`.
  private func alone(_ keys: MappingReader) -> (isAlone: Bool, price: Price?) {
    let node = keys.take("alone")
    let priceNode = keys.take("alone-price")
    let price = values.price(priceNode, keys.name(of: "alone-price"))
    if let node, case .map = node.content {
      return (true, priceOfAlone(node, keys, besides: priceNode))
    }
    let isAlone = values.bool(node, keys.name(of: "alone")) ?? false
    if let priceNode, node == nil || node?.text == "false" {
      values.findings.error(
        "missing-key", at: priceNode.location,
        "'\(keys.name(of: "alone-price"))' is the price of 'alone', which is not stated",
        advice: "add 'alone: true', or remove the price")
    }
    return (isAlone, price)
  }

  private func priceOfAlone(
    _ node: YAMLNode, _ keys: MappingReader, besides other: YAMLNode?
  ) -> Price? {
    let path = keys.name(of: "alone")
    guard let inner = MappingReader(node, path: path, values: values) else { return nil }
    let priceNode = inner.take("price")
    let price = values.price(priceNode, inner.name(of: "price"))
    let meant = inner.finish()
    inner.require(
      "price", priceNode, meant: meant,
      advice: "say the hours: 'alone: {price: 10}', or 'alone: true'")
    if let other {
      values.findings.error(
        "out-of-range", at: other.location, "'\(path)' has its price twice",
        advice: "remove 'alone-price'")
    }
    return price
  }

  private func counts(_ keys: MappingReader) -> (atMost: Int?, atLeast: Int?, price: Price?) {
    let (most, least) = (keys.take("at-most"), keys.take("at-least"))
    let atMost = values.count(most, keys.name(of: "at-most"))
    let atLeast = values.count(least, keys.name(of: "at-least"))
    values.check(atLeast, least, isAtMost: atMost, keys.name(of: "at-least"))
    let priceNode = keys.take("count-price")
    if let priceNode, most == nil, least == nil {
      values.findings.error(
        "missing-key", at: priceNode.location,
        "'\(keys.name(of: "count-price"))' is the price of a count that is not stated",
        advice: "add 'at-most' or 'at-least', or remove the price")
    }
    return (atMost, atLeast, values.price(priceNode, keys.name(of: "count-price")))
  }

  private func workload(
    _ perManager: YAMLNode?, _ hours: YAMLNode?, _ keys: MappingReader
  ) -> Tier.Workload? {
    if let perManager, hours != nil {
      values.findings.error(
        "out-of-range", at: perManager.location,
        "'\(keys.path)' has both 'per-manager' and 'hours'", advice: "keep one of them")
      return nil
    }
    if let hours {
      return values.number(
        hours, keys.name(of: "hours"), in: 0...Self.mostHours, unit: ["h", "hours"]
      ).map(Tier.Workload.hours)
    }
    return values.range(perManager, keys.name(of: "per-manager"), in: 1...1_000_000)
      .map { .perManager(fewest: $0.lowerBound, most: $0.upperBound) }
  }
}
