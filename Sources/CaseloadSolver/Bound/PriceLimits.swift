import CaseloadDomain

/// The largest prices whose sums stay far within a machine integer.
enum PriceLimits {
  /// For covering one client.
  static let client = 10_000_000_000_000
  /// For a hundredth of a level above.
  static let level = 1_000_000_000
  /// What all levels above may add up to with their prices.
  static let sum = 1 << 57

  /// For a unit of a row.
  static func row(_ row: CouplingRow) -> Int {
    let heaviest = row.entries.reduce(abs(row.capacity)) { max($0, abs($1.weight)) }
    return 10_000_000_000_000_000 / max(heaviest, 1_000)
  }
}

extension Relaxation {
  /// The prices with those of soft rows cut down to what an excess costs.
  func legal(_ prices: DualPrices) -> DualPrices {
    var copy = prices
    let weights = weights(prices)
    for (index, row) in rows.enumerated() {
      guard let excess = row.excess else { continue }
      // Where the level is held at zero its price is raised as far as the row needs.
      let weight = excess.isRuledOut ? mostPrice(ofLevel: excess.level) : weights[excess.level]
      let (most, isBeyond) = weight.multipliedReportingOverflow(by: excess.price)
      if !isBeyond { copy.rows[index] = min(copy.rows[index], most) }
    }
    return copy
  }

  /// The largest price of a level above: the dearer a plan can be there, the smaller.
  func mostPrice(ofLevel level: Int) -> Int { mostPrices[level] }
}

extension AssignmentProblem {
  /// The largest price of each of the first levels.
  func mostPrices(levels count: Int) -> [Int] {
    (0..<count).map { level in
      let costs = levels[level]
      var most = managers.reduce(0) { sum, manager in
        sum + 3 * max(manager.cap, 1) * costs.rates.all.reduce(0, +)
      }
      for client in clients.indices {
        most += nobodyPrice(level: level, client: client)
        most += breachPrice(level: level, client: client) + costs.moves[client]
        most += options[client].reduce(0) {
          max($0, costs.pairs.isEmpty ? 0 : costs.pairs[client * managerCount + $1])
        }
      }
      if costs.paysSoftRules {
        for group in groups { most += (group.price ?? 0) * group.members.count }
      }
      return min(PriceLimits.level, PriceLimits.sum / count / max(most, 1))
    }
  }
}
