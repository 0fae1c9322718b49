import CaseloadDomain

/// A scenario as plain whole numbers, with clients, managers and tiers counted from zero.
///
/// A class, as the rules and the value are, so that the walks do not copy it at every step.
final class PlainFacts: Sendable {
  /// One minute in the unit of prices.
  static let minute = 100

  let scenario: Scenario
  /// By client.
  let loads: [Int]
  /// By client: its tier.
  let tiers: [Int]
  /// By client: whether it takes a whole manager.
  let isDedicated: [Bool]
  /// By client: whether it must share its manager with nobody.
  let isAlone: [Bool]
  /// By client: yearly value in hundredths, zero if unknown.
  let values: [Int]
  /// By client: minutes that leaving it without a manager counts.
  let unassignedPrices: [Int]
  /// By client and manager: whether their fields match as they must.
  let matches: [[Bool]]
  /// By manager: whether it is a pool.
  let isPool: [Bool]
  /// By manager and client: whether the manager is a person or a pool for the client's tier.
  let serves: [[Bool]]
  /// By manager.
  let capacities: [PlainCapacity]
  let today: TodaysBook
  let share: FairShare
  /// By client: whether rule `freeze` keeps it where it is held.
  let isFrozen: [Bool]
  /// By manager: the most new clients; nil where rule `intake` does not bind.
  let mostNewcomers: [Int?]

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
    isAlone = tiers.map { scenario.tiers[$0].isAlone && scenario.tiers[$0].alonePrice == nil }
    values = clients.map { $0.value?.hundredths ?? 0 }
    unassignedPrices = zip(clients, loads).map { max($1, 1) * $0.priority }
    let hardMatches = scenario.rules.match.filter { $0.price == nil }
    matches = clients.map { client in
      managers.map { Matching.holds(hardMatches, for: client, and: $0) }
    }
    isPool = managers.map { $0.pool != nil }
    serves = managers.map { manager in
      clients.map { manager.pool?.tiers.contains($0.tier) ?? true }
    }
    capacities = managers.map { PlainCapacity(of: $0, in: scenario) }
    let today = TodaysBook(of: scenario, loads: loads, tierIndices: tiers)
    self.today = today
    share = FairShare(
      loads: loads, isDedicated: isDedicated, targets: capacities.map(\.target),
      takesPart: zip(isPool, today.mayOwn).map { !$0 && $1 },
      pooled: PoolWork.minutes(in: scenario, loads: loads, isDedicated: isDedicated))
    isFrozen = clients.enumerated().map { index, client in
      today.holder(of: index) != nil && FreezeReading.names(client, in: scenario)
    }
    mostNewcomers = managers.indices.map { IntakeReading.most(for: $0, today, in: scenario) }
  }

  /// Whether breaches of today are tolerated.
  var tolerates: Bool { scenario.inheritance == .all }

  /// Whether the client is held by this manager today and not released.
  func isHeld(_ client: Int, by manager: Int) -> Bool { today.holder(of: client) == manager }

  /// Whether every client of a book is an unreleased client of the same manager today, and today's
  /// breaches are tolerated.
  func isTodays(_ manager: Int, in books: Books) -> Bool {
    tolerates && books.clients[manager].allSatisfy { isHeld($0, by: manager) }
  }

  /// By group: the positions of its members.
  func positions(of grouping: Grouping) -> [[Int]] {
    grouping.groups.map { group in
      scenario.clients.indices.filter { group.members.contains(scenario.clients[$0].id) }
    }
  }
}
