import CaseloadDomain

/// What hard rules demand of one manager's book, what is tolerated of today's book included.
public struct BookDemands: Hashable, Sendable {
  /// The most minutes; nil where the limit is soft.
  public var limit: Minutes?
  /// The fewest clients.
  public var fewest: Int
  /// The most clients; nil if nothing says so.
  public var most: Int?
  /// The fewest clients of each tier, in the order of the scenario's tiers.
  public var fewestOfTier: [Int]
  /// The most clients of each tier; nil where nothing says so.
  public var mostOfTier: [Int?]
}

extension Auditor {
  /// What hard rules demand of a manager's book, by position in the team.
  public func demands(ofManager manager: Int) -> BookDemands {
    let tiers = facts.scenario.tiers.indices
    return BookDemands(
      limit: facts.heldLimit(of: manager).map { Minutes($0) },
      fewest: facts.heldFewest(of: manager) ?? 0, most: facts.heldMost(of: manager),
      fewestOfTier: tiers.map { facts.heldFewest(of: manager, tier: $0) ?? 0 },
      mostOfTier: tiers.map { facts.heldMost(of: manager, tier: $0) })
  }

  /// The first hard rule about the pair alone that bars a client from a manager, both by position in
  /// the scenario; nil where none does.
  public func rule(barringClient client: Int, fromManager manager: Int) -> Rule? {
    if !facts.mayOwn[manager] { return .dates }
    let rules = facts.pairRules
    if !rules.brokenBans(client: client, manager: manager).isEmpty { return .ban }
    if !rules.brokenPins(client: client, manager: manager).isEmpty { return .pin }
    if facts.keepsFrozen(client: client, from: manager) { return .freeze }
    return facts.isAllowed(client: client, manager: manager) ? nil : .eligible
  }

  /// Whether a client, by position, must not be left without a manager (rule `keep`).
  public func isKept(client: Int) -> Bool { facts.today.server(of: client) != nil }
}
