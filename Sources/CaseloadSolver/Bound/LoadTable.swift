/// The least price of a set of items of exactly each load, with the sets themselves.
struct LoadTable {
  static let never = Int.max / 4

  /// The heaviest set in the table.
  private(set) var reach = 0
  /// By load; `never` where no set weighs that.
  private var best: [Int]
  private let loads: [Int]
  private var taken: [Bool]
  private let width: Int

  /// The table of items by position, up to the room there is.
  init(loads: [Int], prices: [Int], room: Int) {
    self.loads = loads
    width = min(room, loads.reduce(0, +)) + 1
    taken = [Bool](repeating: false, count: loads.count * width)
    best = [Int](repeating: Self.never, count: width)
    best[0] = 0
    for index in loads.indices { add(index, prices[index]) }
  }

  private mutating func add(_ index: Int, _ price: Int) {
    let load = loads[index]
    let newReach = min(width - 1, reach + load)
    if load > newReach { return }
    let row = index * width
    best.withUnsafeMutableBufferPointer { best in
      taken.withUnsafeMutableBufferPointer { taken in
        var weight = newReach
        while weight >= load {
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
  func price(at load: Int) -> Int? {
    // Sums on top of `never` stay far above anything real.
    best[load] < Self.never / 2 ? best[load] : nil
  }

  /// The positions of the items of the set of exactly this load.
  func items(at load: Int) -> [Int] {
    var members: [Int] = []
    var rest = load
    for index in loads.indices.reversed() where taken[index * width + rest] {
      members.append(index)
      rest -= loads[index]
    }
    return members
  }
}
