import CaseloadDomain

/// Everything the audit reckons from a scenario alone, by position of client and manager.
struct ScenarioFacts: Sendable {
  let scenario: Scenario
  /// Whole minutes of each client, by the shared formula.
  let loads: [Int]
  /// The position of each client's tier in the scenario's tiers.
  let tiers: [Int]
  /// Whether a client shares its manager with nobody; a priced `alone` does not count.
  let isAlone: [Bool]
  let isDedicated: [Bool]
  let capacities: [Capacity]
  let mayOwn: [Bool]
  let isPool: [Bool]
  let today: TodaysBook
  let pairRules: PairRules
  let fairShare: FairShare
  /// Whole minutes that a change of each client's owner costs.
  let handOver: [Int]
  /// Whole minutes that moving each client's value costs.
  let valueAtRisk: [Int]
  /// The clients that stay with their holder, whether at no price or at one.
  let isFrozen: [Bool]
  /// The families, and the competitors.
  let families: [[Int]]
  let rivals: [[Int]]
  let mix: MixTable?

  init(of scenario: Scenario) {
    self.scenario = scenario
    let clients = scenario.clients
    let managers = scenario.team.managers
    let loads = Self.loads(of: scenario)
    let tiers = Self.tierPositions(of: scenario)
    let reckoning = CapacityReckoning(of: scenario)
    let mayOwn = managers.map(reckoning.mayOwn)
    let today = TodaysBook(of: scenario, loads: loads, tiers: tiers, mayOwn: mayOwn)
    (self.loads, self.tiers, self.mayOwn, self.today) = (loads, tiers, mayOwn, today)
    isAlone = tiers.map { scenario.tiers[$0].isAlone && scenario.tiers[$0].alonePrice == nil }
    isDedicated = tiers.map { CaseloadAudit.isDedicated(scenario.tiers[$0]) }
    capacities = managers.map(reckoning.capacity)
    isPool = managers.map { $0.pool != nil }
    pairRules = PairRules(of: scenario)
    fairShare = FairShare(
      loads: loads, isDedicated: isDedicated, targets: capacities.map(\.target.value),
      mayTakePart: zip(mayOwn, isPool).map { $0 && !$1 },
      pooled: FairShare.pooled(of: scenario, loads: loads, isDedicated: isDedicated))
    let prices = HandOverReckoning(of: scenario)
    handOver = clients.indices.map { index in
      prices.minutes(
        of: clients[index], tier: scenario.tiers[tiers[index]], load: loads[index],
        status: today.statuses[index])
    }
    valueAtRisk = clients.map(ValueAtRiskReckoning(of: scenario).minutes)
    let frozen = FrozenClients(of: scenario)
    isFrozen = clients.indices.map { index in
      today.server(of: index) != nil && (frozen?.contains(clients[index]) ?? false)
    }
    families = Self.positions(of: scenario.rules.together, in: scenario)
    rivals = Self.positions(of: scenario.rules.apart, in: scenario)
    mix = MixTable(of: scenario.rules.mix, tiers: scenario.tiers.map(\.name))
  }

  private static func loads(of scenario: Scenario) -> [Int] {
    var loads: [Int] = []
    loads.reserveCapacity(scenario.clients.count)
    scenario.forEachLoad { loads.append($1.load.value) }
    return loads
  }

  private static func tierPositions(of scenario: Scenario) -> [Int] {
    let positions = Dictionary(
      uniqueKeysWithValues: scenario.tiers.enumerated().map { ($1.name, $0) })
    return scenario.clients.map { client in
      guard let position = positions[client.tier] else {
        preconditionFailure("a valid scenario has the tier '\(client.tier)' of every client")
      }
      return position
    }
  }

  private static func positions(of grouping: Grouping, in scenario: Scenario) -> [[Int]] {
    grouping.groups.map { $0.members.compactMap(scenario.clientIndex) }
  }

  /// Whether breaches of today may stay.
  var inherits: Bool { scenario.inheritance == .all }

  /// What a client counts where it is left alone or a breach with it is tolerated.
  func breachMinutes(of client: Int) -> Int { max(loads[client], 1) }

  /// What kind of move brings a client to a manager; nil if it stays there.
  func moveKind(of client: Int, to manager: Int) -> Move.Kind? {
    switch today.statuses[client] {
    case .unowned: .new
    case .served(let server): server == manager ? nil : .move
    case .released(let text, _):
      text == scenario.team.managers[manager].id.text ? nil : .forced
    }
  }
}
