import CaseloadDomain

/// One book that a manager may have, with what it costs: a column of the master.
struct BookColumn: Hashable, Sendable {
  var manager: Int
  /// Ascending.
  var clients: [Int]
  /// The level's price in hundredths: the book's and its pairs'.
  var price: Int
  /// The rows of families that have their home here, ascending.
  var homes: [Int] = []
  /// The book's price in each level above that has a price, for the rows that hold them.
  var heldPrices: [Int]
}

extension Relaxation {
  /// The column of a book at its cheapest under prices.
  func column(manager: Int, clients: [Int], at prices: DualPrices) -> BookColumn {
    if homes.isEmpty { return column(manager: manager, clients: clients) }
    let softRules = WeighedCosts(prices, in: self).softRules
    return column(
      manager: manager, clients: clients, homes: homes.homes(of: clients, softRules, prices))
  }

  /// The column of a book, priced exactly, as the home of some families.
  func column(manager: Int, clients members: [Int], homes rows: [Int] = []) -> BookColumn {
    var (load, fairLoad, mismatch, crowd) = (0, 0, 0, 0)
    var (newcomers, alone) = (0, 0)
    for client in members {
      let facts = problem.clients[client]
      load += problem.load(client: client, manager: manager)
      fairLoad += facts.fairLoad
      mismatch += problem.pairBreach(client: client, manager: manager)
      crowd += facts.breachPrice
      if facts.holder != manager { newcomers += 1 }
      if facts.isAlone { alone += 1 }
    }
    let isCrowded = alone > 0 && members.count > 1 && newcomers == 0
    var inherited = isCrowded ? crowd : mismatch
    var softPrice = 0
    for (family, count) in homes.counts(in: members) where !rows.contains(homes.row(of: family)) {
      softPrice += homes.price(count, of: family)
    }
    if !rivalries.isEmpty,
      let effect = rivalries.effect(of: members, at: manager, isCrowd: isCrowded)
    {
      softPrice += effect.softPrice
      inherited += rivalries.inheritedPrice(of: effect, at: manager)
    }
    func price(_ level: Int) -> Int {
      let costs = problem.levels[level]
      var price = costs.rates.price(
        of: problem.managers[manager], load: load, fairLoad: fairLoad)
      if costs.paysInherited { price += inherited }
      if costs.paysSoftRules { price += softPrice }
      guard costs.hasPairPrices else { return price }
      return members.reduce(price) {
        $0 + problem.pairPrice(level: level, client: $1, manager: manager)
      }
    }
    return BookColumn(
      manager: manager, clients: members.sorted(), price: price(level), homes: rows,
      heldPrices: pricedLevels.map(price))
  }
}
