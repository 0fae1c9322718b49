import CaseloadDomain

/// Finds the clients and managers that pins and bans name, and what contradicts itself among them.
struct PairResolution {
  let tables: ScenarioTables
  let month: Month?
  let findings: FindingCollector

  /// The pairs by id; those of clients that are not planned are left out with a note.
  func pairs(_ drafts: [RulesDraft.Pair], rule: Rule) -> [NamedPair] {
    drafts.compactMap { draft in
      let client = tables.clients?.directory.find(
        draft.client, noun: "client", findings: findings)
      let manager = tables.team?.directory.find(
        draft.manager, noun: "manager", findings: findings)
      guard let client, let manager else { return nil }
      if let clients = tables.clients, !clients.isPlanned(client) {
        findings.note(
          rule.rawValue, at: draft.location,
          "'\(client)' \(clients.absence(of: client)), so its \(rule.rawValue) does nothing")
        return nil
      }
      return NamedPair(
        client: client, manager: manager, reason: draft.reason, location: draft.location,
        price: draft.price)
    }
  }

  /// Reports hard pins and bans that contradict each other, and pins that other rules rule out.
  func check(pins allPins: [NamedPair], bans allBans: [NamedPair]) {
    let pins = allPins.filter { $0.price == nil }
    let bans = allBans.filter { $0.price == nil }
    var pinned: [ClientID: NamedPair] = [:]
    for pin in pins {
      if let other = pinned[pin.client], other.manager != pin.manager {
        findings.error(
          "pin", at: pin.location,
          "'\(pin.client)' is pinned to '\(pin.manager)' and, on line \(line(of: other)), to"
            + " '\(other.manager)'",
          advice: "keep one of the pins")
      } else {
        pinned[pin.client] = pin
      }
    }
    for ban in bans {
      guard let pin = pinned[ban.client], pin.manager == ban.manager else { continue }
      findings.error(
        "ban", at: ban.location,
        "'\(ban.client)' is banned from '\(ban.manager)' and, on line \(line(of: pin)), pinned to"
          + " the same manager",
        advice: "remove the ban or the pin")
    }
    warn(of: pinned.values.sorted { $0.client < $1.client })
  }

  private func line(of pair: NamedPair) -> Int { pair.location?.line ?? 0 }

  private func warn(of pins: [NamedPair]) {
    guard !pins.isEmpty, let clients = tables.clients?.clients,
      let managers = tables.team?.managers
    else { return }
    let byClient = Dictionary(clients.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byManager = Dictionary(
      managers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for pin in pins {
      guard let client = byClient[pin.client], let manager = byManager[pin.manager] else {
        continue
      }
      let broken = tables.match.first { $0.price == nil && !Self.holds($0, client, manager) }
      guard let reason = reason(client, manager, broken: broken) else { continue }
      findings.warning(
        "pin", at: pin.location,
        "'\(pin.client)' is pinned to '\(pin.manager)', who \(reason), so nobody may own it",
        advice: "remove the pin, or change what rules it out")
    }
  }

  private func reason(_ client: Client, _ manager: Manager, broken: MatchRule?) -> String? {
    if let pool = manager.pool, !pool.tiers.contains(client.tier) {
      return "does not serve the tier '\(client.tier)'"
    }
    if !manager.mayOwn(in: month) { return "may not own clients in the month" }
    return broken.map { "does not match by '\($0.clientField)' and '\($0.managerField)'" }
  }

  private static func holds(_ rule: MatchRule, _ client: Client, _ manager: Manager) -> Bool {
    let (asked, given) = (client.field(rule.clientField), manager.field(rule.managerField))
    if asked.isBlank { return true }
    if given.isBlank { return false }
    switch rule.relation {
    case .equal: return asked.matches(given)
    case .contains: return given.entries.contains(where: asked.matches)
    case .atLeast:
      guard let least = asked.number, let level = given.number else { return false }
      return level >= least
    }
  }
}
