/// A choice of clients whose prices add up, with a cost of their load that is convex and never falls.
///
///     minimise   sum over j in S of p_j + g(sum over j in S of w_j),   sum of w_j at most the room
///
/// For any slope s the sum of min(0, p_j + s w_j) plus the least g(w) - s w is a lower bound: it is
/// taken at the slope where the clients worth their minutes fill what g allows. A client whose change
/// would lift the bound to a known choice is fixed; the few left go through an exact dynamic program
/// over minutes.
/// Of a cluster of competitors one set is taken; it counts for a slope with its cheapest one.
/// Source of the fixing: Pisinger 1997, a core of the knapsack, here with a convex cost.
struct ConvexKnapsack {
  /// What is paid for load, and where its slope changes.
  struct Cost {
    /// The most minutes.
    var room: Int
    /// Minutes at which the slope may change; those outside of 0...room are of no matter.
    var bends: [Int]
    /// The cost of so many minutes.
    var price: (Int) -> Int
  }

  /// A lower bound of one case and what it is made of.
  struct Bound {
    var least: Int
    var slope: Int
    /// The least of start and cost, less the slope's share of the load.
    var floor: Int
    var cost: Cost
    /// The price of what is in the book anyway.
    var start: Int
  }

  private(set) var forcedLoad = 0
  private(set) var forcedPrice = 0
  private var forced: [Int] = []
  private var items: [Item] = []
  private var clusters: [ItemClusters.Cluster] = []
  private var loadSums: [Int] = [0]
  private var priceSums: [Int] = [0]

  private struct Item {
    var unit: Int
    var price: Int
    var load: Int
    /// What a minute of it earns.
    var worth: Double
  }

  /// Adds a client. One without another option is in the book; so is one that weighs nothing and costs
  /// less than nothing, unless every such choice is wanted.
  mutating func add(_ item: BookMinimum.Item, keepsWeightless: Bool = false) {
    let load = item.load
    if item.isForced || (load == 0 && !keepsWeightless) {
      forced.append(item.unit)
      forcedLoad += load
      forcedPrice += item.price
    } else {
      items.append(
        Item(unit: item.unit, price: item.price, load: load, worth: Self.worth(of: item)))
    }
  }

  /// Adds a cluster of which one set is taken.
  mutating func add(_ cluster: ItemClusters.Cluster) { clusters.append(cluster) }

  /// What a minute of an item earns.
  static func worth(of item: BookMinimum.Item) -> Double {
    -Double(item.price) / max(Double(item.load), 1e-3)
  }

  /// Brings the clients into the order of their worth; call it once, after the last `add`.
  mutating func sort() {
    items.sort { ($1.worth, $0.unit) < ($0.worth, $1.unit) }
    for item in items {
      loadSums.append((loadSums.last ?? 0) + item.load)
      priceSums.append((priceSums.last ?? 0) + item.price)
    }
  }

  /// What all that may be taken weighs at most.
  private var heaviest: Int {
    clusters.reduce(loadSums[items.count]) { sum, cluster in
      sum + cluster.choices.reduce(0) { max($0, $1.load) }
    }
  }

  /// The best bound over whole slopes.
  func bound(_ cost: Cost, start: Int) -> Bound {
    let heaviest = heaviest
    let room = min(cost.room, heaviest)
    var corners = [0, room]
    for bend in cost.bends where bend > 0 && bend < room { corners.append(bend) }
    let points = corners.map { (load: $0, price: cost.price($0)) }
    // Sums with steeper slopes might not fit into a machine integer.
    let steepest = Int.max / 64 / (heaviest + 1)
    let worth = clusters.reduce(items.first?.worth ?? 0) { max($0, $1.worth) }
    var (low, high) = (0, min(steepest, worth > 0 ? Int(worth) + 1 : 0))
    var best = relaxed(0, points)
    while low <= high {
      let slope = (low + high) / 2
      let value = relaxed(slope, points)
      if value.least > best.least { best = value }
      // The bound is concave in the slope: its steepness is the load taken less the load paid for.
      if value.balance > 0 { low = slope + 1 } else { high = slope - 1 }
    }
    // The order by worth is as good as its rounding; the bound itself is summed exactly.
    let gain = items.reduce(clusterGain(best.slope).price) {
      $0 + min(0, $1.price + best.slope * $1.load)
    }
    return Bound(
      least: start + gain + best.floor, slope: best.slope, floor: start + best.floor, cost: cost,
      start: start)
  }

  private func relaxed(
    _ slope: Int, _ points: [(load: Int, price: Int)]
  ) -> (least: Int, floor: Int, balance: Int, slope: Int) {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].price + slope * items[middle].load < 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var (floor, load) = (Int.max, 0)
    for point in points where point.price - slope * point.load < floor {
      (floor, load) = (point.price - slope * point.load, point.load)
    }
    let taken = clusterGain(slope)
    let gain = priceSums[low] + slope * loadSums[low] + taken.price
    return (gain + floor, floor, loadSums[low] + taken.load - load, slope)
  }

  /// What the cheapest sets of clusters add to a slope's bound, and what they weigh.
  private func clusterGain(_ slope: Int) -> (price: Int, load: Int) {
    var gain = (price: 0, load: 0)
    for cluster in clusters {
      let best = cluster.cheapest(at: slope)
      gain.price += best.price + slope * best.load
      gain.load += best.load
    }
    return gain
  }

  /// The cheapest choice of a case if it costs less than `limit`.
  ///
  /// In books too large for a table the price is the bound, and the choice one that may cost more.
  /// Where it is stopped what it finds may not be the cheapest.
  func cheapest(
    _ bound: Bound, below limit: Int, shouldStop: () -> Bool = { false }
  ) -> (price: Int, units: [Int])? {
    guard bound.least < limit else { return nil }
    if min(bound.cost.room, heaviest) > LoadTable.mostMinutes {
      return (bound.least, greedy(bound)?.units ?? forced)
    }
    var best: (price: Int, units: [Int])?
    var ceiling = limit
    if let greedy = greedy(bound), greedy.price < ceiling {
      ceiling = greedy.price
      best = greedy
    }
    if bound.least >= ceiling { return best }
    let core = core(bound, below: ceiling)
    let room = bound.cost.room - core.load
    guard room >= 0 else { return best }
    let table = LoadTable(
      loads: core.items.map(\.load), prices: core.items.map(\.price),
      choices: core.clusters.map(\.choices), room: room, shouldStop: shouldStop)
    var found = (price: ceiling, load: -1)
    let floor = bound.floor - bound.start + core.price
    for load in 0...table.reach {
      // What the cost is at least at this load rules out nearly all of them.
      guard let base = table.price(at: load),
        floor + base + bound.slope * (core.load + load) < found.price
      else { continue }
      let total = core.price + base + bound.cost.price(core.load + load)
      if total < found.price { found = (total, load) }
    }
    guard found.load >= 0 else { return best }
    let sets = table.sets(at: found.load)
    let chosen = zip(core.clusters, sets.picks).flatMap { $0.choices[$1].units }
    return (found.price, forced + core.units + sets.items.map { core.items[$0].unit } + chosen)
  }

  /// What is decided, and what is not.
  private struct Core {
    var load = 0
    var price: Int
    var units: [Int] = []
    var items: [Item] = []
    var clusters: [ItemClusters.Cluster] = []
  }

  /// The case with everything fixed whose change would lift the bound to the ceiling.
  private func core(_ bound: Bound, below ceiling: Int) -> Core {
    var core = Core(price: bound.start)
    for item in items {
      let reduced = item.price + bound.slope * item.load
      if bound.least + abs(reduced) < ceiling {
        core.items.append(item)
      } else if reduced < 0 {
        core.load += item.load
        core.price += item.price
        core.units.append(item.unit)
      }
    }
    for cluster in clusters {
      let left = cluster.lifting(bound.least, upTo: ceiling - 1, at: bound.slope)
      if left.choices.count == 1 {
        core.load += left.choices[0].load
        core.price += left.choices[0].price
        core.units += left.choices[0].units
      } else {
        core.clusters.append(left)
      }
    }
    return core
  }

  /// The clients worth their minutes at the bound's slope, as far as there is room, and who still pays.
  private func greedy(_ bound: Bound) -> (price: Int, units: [Int])? {
    var (load, price) = (0, bound.start)
    var chosen = forced
    for cluster in clusters {
      let room = bound.cost.room - load
      guard let set = cluster.cheapest(at: bound.slope, room: room) else { return nil }
      load += set.load
      price += set.price
      chosen += set.units
    }
    var cost = bound.cost.price(load)
    for item in items where load + item.load <= bound.cost.room {
      let after = bound.cost.price(load + item.load)
      if item.price + after - cost >= 0 { continue }
      load += item.load
      price += item.price
      cost = after
      chosen.append(item.unit)
    }
    return (price + cost, chosen)
  }
}
