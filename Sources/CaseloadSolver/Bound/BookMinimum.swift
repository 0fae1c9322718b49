import CaseloadDomain

/// The cheapest book of one manager at given prices, exact to the minute of load.
///
///     minimum = min over sets D of dedicated clients, and sets S of ordinary ones, of
///               price(D) + price(S) + f(load(D) + load(S), fair(D) + load(S))
///
/// Only clients with a negative price, or without another option, enter: f never falls with load.
/// A client that should be alone makes a book by itself; a crowded book of today is a case of its own.
/// Competitors, and families parted at a price, enter as clusters of which one set is taken; dedicated
/// ones do not count as such.
/// Each case is a knapsack with a convex cost of load, solved by `ConvexKnapsack`, the set with the least
/// bound first.
struct BookMinimum {
  let relaxation: Relaxation
  let manager: Int
  let costs: WeighedCosts
  let units: BookUnits
  /// Where it says yes the book found may not be the cheapest.
  var shouldStop: () -> Bool = { false }

  /// A client, or a family, that may enter the book.
  struct Item {
    /// The unit, as `BookUnits` numbers it.
    var unit: Int
    /// In scaled units.
    var price: Int
    var load: Int
    var fairLoad: Int
    /// What more it costs, in hundredths of `inherited`, as part of a tolerated crowd.
    var crowdPrice: Int
    var size = 1
    var isForced: Bool
    var isAlone: Bool
    var isDedicated: Bool
    /// Whether the manager holds all of it today.
    var isToday: Bool
  }

  /// The least price and the units that reach it; nil where no book is possible.
  struct Best {
    var price: Int
    var units: [Int]
    /// What a minute more is worth to the manager at these prices.
    var slope = 0
  }

  /// The cheapest book among all that the decisions leave open.
  func find(_ items: [Item]) -> Best? {
    let forced = items.filter(\.isForced)
    var best: Best?
    for item in items where item.isAlone && isOnly(item, forced) {
      let price = alonePrice(item)
      if best.map({ price < $0.price }) ?? true { best = Best(price: price, units: [item.unit]) }
    }
    for company in together(items, forced) {
      let useful = company.items.filter { $0.price < 0 || $0.isForced }
      let found = cheapest(of: useful, isCrowd: company.isCrowd, below: best?.price)
      if let found { best = found }
    }
    return best
  }

  /// What a book of one client costs.
  private func alonePrice(_ item: Item) -> Int {
    let price = item.price + price(item.load, item.fairLoad)
    guard costs.paysForFamilies, let family = relaxation.homes.family(of: item.unit) else {
      return price
    }
    return price + costs.family(family, count: 1, in: relaxation)
  }

  /// Whether every client without another option is this one.
  private func isOnly(_ item: Item, _ forced: [Item]) -> Bool {
    forced.allSatisfy { $0.unit == item.unit }
  }

  /// Clients that may share a book.
  private struct Company {
    var items: [Item]
    /// Whether it is today's crowd.
    var isCrowd: Bool
  }

  /// The clients that may share a book: all who need not be alone, and today's crowd.
  private func together(_ items: [Item], _ forced: [Item]) -> [Company] {
    var companies: [Company] = []
    if !forced.contains(where: \.isAlone) {
      companies.append(Company(items: items.filter { !$0.isAlone }, isCrowd: false))
    }
    if let crowd = crowdItems(items, forced) {
      companies.append(Company(items: crowd, isCrowd: true))
    }
    return companies
  }

  private func clusters(_ items: [Item], isCrowd: Bool) -> ItemClusters {
    relaxation.rivalries.isEmpty && !costs.paysForFamilies
      ? ItemClusters(free: items) : ItemClusters(items, in: self, isCrowd: isCrowd)
  }

  /// One kind of book: a client by itself, or a set that is in it with others that may be.
  enum Choice {
    case alone(unit: Int, price: Int)
    case set(
      units: [Int], start: Int, cost: ConvexKnapsack.Cost, others: [Item],
      clusters: [ItemClusters.Cluster])
  }

  /// Every kind of book that the decisions leave open, with all clients whatever their price; nil where
  /// dedicated clients can be put together in too many ways.
  func choices(_ items: [Item]) -> [Choice]? {
    let forced = items.filter(\.isForced)
    var choices: [Choice] = []
    for item in items where item.isAlone && isOnly(item, forced) {
      choices.append(.alone(unit: item.unit, price: alonePrice(item)))
    }
    for company in together(items, forced) {
      let parts = clusters(company.items.filter { !$0.isDedicated }, isCrowd: company.isCrowd)
      guard let clusters = parts.clusters else { continue }
      let fixed = parts.free.filter(\.isForced)
      let load = fixed.reduce(0) { $0 + $1.load }
      let start = fixed.reduce(0) { $0 + $1.price }
      let room = relaxation.caps[manager] - load
      guard let sets = DedicatedSets.all(company.items.filter(\.isDedicated), room: room)
      else { return nil }
      for set in sets {
        choices.append(
          .set(
            units: set.units + fixed.map(\.unit), start: set.price + start,
            cost: cost(beside: set.load + load, fairLoad: set.fairLoad + load),
            others: parts.free.filter { !$0.isForced }, clusters: clusters))
      }
    }
    return choices
  }

  /// The cost of load on top of what is in the book anyway.
  private func cost(beside base: Int, fairLoad fairBase: Int) -> ConvexKnapsack.Cost {
    let facts = relaxation.problem.managers[manager]
    let bends = [facts.target, facts.warn, facts.middle, facts.limit].map { $0 - base }
    let fairBends = facts.fairShare.map { [$0 - fairBase, facts.farShare - fairBase] } ?? []
    return ConvexKnapsack.Cost(
      room: relaxation.caps[manager] - base, bends: bends + fairBends,
      price: { price(base + $0, fairBase + $0) })
  }

  /// Today's clients, each priced as part of a tolerated crowd; nil where that is no case.
  private func crowdItems(_ items: [Item], _ forced: [Item]) -> [Item]? {
    guard relaxation.problem.managers[manager].hasCrowdedToday, relaxation.allowsInherited,
      forced.allSatisfy(\.isToday)
    else { return nil }
    return items.filter(\.isToday).map { item in
      var dearer = item
      dearer.price += costs.inherited * item.crowdPrice
      return dearer
    }
  }

  private func price(_ load: Int, _ fairLoad: Int) -> Int {
    costs.rates.price(
      of: relaxation.problem.managers[manager], load: load, fairLoad: fairLoad)
  }

  /// The cheapest set of these items, if it costs less than `limit`.
  private func cheapest(of useful: [Item], isCrowd: Bool, below limit: Int?) -> Best? {
    let cap = relaxation.caps[manager]
    let parts = clusters(useful.filter { !$0.isDedicated }, isCrowd: isCrowd)
    guard let clusters = parts.clusters else { return nil }
    var knapsack = ConvexKnapsack()
    for item in parts.free { knapsack.add(item) }
    for cluster in clusters { knapsack.add(cluster.pruned()) }
    knapsack.sort()
    let dedicated = DedicatedSets(useful.filter(\.isDedicated), cap: cap)
    var cases: [(bound: ConvexKnapsack.Bound, set: DedicatedSets.Sums)] = []
    for set in dedicated.sets where set.load + knapsack.forcedLoad <= cap {
      let cost = cost(
        beside: set.load + knapsack.forcedLoad, fairLoad: set.fairLoad + knapsack.forcedLoad)
      cases.append((knapsack.bound(cost, start: set.price + knapsack.forcedPrice), set))
    }
    cases.sort { $0.bound.least < $1.bound.least }
    var best: Best?
    for (bound, set) in cases {
      let most = best?.price ?? limit ?? .max
      guard let found = knapsack.cheapest(bound, below: most, shouldStop: shouldStop) else {
        continue
      }
      best = Best(price: found.price, units: set.units + found.units, slope: bound.slope)
    }
    return best
  }
}

extension BookMinimum.Item {
  /// A client as an item of a unit.
  init(
    unit: Int, _ client: Int, _ manager: Int, _ price: Int, _ isForced: Bool,
    in problem: AssignmentProblem
  ) {
    let facts = problem.clients[client]
    self.unit = unit
    self.price = price
    self.isForced = isForced
    (load, fairLoad) = (problem.load(client: client, manager: manager), facts.fairLoad)
    (isAlone, isDedicated) = (facts.isAlone, facts.isDedicated)
    isToday = facts.holder == manager
    crowdPrice = facts.breachPrice - problem.pairBreach(client: client, manager: manager)
  }

  /// The item with one more client of the same unit.
  func adding(_ other: BookMinimum.Item) -> BookMinimum.Item {
    var sum = self
    sum.price += other.price
    sum.load += other.load
    sum.fairLoad += other.fairLoad
    sum.crowdPrice += other.crowdPrice
    sum.size += other.size
    sum.isForced = isForced || other.isForced
    sum.isToday = isToday && other.isToday
    return sum
  }
}
