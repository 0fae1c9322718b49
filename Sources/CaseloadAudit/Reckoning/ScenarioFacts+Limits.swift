import CaseloadDomain

/// What binds one manager's book, with what today's book adds to it.
extension ScenarioFacts {
  /// Minutes beyond which a manager's book breaks `hours-limit`; nil where that rule is soft.
  func heldLimit(of manager: Int) -> Int? {
    guard !scenario.rules.isHoursLimitSoft else { return nil }
    let own = capacities[manager].limit.value
    return inherits ? max(own, today.loads[manager]) : own
  }

  /// The tier's own most clients for one manager, hard or priced; nil if nothing is said or the
  /// manager is a pool.
  func ownMost(of manager: Int, tier: Int) -> Int? {
    isPool[manager] ? nil : scenario.tiers[tier].atMost
  }

  /// The tier's own fewest clients for one manager, hard or priced; nil if nothing is said or binds.
  func ownFewest(of manager: Int, tier: Int) -> Int? {
    isPool[manager] || !mayOwn[manager] ? nil : scenario.tiers[tier].atLeast
  }

  /// The most clients of a tier a manager may hold; nil if nothing hard says so.
  func heldMost(of manager: Int, tier: Int) -> Int? {
    guard scenario.tiers[tier].countPrice == nil, let own = ownMost(of: manager, tier: tier)
    else { return nil }
    return inherits ? max(own, today.counts[manager][tier]) : own
  }

  /// The fewest clients of a tier a manager must hold; nil if nothing hard says so.
  func heldFewest(of manager: Int, tier: Int) -> Int? {
    guard scenario.tiers[tier].countPrice == nil, let own = ownFewest(of: manager, tier: tier)
    else { return nil }
    return inherits ? min(own, today.counts[manager][tier]) : own
  }

  /// Rule `book-count`'s own most clients for one manager, hard or priced.
  func ownMost(of manager: Int) -> Int? {
    isPool[manager] ? nil : scenario.rules.bookCount?.atMost
  }

  /// Rule `book-count`'s own fewest clients for one manager, hard or priced.
  func ownFewest(of manager: Int) -> Int? {
    isPool[manager] || !mayOwn[manager] ? nil : scenario.rules.bookCount?.atLeast
  }

  /// The most clients a manager may hold; nil if nothing hard says so.
  func heldMost(of manager: Int) -> Int? {
    guard scenario.rules.bookCount?.price == nil, let own = ownMost(of: manager) else { return nil }
    return inherits ? max(own, today.count(of: manager)) : own
  }

  /// The fewest clients a manager must hold; nil if nothing hard says so.
  func heldFewest(of manager: Int) -> Int? {
    guard scenario.rules.bookCount?.price == nil, let own = ownFewest(of: manager) else {
      return nil
    }
    return inherits ? min(own, today.count(of: manager)) : own
  }

  /// The most clients a manager may take that he does not hold, hard or priced; nil if nothing is
  /// said, nobody has an owner today, or the manager is a hire of a what-if.
  func intakeMost(of manager: Int) -> Int? {
    guard let rule = scenario.rules.intake, !isPool[manager], today.hasOwners,
      !scenario.team.managers[manager].isHire
    else { return nil }
    return max(1, today.count(of: manager) / max(1, rule.onePerHeld))
  }

  /// The most moves given plus taken by a manager, hard or priced; nil if nothing is said.
  func moveMost(of manager: Int) -> Int? {
    isPool[manager] ? nil : scenario.rules.moves.perManager
  }

  /// Whether a manager may own a client at all: dates, pins, bans, freeze and fields, or today's
  /// tolerance.
  func isAllowed(client: Int, manager: Int) -> Bool {
    guard mayOwn[manager] else { return false }
    // Fields bar nearly all pairs of a large team, so they are asked first.
    guard
      pairRules.holds(client: client, manager: manager)
        || toleratesMismatch(client: client, manager: manager)
    else { return false }
    guard pairRules.brokenPins(client: client, manager: manager).isEmpty,
      pairRules.brokenBans(client: client, manager: manager).isEmpty
    else { return false }
    return !keepsFrozen(client: client, from: manager)
  }

  /// Whether a client may stay where it is though the pair does not match.
  func toleratesMismatch(client: Int, manager: Int) -> Bool {
    inherits && today.server(of: client) == manager
  }

  /// Whether a hard freeze keeps a client from a manager.
  func keepsFrozen(client: Int, from manager: Int) -> Bool {
    isFrozen[client] && scenario.rules.freeze?.price == nil
      && moveKind(of: client, to: manager) == .move
  }
}
