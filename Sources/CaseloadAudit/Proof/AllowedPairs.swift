import CaseloadDomain

/// The pairs that dates, pins, bans, freeze and fields allow, client by client in flat arrays.
///
/// Few of all pairs are: what a proof needs of pairs is reckoned and kept for these alone.
struct AllowedPairs: Sendable {
  /// Where each client's pairs begin; one more than there are clients.
  let starts: [Int]
  /// The manager of each pair, ascending within a client.
  let managers: [Int]

  init(in facts: ScenarioFacts) {
    var (starts, managers) = ([0], [Int]())
    for client in facts.loads.indices {
      for manager in facts.capacities.indices
      where facts.isAllowed(client: client, manager: manager) {
        managers.append(manager)
      }
      starts.append(managers.count)
    }
    (self.starts, self.managers) = (starts, managers)
  }

  /// The pairs of a client.
  func pairs(of client: Int) -> Range<Int> { starts[client]..<starts[client + 1] }

  /// The position of a pair; nil if it is not allowed.
  func position(client: Int, manager: Int) -> Int? {
    var (low, high) = (starts[client], starts[client + 1])
    while low < high {
      let middle = (low + high) / 2
      if managers[middle] < manager { low = middle + 1 } else { high = middle }
    }
    return low < starts[client + 1] && managers[low] == manager ? low : nil
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
    var prices: [Int] = []
    prices.reserveCapacity(pairs.managers.count)
    for client in facts.loads.indices {
      for pair in pairs.pairs(of: client) {
        prices.append(
          facts.pairPrice(client: client, manager: pairs.managers[pair], as: level.terms))
      }
    }
    guard prices.contains(where: { $0 != 0 }) else { return nil }
    (self.level, self.pairs, self.prices) = (level, pairs, prices)
  }

  /// The price of an allowed pair.
  func price(client: Int, manager: Int) -> Int {
    pairs.position(client: client, manager: manager).map { prices[$0] } ?? 0
  }

  /// The most that a client costs with anybody.
  func dearest(of client: Int) -> Int { prices[pairs.pairs(of: client)].max() ?? 0 }
}
