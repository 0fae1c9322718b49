import CaseloadDomain

/// Reads `pools`: hours without a name for certain tiers.
struct PoolKeys {
  let values: ValueReader
  /// The names of the tiers; nil if they could not be read.
  let tiers: [Tier.Name]?

  /// The pools by id.
  func read(_ node: YAMLNode) -> [PoolDraft] {
    guard let keys = MappingReader(node, path: "pools", values: values) else { return [] }
    return keys.takeAll().compactMap { pool($0, path: keys.name(of: $0.key)) }
  }

  private func pool(_ entry: YAMLEntry, path: String) -> PoolDraft? {
    guard let keys = MappingReader(entry.value, path: path, values: values) else { return nil }
    let (hoursNode, tiersNode) = (keys.take("hours"), keys.take("tiers"))
    let hours = values.number(
      hoursNode, keys.name(of: "hours"), in: 0...TierKeys.mostHours, unit: ["h", "hours"])
    let nodes = values.list(tiersNode, keys.name(of: "tiers"))
    let served = nodes.compactMap { values.text($0, keys.name(of: "tiers")) }
      .compactMap { TierCell.tier($0, of: tiers, findings: values.findings) }
    if let tiersNode, nodes.isEmpty {
      values.outOfRange(tiersNode, keys.name(of: "tiers"), "a list with a tier at least")
    }
    let meant = keys.finish()
    keys.require("hours", hoursNode, meant: meant, advice: "say its hours a month: 'hours: 400'")
    keys.require(
      "tiers", tiersNode, meant: meant, advice: "list the tiers it serves: 'tiers: [small]'")
    return hours.map {
      PoolDraft(
        id: entry.key.trimmed, location: entry.location,
        pool: Manager.Pool(minutes: Minutes(roundingDown: $0 * 60), tiers: Set(served)))
    }
  }
}
