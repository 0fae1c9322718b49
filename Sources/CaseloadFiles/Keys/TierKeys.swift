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
      let folded = entry.key.trimmed.lowercased()
      if let other = seen[folded] {
        values.findings.error(
          "duplicate-key", at: entry.location,
          "the tiers '\(other)' and '\(entry.key)' differ only in case",
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
    let isAlone = values.bool(keys.take("alone"), keys.name(of: "alone")) ?? false
    let atMost = count(keys, "at-most")
    let atLeastNode = keys.take("at-least")
    let atLeast = values.whole(
      atLeastNode, keys.name(of: "at-least"), in: 0...Self.mostClients)
    let weeks = values.number(
      keys.take("overlap-weeks"), keys.name(of: "overlap-weeks"), in: 0...52,
      unit: ["weeks", "week"])
    let meant = keys.finish()
    if perManager == nil, hours == nil, meant.isDisjoint(with: ["per-manager", "hours"]) {
      values.findings.error(
        "missing-key", at: entry.location, "the tier '\(entry.key)' does not say what it takes",
        advice: "give it 'per-manager: 5..10' (clients that fill a manager) or 'hours: 6' a month")
    }
    if let atMost, let atLeast, let atLeastNode, atLeast > atMost {
      values.outOfRange(atLeastNode, keys.name(of: "at-least"), "at most \(atMost), its 'at-most'")
    }
    return workload.map {
      Tier(
        name: Tier.Name(entry.key.trimmed), workload: $0, isAlone: isAlone, atMost: atMost,
        atLeast: atLeast, overlapWeeks: weeks)
    }
  }

  private func count(_ keys: MappingReader, _ key: String) -> Int? {
    values.whole(keys.take(key), keys.name(of: key), in: 0...Self.mostClients)
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
