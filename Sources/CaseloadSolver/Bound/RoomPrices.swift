import CaseloadDomain

extension BundleAscent {
  /// First prices: those of the best plan's books, or, where these leave clients to nobody and it proves
  /// more, those of a team without room.
  mutating func bestStart(
    _ books: [BookColumn], at domain: BranchDomain
  ) -> (prices: DualPrices, isShortOfRoom: Bool) {
    let plain = relaxation.startPrices(books, table)
    guard let short = relaxation.pricesWithoutRoom(books, from: plain) else {
      return (plain, false)
    }
    let bounds = [plain, short].map { evaluate($0, domain).scaledBound ?? .max }
    guard bounds[1] > bounds[0] else { return (plain, false) }
    return (short, relaxation.problem.levels[relaxation.level].paysUnassigned)
  }
}

extension Relaxation {
  /// Prices for a team without room for everybody; nil where books and levels above tell of none.
  func pricesWithoutRoom(_ books: [BookColumn], from plain: DualPrices) -> DualPrices? {
    var prices = plain
    raise(&prices, bySpaceTheBooksLack: books)
    payForNobody(&prices)
    let isOther = prices.clients != plain.clients || prices.levels != plain.levels
    return isOther ? prices : nil
  }

  /// Where a level above leaves some without a manager, being left out costs there what a client pays
  /// here: at less all would be left out.
  fileprivate func payForNobody(_ prices: inout DualPrices) {
    for above in pricedLevels where held[above] > 0 {
      for (client, facts) in problem.clients.enumerated() where !facts.isKept {
        let each = problem.nobodyPrice(level: above, client: client)
        guard each > 0, prices.clients[client] > 0 else { continue }
        let least = (prices.clients[client] + each - 1) / each
        prices.levels[above] = min(mostPrices[above], max(prices.levels[above], least))
      }
    }
  }

  /// Where the books have no room for everybody, a minute in them is worth what the cheapest minute left
  /// out costs, as in a fractional knapsack: that, and no more than being left out, is what a client pays.
  /// Source: Dantzig 1957.
  fileprivate func raise(_ prices: inout DualPrices, bySpaceTheBooksLack books: [BookColumn]) {
    guard problem.levels[level].paysUnassigned else { return }
    let served = Set(books.lazy.flatMap(\.clients))
    let rates = problem.clients.indices.compactMap { client -> Int? in
      let load = problem.clients[client].load
      guard load > 0, !served.contains(client) else { return nil }
      return scale * problem.nobodyPrice(level: level, client: client) / load
    }
    guard let rate = rates.min() else { return }
    for (client, facts) in problem.clients.enumerated() {
      let most = scale * problem.nobodyPrice(level: level, client: client)
      let price = facts.isKept ? rate * facts.load : min(most, rate * facts.load)
      prices.clients[client] = min(PriceLimits.client, max(prices.clients[client], price))
    }
  }
}
