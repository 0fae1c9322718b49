/// The least cost of ordinary clients for each exact load: a knapsack table, used again and again.
struct LoadTable {
  /// A client that may be taken; worth taking only below zero.
  struct Item {
    let load: Int
    let cost: Int
  }

  /// What there is to choose from.
  struct Choice {
    var items: [Item]
    /// Of each of these lists one is taken.
    var alternatives: [[Item]]

    /// The heaviest choice.
    var heaviest: Int {
      alternatives.reduce(items.reduce(0) { $0 + $1.load }) { $0 + Choice.most($1) }
    }

    /// The heaviest of a list.
    static func most(_ list: [Item]) -> Int { list.reduce(0) { max($0, $1.load) } }

    /// What all loads are multiples of.
    var unit: Int {
      (items + alternatives.joined()).reduce(0) { ProofArithmetic.commonDivisor($0, $1.load) }
    }
  }

  /// What is taken for certain.
  struct Fixed {
    var load = 0
    var cost = 0
  }

  /// Stands for loads that no choice has; no sum of a leaf comes near it.
  private static let unreachable = 1 << 61
  /// Books of more minutes than this, some 140,000 hours, are bounded by a slope instead of a table.
  private static let mostMinutes = 1 << 23
  private var current: [Int] = []
  private var next: [Int] = []

  /// The least of cost and book price over all choices and states that fit into the room beside what
  /// is fixed; nil if nothing fits. The price must never fall as a book grows.
  mutating func cheapest(
    of choice: Choice, beside fixed: Fixed, states: [DedicatedStates.State], room: Int,
    price: BookPrice
  ) -> Int? {
    let fitting = states.filter { $0.load <= room }
    guard let largest = fitting.map(\.load).max() else { return nil }
    let free = Self.decided(choice, fixed, room: room - largest, price)
    var least: Int?
    if choice.alternatives.isEmpty && (free.items.isEmpty || isFlat(free, fitting, price)) {
      let load = free.items.reduce(free.fixed.load) { $0 + $1.load }
      let cost = free.items.reduce(free.fixed.cost) { $0 + $1.cost }
      for state in fitting {
        let total = price.price(ofLoad: load + state.load, carried: load + state.part)
        least = min(least ?? .max, cost + state.cost + total)
      }
      return least
    }
    let rest = Choice(items: free.items, alternatives: choice.alternatives)
    let spare = room - (free.fixed.load - fixed.load)
    let heaviest = rest.heaviest
    let isWide = { (state: DedicatedStates.State) in
      min(spare - state.load, heaviest) > Self.mostMinutes
    }
    for state in fitting where isWide(state) {
      let bound = Self.slopeBound(
        rest, beside: free.fixed, state, room: spare - state.load, price)
      least = min(least ?? .max, bound)
    }
    let narrow = fitting.filter { !isWide($0) }
    let found = leastByTable(of: rest, beside: free.fixed, narrow, spare: spare, price)
    return [least, found].compactMap(\.self).min()
  }

  /// The least over all choices and states, of which none leaves room for too many minutes.
  private mutating func leastByTable(
    of choice: Choice, beside fixed: Fixed, _ states: [DedicatedStates.State], spare: Int,
    _ price: BookPrice
  ) -> Int? {
    guard let smallest = states.map(\.load).min() else { return nil }
    let unit = max(1, choice.unit)
    fill(choice, unit: unit, most: (spare - smallest) / unit)
    return states.compactMap { state in
      let cells = min(current.count - 1, (spare - state.load) / unit)
      return scan(cells, unit, fixed, state, price).map { $0 + fixed.cost + state.cost }
    }.min()
  }

  private static func slopeBound(
    _ choice: Choice, beside fixed: Fixed, _ state: DedicatedStates.State, room: Int,
    _ price: BookPrice
  ) -> Int {
    let (load, part) = (fixed.load + state.load, fixed.load + state.part)
    let bound = SlopeBound(of: choice, room: room) {
      price.price(ofLoad: load + $0, carried: part + $0)
    }
    return fixed.cost + state.cost + bound.least
  }

  /// Takes for certain what is worth it at any load, if everything fits together.
  private static func decided(
    _ choice: Choice, _ fixed: Fixed, room: Int, _ price: BookPrice
  ) -> (items: [Item], fixed: Fixed, allFit: Bool) {
    var fixed = fixed
    let allFit = choice.heaviest <= room
    let slope = price.steepest
    let rest = choice.items.filter { item in
      let isCertain = item.load == 0 || (allFit && -item.cost >= slope * item.load)
      guard isCertain else { return true }
      fixed.load += item.load
      fixed.cost += item.cost
      return false
    }
    return (rest, fixed, allFit)
  }

  /// Whether all items fit and change no book's price, so that all are taken.
  private func isFlat(
    _ free: (items: [Item], fixed: Fixed, allFit: Bool), _ states: [DedicatedStates.State],
    _ price: BookPrice
  ) -> Bool {
    guard free.allFit else { return false }
    let low = free.fixed.load
    let high = free.items.reduce(low) { $0 + $1.load }
    return states.allSatisfy { state in
      price.price(ofLoad: low + state.load, carried: low + state.part)
        == price.price(ofLoad: high + state.load, carried: high + state.part)
    }
  }

  /// Fills `current` with the least cost of each load up to `most` units.
  private mutating func fill(_ choice: Choice, unit: Int, most: Int) {
    let count = min(choice.heaviest / unit, most) + 1
    current = Array(repeating: Self.unreachable, count: count)
    next = current
    current[0] = 0
    var top = 0
    for item in choice.items {
      let load = item.load / unit
      guard load < count else { continue }
      let newTop = min(top + load, count - 1)
      current.withUnsafeBufferPointer { old in
        next.withUnsafeMutableBufferPointer { new in
          for cell in 0..<min(load, top + 1) { new[cell] = old[cell] }
          if load > top + 1 { for cell in top + 1..<load { new[cell] = Self.unreachable } }
          guard load <= newTop else { return }
          // The leaf's sums are proven to be far from overflow, so wrapping addition is safe.
          for cell in load...newTop { new[cell] = min(old[cell], old[cell - load] &+ item.cost) }
        }
      }
      swap(&current, &next)
      top = newTop
    }
    for list in choice.alternatives { takeOne(of: list, unit: unit) }
  }

  /// Adds the cheapest of a list to every load.
  private mutating func takeOne(of list: [Item], unit: Int) {
    for cell in next.indices { next[cell] = Self.unreachable }
    for item in list where item.load / unit < current.count {
      let load = item.load / unit
      for cell in load..<current.count {
        next[cell] = min(next[cell], current[cell - load] &+ item.cost)
      }
    }
    swap(&current, &next)
  }

  private func scan(
    _ cells: Int, _ unit: Int, _ fixed: Fixed, _ state: DedicatedStates.State, _ price: BookPrice
  ) -> Int? {
    var least: Int?
    for cell in 0...cells where current[cell] < Self.unreachable / 2 {
      let load = fixed.load + cell * unit
      let total =
        current[cell] + price.price(ofLoad: load + state.load, carried: load + state.part)
      least = min(least ?? total, total)
    }
    return least
  }
}
