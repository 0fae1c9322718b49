/// The least price of a set of items, and one set of each cluster, of exactly each load.
struct LoadTable {
  static let never = Int.max / 4
  /// A table over more minutes than this, some 140,000 hours in one book, would take all memory.
  static let mostMinutes = 1 << 23
  private static let minutesBetweenLooks = 1 << 20

  /// The heaviest set in the table.
  private(set) var reach = 0
  /// By load; `never` where no set weighs that.
  private var best: [Int]
  private let loads: [Int]
  private var taken: [Bool]
  private let width: Int
  private let choices: [[ItemClusters.Choice]]
  /// By cluster and load: the set taken.
  private var picks: [[Int]] = []

  /// The table of items and clusters by position, up to the room there is; where it is stopped, without
  /// the rest of the items.
  init(
    loads: [Int], prices: [Int], choices: [[ItemClusters.Choice]] = [], room: Int,
    shouldStop: () -> Bool = { false }
  ) {
    self.loads = loads
    self.choices = choices
    let heaviest = choices.reduce(loads.reduce(0, +)) { sum, sets in
      sum + sets.reduce(0) { max($0, $1.load) }
    }
    width = min(room, heaviest) + 1
    taken = [Bool](repeating: false, count: loads.count * width)
    best = [Int](repeating: Self.never, count: width)
    best[0] = 0
    // A look costs little beside a row of many minutes, and much beside one of few.
    let looks = max(1, Self.minutesBetweenLooks / width)
    for index in loads.indices {
      if index % looks == 0 && shouldStop() { break }
      add(index, prices[index])
    }
    for sets in choices { add(sets) }
  }

  /// Takes one of these sets.
  private mutating func add(_ sets: [ItemClusters.Choice]) {
    var next = [Int](repeating: Self.never, count: width)
    var pick = [Int](repeating: -1, count: width)
    var newReach = 0
    for (position, set) in sets.enumerated() where set.load < width {
      let last = min(reach, width - 1 - set.load)
      for weight in 0...last where best[weight] + set.price < next[weight + set.load] {
        next[weight + set.load] = best[weight] + set.price
        pick[weight + set.load] = position
      }
      newReach = max(newReach, last + set.load)
    }
    best = next
    picks.append(pick)
    reach = newReach
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

  /// The positions of the items that are worth most together within a room, of equals the lightest; none
  /// where there is no room, or a table of it would be too large.
  static func mostValuable(loads: [Int], values: [Int], room: Int) -> [Int] {
    guard room >= 0, min(room, loads.reduce(0, +)) <= mostMinutes else { return [] }
    let table = LoadTable(loads: loads, prices: values.map { -$0 }, room: room)
    let lightest = (0...table.reach).min { table.best[$0] < table.best[$1] } ?? 0
    return table.sets(at: lightest).items
  }

  /// The positions of the items of the choice of exactly this load, and the set of each cluster.
  func sets(at load: Int) -> (items: [Int], picks: [Int]) {
    var rest = load
    var chosen: [Int] = []
    for (sets, pick) in zip(choices, picks).reversed() {
      chosen.append(pick[rest])
      rest -= sets[pick[rest]].load
    }
    var members: [Int] = []
    for index in loads.indices.reversed() where taken[index * width + rest] {
      members.append(index)
      rest -= loads[index]
    }
    return (members, chosen.reversed())
  }
}
