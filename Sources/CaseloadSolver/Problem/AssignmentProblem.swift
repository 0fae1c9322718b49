import CaseloadDomain

/// A scenario in dense indices and integer units: what every method of this room works on.
///
/// Clients and managers are numbered in the order of their ids. Loads are minutes, prices hundredths
/// of a minute. A pair that a rule bars is gone from `options`; the rule is kept in `bars`.
/// The builder makes it and nothing in this room changes it; the mutation harness spoils copies.
struct AssignmentProblem: Sendable {
  /// The clients' ids by index.
  var clientIDs: [ClientID]
  /// The managers' ids by index.
  var managerIDs: [ManagerID]
  /// The tiers' names by index.
  var tierNames: [Tier.Name]
  /// Facts of each client.
  var clients: [ClientFacts]
  /// Facts of each manager.
  var managers: [ManagerFacts]
  /// The managers each client may go to, ascending.
  var options: [[Int]]
  /// Which rule bars a pair: row-major by client, zero where the pair is open, else the position of
  /// the rule in `Rule.allCases` plus one.
  var bars: [UInt8]
  /// Limits on counts in one book.
  var countLimits: [CountLimit]
  /// Which mixes of tiers one book may have.
  var mix: MixLimit?
  /// Families and competitors.
  var groups: [ClientGroup]
  /// The groups of each client, by position in `groups`.
  var groupsOfClient: [[Int]]
  /// Limits on moves.
  var budget: MoveBudget
  /// Whether breaches of today's book are tolerated.
  var toleratesToday: Bool
  /// What each level pays for, from the top.
  var levels: [LevelCosts]
  /// Where each term is counted.
  var slots: TermSlots
  /// Every price of a rule that the scenario states, in hundredths: values are sums of them.
  var softPrices: [Int]
  /// The load of all clients, in minutes.
  var teamLoad: Int
  /// Loads that differ by manager, row-major by client; empty where a client weighs the same everywhere,
  /// as it does in every scenario.
  var pairLoads: [Int] = []

  var clientCount: Int { clients.count }
  var managerCount: Int { managers.count }
  /// How many pairs are open.
  var pairCount: Int { options.reduce(0) { $0 + $1.count } }

  /// The rule that bars a pair, or nil if it is open.
  func bar(client: Int, manager: Int) -> Rule? {
    let code = Int(bars[client * managerCount + manager])
    return code == 0 ? nil : Rule.allCases[code - 1]
  }

  /// What a client weighs in a manager's book.
  func load(client: Int, manager: Int) -> Int {
    pairLoads.isEmpty ? clients[client].load : pairLoads[client * managerCount + manager]
  }

  /// Whether a pair is open.
  func isOpen(client: Int, manager: Int) -> Bool { bars[client * managerCount + manager] == 0 }

  /// Who holds a client today, where that is open; nil elsewhere.
  func openHolder(of client: Int) -> Int? {
    let holder = clients[client].holder
    // In a part of a problem the holder may be outside.
    guard managers.indices.contains(holder), isOpen(client: client, manager: holder) else {
      return nil
    }
    return holder
  }

  /// Whether a client stays where it may be counted a member of today's book.
  func isToday(client: Int, manager: Int) -> Bool { clients[client].holder == manager }

  /// What a pair that does not match but stands today costs as `inherited`.
  func pairBreach(client: Int, manager: Int) -> Int {
    clients[client].holder == manager && clients[client].isMismatchedToday
      ? clients[client].breachPrice : 0
  }

  /// What a level pays for giving a client to a manager, beside what the book costs and without
  /// `inherited`.
  func pairPrice(level: Int, client: Int, manager: Int) -> Int {
    let costs = levels[level]
    let moved = clients[client].holder == manager ? 0 : costs.moves[client]
    return costs.pairs.isEmpty ? moved : moved + costs.pairs[client * managerCount + manager]
  }

  /// What a level pays for leaving a client without a manager.
  func nobodyPrice(level: Int, client: Int) -> Int {
    levels[level].paysUnassigned ? clients[client].unassignedPrice : 0
  }

  /// What a level pays for a client in a tolerated breach.
  func breachPrice(level: Int, client: Int) -> Int {
    levels[level].paysInherited ? clients[client].breachPrice : 0
  }
}

/// What the methods need to know of a client.
struct ClientFacts: Sendable {
  /// Minutes a month.
  var load: Int
  /// What the client adds to a book's fair-share load: its load, or rounddown(u * load) if dedicated.
  var fairLoad: Int
  /// The position of its tier in the scenario's tiers.
  var tier: Int
  /// Whether it shares its manager with nobody.
  var isAlone: Bool
  /// What sharing its manager costs as `soft-rules`, where `alone` is priced; zero otherwise.
  var companyPrice: Int
  /// Whether it is of a dedicated tier.
  var isDedicated: Bool
  /// What leaving it without a manager costs as `unassigned`.
  var unassignedPrice: Int
  /// The manager who has it today and from whom it is not released; -1 if there is none.
  var holder: Int
  /// Whether it does not match its holder and stays only because it stands today.
  var isMismatchedToday: Bool
  /// Yearly value in hundredths, for the budget of value.
  var value: Int
  /// Whether it must not be left without a manager (rule `keep`).
  var isKept: Bool
  /// What taking part in a tolerated breach costs as `inherited`.
  var breachPrice: Int
}

/// What the methods need to know of a manager.
struct ManagerFacts: Sendable {
  /// Up to here a minute costs nothing.
  var target: Int
  /// Up to here a minute above target costs the first price.
  var warn: Int
  /// Up to here the second, beyond it the third.
  var middle: Int
  /// Beyond here minutes count as `overload`.
  var limit: Int
  /// Beyond here nobody goes: the larger of the limit and today's load.
  var cap: Int
  /// The fair share of load, dedicated clients apart; nil for managers without target minutes.
  var fairShare: Int?
  /// The fair share and 15 points more.
  var farShare: Int
  /// Today's unreleased clients.
  var today: [Int]
  /// Whether today's book holds a client that should be alone beside others.
  var hasCrowdedToday: Bool
  /// Whether the manager may own clients at all this month.
  var mayOwn: Bool
  /// Whether it is a pool: rules about one person's book do not bind it.
  var isPool: Bool
}
