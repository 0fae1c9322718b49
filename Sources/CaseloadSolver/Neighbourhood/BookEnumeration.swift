import CaseloadDomain

/// Every book of one manager that costs at most so much at given prices.
///
///     togo_k(w) = least price of what items k, k+1, ... and the load can still add at load w
///     togo_K(w) = f(w),   togo_k(w) = min(togo_{k+1}(w), p_k + togo_{k+1}(w + w_k))
///
/// A walk over the items follows only branches whose price so far plus what is to go stays within the
/// ceiling, so every end of the walk is a book wanted.
/// Source: Baldacci, Christofides and Mingozzi 2008, enumeration of columns within the gap.
struct BookEnumeration {
  let minimum: BookMinimum
  /// The most books wanted.
  let most: Int

  /// All books with a price of at most `ceiling`, as units, or nil where there are more than wanted.
  func books(_ items: [BookMinimum.Item], upTo ceiling: Int) -> [[Int]]? {
    guard let choices = minimum.choices(items) else { return nil }
    var found: [[Int]] = []
    for choice in choices {
      switch choice {
      case .alone(let unit, let price):
        if price <= ceiling { found.append([unit]) }
      case .set(let units, let start, let cost, let others, let clusters):
        let given = Case(
          fixed: units, start: start, cost: cost, items: others, clusters: clusters)
        guard let books = walk(given, upTo: ceiling, room: most - found.count) else { return nil }
        found += books
      }
      if found.count > most { return nil }
    }
    return found
  }

  private struct Case {
    var fixed: [Int]
    var start: Int
    var cost: ConvexKnapsack.Cost
    var items: [BookMinimum.Item]
    var clusters: [ItemClusters.Cluster]
  }

  /// What is left of a case: step by step one of some sets is taken.
  private struct Core {
    var fixed: [Int]
    var start: Int
    var cost: ConvexKnapsack.Cost
    var steps: [[ItemClusters.Choice]] = []

    /// Takes a set for certain.
    mutating func fix(_ set: ItemClusters.Choice) -> Int {
      fixed += set.units
      start += set.price
      return set.load
    }

    /// The most minutes that can matter, and one more.
    var width: Int {
      let heaviest = steps.reduce(0) { sum, sets in sum + sets.reduce(0) { max($0, $1.load) } }
      return min(cost.room, heaviest) + 1
    }
  }

  /// The walk of one case.
  private func walk(_ given: Case, upTo ceiling: Int, room: Int) -> [[Int]]? {
    guard let core = core(given, upTo: ceiling) else { return [] }
    let (width, count) = (core.width, core.steps.count)
    guard (count + 1) * width <= 8_000_000 else { return nil }
    let togo = togo(core, width)
    var books: [[Int]] = []
    var chosen: [Int] = []
    func descend(_ index: Int, _ load: Int, _ price: Int) -> Bool {
      if index == count {
        books.append(core.fixed + chosen)
        return books.count <= room
      }
      let below = (index + 1) * width
      for set in core.steps[index] {
        let after = load + set.load
        guard after < width, price + set.price + togo[below + after] <= ceiling else { continue }
        chosen += set.units
        guard descend(index + 1, after, price + set.price) else { return false }
        chosen.removeLast(set.units.count)
      }
      return true
    }
    if core.start + togo[0] > ceiling { return [] }
    return descend(0, 0, core.start) ? books : nil
  }

  /// By step and load: the least that the rest of the steps and the load can add.
  private func togo(_ core: Core, _ width: Int) -> [Int] {
    let count = core.steps.count
    var togo = [Int](repeating: LoadTable.never, count: (count + 1) * width)
    for load in 0..<width { togo[count * width + load] = core.cost.price(load) }
    togo.withUnsafeMutableBufferPointer { togo in
      for index in stride(from: count - 1, through: 0, by: -1) {
        let (row, below) = (index * width, (index + 1) * width)
        for set in core.steps[index] where set.load < width {
          for at in 0..<(width - set.load) {
            let with = togo[below + at + set.load] + set.price
            if with < togo[row + at] { togo[row + at] = with }
          }
        }
      }
    }
    return togo
  }

  /// The case with every client fixed whose change would go beyond the ceiling; nil: no book is left.
  private func core(_ given: Case, upTo ceiling: Int) -> Core? {
    var knapsack = ConvexKnapsack()
    for item in given.items { knapsack.add(item, keepsWeightless: true) }
    for cluster in given.clusters { knapsack.add(cluster) }
    knapsack.sort()
    let bound = knapsack.bound(given.cost, start: given.start)
    if bound.least > ceiling { return nil }
    var core = Core(fixed: given.fixed, start: given.start, cost: given.cost)
    var fixedLoad = 0
    for item in given.items {
      let reduced = item.price + bound.slope * item.load
      let set = ItemClusters.Choice(units: [item.unit], price: item.price, load: item.load)
      if bound.least + abs(reduced) <= ceiling {
        core.steps.append([ItemClusters.Choice(units: [], price: 0, load: 0), set])
      } else if reduced < 0 {
        fixedLoad += core.fix(set)
      }
    }
    for cluster in given.clusters {
      let sets = cluster.lifting(bound.least, upTo: ceiling, at: bound.slope).choices
      if sets.count == 1 { fixedLoad += core.fix(sets[0]) } else { core.steps.append(sets) }
    }
    guard fixedLoad <= given.cost.room else { return nil }
    let price = given.cost.price
    core.cost = ConvexKnapsack.Cost(
      room: given.cost.room - fixedLoad, bends: [], price: { price($0 + fixedLoad) })
    return core
  }
}
