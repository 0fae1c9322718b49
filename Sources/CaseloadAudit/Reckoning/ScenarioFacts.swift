import CaseloadDomain

/// Everything the audit reckons from a scenario alone, by position of client and manager.
struct ScenarioFacts: Sendable {
  let scenario: Scenario
  /// The load of each client with its factors, by the shared formula.
  let clientLoads: [ClientLoad]
  /// Whole minutes of each client.
  let loads: [Int]
  /// The position of each client's tier in the scenario's tiers.
  let tiers: [Int]
  let isAlone: [Bool]
  let isDedicated: [Bool]
  let capacities: [Capacity]
  let mayOwn: [Bool]
  let today: TodaysBook
  let matching: Matching
  let fairShare: FairShare
  /// Whole minutes that a change of each client's owner costs.
  let handOver: [Int]
  /// The managers each client is pinned to, and those it is banned from.
  let pins: [[NamedPair]]
  let bans: [[NamedPair]]

  init(of scenario: Scenario) {
    self.scenario = scenario
    clientLoads = scenario.loads()
    loads = clientLoads.map(\.load.value)
    let positions = Dictionary(
      uniqueKeysWithValues: scenario.tiers.enumerated().map { ($1.name, $0) })
    tiers = scenario.clients.map { client in
      guard let position = positions[client.tier] else {
        preconditionFailure("a valid scenario has the tier '\(client.tier)' of every client")
      }
      return position
    }
    isAlone = tiers.map { scenario.tiers[$0].isAlone }
    isDedicated = tiers.map { CaseloadAudit.isDedicated(scenario.tiers[$0]) }
    let reckoning = CapacityReckoning(of: scenario)
    capacities = scenario.team.managers.map(reckoning.capacity)
    mayOwn = scenario.team.managers.map(reckoning.mayOwn)
    today = TodaysBook(of: scenario, loads: loads, tiers: tiers, mayOwn: mayOwn)
    matching = Matching(of: scenario)
    fairShare = FairShare(
      loads: loads, isDedicated: isDedicated, targets: capacities.map(\.target.value),
      mayOwn: mayOwn)
    let prices = HandOverReckoning(of: scenario)
    var handOver: [Int] = []
    for (index, client) in scenario.clients.enumerated() {
      handOver.append(
        prices.minutes(
          of: client, tier: scenario.tiers[tiers[index]], load: loads[index],
          status: today.statuses[index]))
    }
    self.handOver = handOver
    let pinsByClient = Dictionary(grouping: scenario.rules.pins, by: \.client)
    let bansByClient = Dictionary(grouping: scenario.rules.bans, by: \.client)
    pins = scenario.clients.map { pinsByClient[$0.id] ?? [] }
    bans = scenario.clients.map { bansByClient[$0.id] ?? [] }
  }

  /// Whether breaches of today may stay.
  var inherits: Bool { scenario.inheritance == .all }

  /// Minutes beyond which a manager's book breaks `hours-limit`.
  func heldLimit(of manager: Int) -> Int {
    let own = capacities[manager].limit.value
    return inherits ? max(own, today.loads[manager]) : own
  }

  /// The most clients of a tier a manager may hold; nil if the tier has no such number.
  func heldMost(of manager: Int, tier: Int) -> Int? {
    guard let own = scenario.tiers[tier].atMost else { return nil }
    return inherits ? max(own, today.counts[manager][tier]) : own
  }

  /// The fewest clients of a tier a manager must hold; nil if nothing binds.
  func heldFewest(of manager: Int, tier: Int) -> Int? {
    guard mayOwn[manager], let own = scenario.tiers[tier].atLeast else { return nil }
    return inherits ? min(own, today.counts[manager][tier]) : own
  }

  /// Whether a manager may own a client at all: dates, pins, bans and fields, or today's tolerance.
  func isAllowed(client: Int, manager: Int) -> Bool {
    let id = scenario.team.managers[manager].id
    guard mayOwn[manager], pins[client].allSatisfy({ $0.manager == id }) else { return false }
    guard !bans[client].contains(where: { $0.manager == id }) else { return false }
    return matching.holds(client: client, manager: manager)
      || toleratesMismatch(client: client, manager: manager)
  }

  /// Whether a client may stay where it is though the pair does not match.
  func toleratesMismatch(client: Int, manager: Int) -> Bool {
    inherits && today.server(of: client) == manager
  }

  /// What a client counts where it is left alone or a breach with it is tolerated.
  func breachMinutes(of client: Int) -> Int { max(loads[client], 1) }
}
