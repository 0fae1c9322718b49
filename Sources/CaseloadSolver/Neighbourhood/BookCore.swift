/// What is open in one kind of book of a manager within a ceiling of price: every client, or cluster, whose
/// change at the best slope would go beyond the ceiling is fixed, step by step one of some sets is taken for
/// the others.
///
///     togo_k(w) = least price of what steps k, k+1, ... and the load can still add at load w
///     togo_K(w) = f(w),   togo_k(w) = min over sets S of step k of p_S + togo_{k+1}(w + w_S)
struct BookCore {
  private(set) var fixed: [Int]
  private(set) var start: Int
  private(set) var cost: ConvexKnapsack.Cost
  private(set) var steps: [[ItemClusters.Choice]] = []

  /// The most cells of a table.
  private static let mostCells = 8_000_000

  /// The core of one kind of book, as `BookMinimum.Choice.set` gives it; nil: no such book is within the
  /// ceiling.
  init?(
    fixed: [Int], start: Int, cost given: ConvexKnapsack.Cost, others items: [BookMinimum.Item],
    clusters: [ItemClusters.Cluster], upTo ceiling: Int
  ) {
    var knapsack = ConvexKnapsack()
    for item in items { knapsack.add(item, keepsWeightless: true) }
    for cluster in clusters { knapsack.add(cluster) }
    knapsack.sort()
    let bound = knapsack.bound(given, start: start)
    if bound.least > ceiling { return nil }
    (self.fixed, self.start, cost) = (fixed, start, given)
    var fixedLoad = 0
    for item in items {
      let reduced = item.price + bound.slope * item.load
      let set = ItemClusters.Choice(units: [item.unit], price: item.price, load: item.load)
      if bound.least + abs(reduced) <= ceiling {
        steps.append([ItemClusters.Choice(units: [], price: 0, load: 0), set])
      } else if reduced < 0 {
        fixedLoad += fix(set)
      }
    }
    for cluster in clusters {
      let sets = cluster.lifting(bound.least, upTo: ceiling, at: bound.slope).choices
      if sets.count == 1 { fixedLoad += fix(sets[0]) } else { steps.append(sets) }
    }
    guard fixedLoad <= given.room else { return nil }
    cost = ConvexKnapsack.Cost(
      room: given.room - fixedLoad, bends: [], price: { given.price($0 + fixedLoad) })
  }

  /// Takes a set for certain.
  private mutating func fix(_ set: ItemClusters.Choice) -> Int {
    fixed += set.units
    start += set.price
    return set.load
  }

  /// The most minutes that can matter, and one more.
  var width: Int {
    let heaviest = steps.reduce(0) { sum, sets in sum + sets.reduce(0) { max($0, $1.load) } }
    return min(cost.room, heaviest) + 1
  }

  /// By step and load: the least that the rest of the steps and the load can add; nil where the table
  /// would be too large.
  func togo() -> [Int]? {
    let (width, count) = (width, steps.count)
    guard (count + 1) * width <= Self.mostCells else { return nil }
    var togo = [Int](repeating: LoadTable.never, count: (count + 1) * width)
    for load in 0..<width { togo[count * width + load] = cost.price(load) }
    togo.withUnsafeMutableBufferPointer { togo in
      for index in stride(from: count - 1, through: 0, by: -1) {
        let (row, below) = (index * width, (index + 1) * width)
        for set in steps[index] where set.load < width {
          for at in 0..<(width - set.load) {
            let with = togo[below + at + set.load] + set.price
            if with < togo[row + at] { togo[row + at] = with }
          }
        }
      }
    }
    return togo
  }
}
