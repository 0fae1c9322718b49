import CaseloadDomain

/// A scenario as plain whole numbers, with clients, managers and tiers counted from zero.
struct PlainFacts {
  /// One minute in the unit of prices.
  static let minute = 100

  let scenario: Scenario
  /// By client.
  let loads: [Int]
  /// By client: its tier.
  let tiers: [Int]
  /// By client: whether it takes a whole manager.
  let isDedicated: [Bool]
  /// By client: whether it shares its manager with nobody.
  let isAlone: [Bool]
  /// By client: yearly value in hundredths, zero if unknown.
  let values: [Int]
  /// By client: minutes that leaving it without a manager counts.
  let unassignedPrices: [Int]
  /// By client and manager: whether their fields match.
  let matches: [[Bool]]
  /// By manager.
  let capacities: [PlainCapacity]
  let today: TodaysBook
  let share: FairShare
  /// By client: what a new owner costs in minutes; zero for a client nobody owns.
  let handOverPrices: [Int]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let clients = scenario.clients
    let managers = scenario.team.managers
    let loads = scenario.loads().map(\.load.value)
    let tiers = clients.map { client in
      scenario.tiers.firstIndex { $0.name == client.tier } ?? 0
    }
    self.loads = loads
    self.tiers = tiers
    isDedicated = tiers.map { DedicatedWork.isDedicated(scenario.tiers[$0]) }
    isAlone = tiers.map { scenario.tiers[$0].isAlone }
    values = clients.map { $0.value?.hundredths ?? 0 }
    unassignedPrices = zip(clients, loads).map { max($1, 1) * $0.priority }
    matches = clients.map { client in
      managers.map { Matching.holds(scenario.rules.match, for: client, and: $0) }
    }
    capacities = managers.map { PlainCapacity(of: $0, in: scenario) }
    let today = TodaysBook(of: scenario, loads: loads, tierIndices: tiers)
    self.today = today
    share = FairShare(
      loads: loads, isDedicated: isDedicated, targets: capacities.map(\.target),
      mayOwn: today.mayOwn)
    handOverPrices = clients.indices.map { index in
      switch today.standings[index] {
      case .unowned: 0
      case .ownerGone:
        HandOver.priceWithoutGiver(of: clients[index], load: loads[index], in: scenario)
      case .held, .ruledOut:
        HandOver.fullPrice(of: clients[index], load: loads[index], in: scenario)
      }
    }
  }

  /// Whether breaches of today are tolerated.
  var tolerates: Bool { scenario.inheritance == .all }

  /// Whether the client is held by this manager today and not released.
  func isHeld(_ client: Int, by manager: Int) -> Bool {
    today.standings[client] == .held(by: manager)
  }
}
