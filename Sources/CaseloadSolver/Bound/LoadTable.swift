/// The least price of a set of clients of exactly each load, with the sets themselves.
struct LoadTable {
  static let never = Int.max / 4

  /// The heaviest set in the table.
  private(set) var reach = 0
  /// By load; `never` where no set weighs that.
  private var best: [Int]
  private let items: [BookMinimum.Item]
  private let loads: [Int]
  private var taken: [Bool]
  private let width: Int
  private let forced: [Int]
  private let forcedLoad: Int

  /// The table of these items up to a cap; nil if those without another option exceed it.
  init?(_ candidates: [BookMinimum.Item], problem: AssignmentProblem, cap: Int) {
    let forcedItems = candidates.filter(\.isForced)
    let base = forcedItems.reduce(0) { $0 + problem.clients[$1.client].load }
    guard base <= cap else { return nil }
    let fitting = candidates.filter {
      !$0.isForced && problem.clients[$0.client].load + base <= cap
    }
    let weights = fitting.map { problem.clients[$0.client].load }
    (forced, forcedLoad, items, loads) = (forcedItems.map(\.client), base, fitting, weights)
    width = min(cap, weights.reduce(base, +)) + 1
    taken = [Bool](repeating: false, count: fitting.count * width)
    best = [Int](repeating: Self.never, count: width)
    best[forcedLoad] = forcedItems.reduce(0) { $0 + $1.price }
    reach = forcedLoad
    for index in items.indices { add(index) }
  }

  private mutating func add(_ index: Int) {
    let (load, price) = (loads[index], items[index].price)
    let newReach = min(width - 1, reach + load)
    let lowest = forcedLoad + load
    if lowest > newReach { return }
    let row = index * width
    best.withUnsafeMutableBufferPointer { best in
      taken.withUnsafeMutableBufferPointer { taken in
        var weight = newReach
        while weight >= lowest {
          let candidate = best[weight &- load] &+ price
          if candidate < best[weight] {
            best[weight] = candidate
            taken[row &+ weight] = true
          }
          weight &-= 1
        }
      }
    }
    reach = newReach
  }

  /// The least price of a set of exactly this load, or nil where there is none.
  func price(at weight: Int) -> Int? {
    // Sums on top of `never` stay far above anything real.
    best[weight] < Self.never / 2 ? best[weight] : nil
  }

  /// The clients of the set of exactly this load.
  func clients(at weight: Int) -> [Int] {
    var members = forced
    var rest = weight
    for index in items.indices.reversed() where taken[index * width + rest] {
      members.append(items[index].client)
      rest -= loads[index]
    }
    return members
  }
}
