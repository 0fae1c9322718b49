import CaseloadDomain

/// The pairs that dates, pins, bans, freeze and fields allow, client by client in flat arrays.
///
/// Few of all pairs are: what a proof needs of pairs is reckoned and kept for these alone.
struct AllowedPairs: Sendable {
  /// Where each client's pairs begin; one more than there are clients.
  let starts: [Int]
  /// The manager of each pair, ascending within a client.
  let managers: [Int32]

  /// No pairs of nobody: enough where only prices are to be checked.
  init() { (starts, managers) = ([0], []) }

  /// How many clients it knows.
  var clientCount: Int { starts.count - 1 }

  init(in facts: ScenarioFacts) {
    var (starts, managers) = ([0], [Int32]())
    // Clients of the same cells and tier match the same managers, so those are looked for once.
    var matching: [[Int]: [Int32]] = [:]
    for client in facts.loads.indices {
      let kind = facts.pairRules.cells(of: client) + [facts.tiers[client]]
      let known = matching[kind] ?? Self.matching(client, in: facts)
      matching[kind] = known
      for manager in Self.with(facts.today.server(of: client), known)
      where facts.isAllowed(client: client, manager: Int(manager)) {
        managers.append(manager)
      }
      starts.append(managers.count)
    }
    (self.starts, self.managers) = (starts, managers)
  }

  /// The managers whom a client's fields and tier suit, ascending.
  private static func matching(_ client: Int, in facts: ScenarioFacts) -> [Int32] {
    facts.capacities.indices.filter { facts.pairRules.holds(client: client, manager: $0) }
      .map { Int32($0) }
  }

  /// The managers with one more, who may have a client that does not suit him.
  private static func with(_ server: Int?, _ managers: [Int32]) -> [Int32] {
    guard let server = server.map({ Int32($0) }), !managers.contains(server) else {
      return managers
    }
    return (managers + [server]).sorted()
  }

  /// The pairs of a client.
  func pairs(of client: Int) -> Range<Int> { starts[client]..<starts[client + 1] }

  /// The position of a pair; nil if it is not allowed.
  func position(client: Int, manager: Int) -> Int? {
    var (low, high) = (starts[client], starts[client + 1])
    while low < high {
      let middle = (low + high) / 2
      if Int(managers[middle]) < manager { low = middle + 1 } else { high = middle }
    }
    return low < starts[client + 1] && Int(managers[low]) == manager ? low : nil
  }
}

/// What allowed pairs cost in one level whatever else is in the book, in hundredths of a minute.
struct PairPrices: Sendable {
  let level: Level
  private let pairs: AllowedPairs
  /// By position of the pair.
  let prices: [Int]

  /// Nil where no pair costs anything.
  init?(_ level: Level, of pairs: AllowedPairs, in facts: ScenarioFacts) {
    guard Self.mayPrice(level.terms, in: facts) else { return nil }
    var prices: [Int] = []
    prices.reserveCapacity(pairs.managers.count)
    for client in 0..<pairs.clientCount {
      for pair in pairs.pairs(of: client) {
        prices.append(
          facts.pairPrice(client: client, manager: Int(pairs.managers[pair]), as: level.terms))
      }
    }
    guard prices.contains(where: { $0 != 0 }) else { return nil }
    (self.level, self.pairs, self.prices) = (level, pairs, prices)
  }

  /// Whether any of these terms can price a pair in this scenario.
  private static func mayPrice(_ terms: [Term], in facts: ScenarioFacts) -> Bool {
    let (rules, policy) = (facts.scenario.rules, facts.scenario.policy)
    return terms.contains { term in
      switch term {
      case .handOver, .valueAtRisk: true
      case .poorFit: !policy.poorFit.isEmpty
      case .softRules:
        rules.freeze?.price != nil || rules.match.contains { $0.price != nil }
          || rules.pins.contains { $0.price != nil } || rules.bans.contains { $0.price != nil }
      default: false
      }
    }
  }

  /// The prices of all levels down to one that have any.
  static func all(
    downTo level: Level, of pairs: AllowedPairs, in facts: ScenarioFacts
  ) -> [PairPrices] {
    facts.scenario.policy.levels.filter { $0 <= level }
      .compactMap { PairPrices($0, of: pairs, in: facts) }
  }

  /// The price of an allowed pair by its position.
  func price(at pair: Int) -> Int { prices[pair] }

  /// The price of an allowed pair.
  func price(client: Int, manager: Int) -> Int {
    pairs.position(client: client, manager: manager).map { prices[$0] } ?? 0
  }

  /// The most that a client costs with anybody.
  func dearest(of client: Int) -> Int { prices[pairs.pairs(of: client)].max() ?? 0 }
}
