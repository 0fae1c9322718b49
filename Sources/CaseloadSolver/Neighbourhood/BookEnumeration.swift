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
      case .set(let units, let start, let cost, let candidates):
        guard
          let books = walk(
            Case(fixed: units, start: start, cost: cost, items: candidates), upTo: ceiling,
            room: most - found.count)
        else { return nil }
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
  }

  /// The walk of one case.
  private func walk(_ given: Case, upTo ceiling: Int, room: Int) -> [[Int]]? {
    guard let core = core(given, upTo: ceiling) else { return [] }
    let width = min(core.cost.room, core.items.reduce(0) { $0 + $1.load }) + 1
    let count = core.items.count
    guard (count + 1) * width <= 8_000_000 else { return nil }
    var togo = [Int](repeating: 0, count: (count + 1) * width)
    for load in 0..<width { togo[count * width + load] = core.cost.price(load) }
    togo.withUnsafeMutableBufferPointer { togo in
      for index in stride(from: count - 1, through: 0, by: -1) {
        let (row, below) = (index * width, (index + 1) * width)
        let (price, load) = (core.items[index].price, core.items[index].load)
        for at in 0..<width {
          let without = togo[below + at]
          let with = at + load < width ? togo[below + at + load] + price : Int.max
          togo[row + at] = min(without, with)
        }
      }
    }
    var books: [[Int]] = []
    var chosen: [Int] = []
    func descend(_ index: Int, _ load: Int, _ price: Int) -> Bool {
      if index == count {
        books.append(core.fixed + chosen)
        return books.count <= room
      }
      let below = (index + 1) * width
      if price + togo[below + load] <= ceiling {
        guard descend(index + 1, load, price) else { return false }
      }
      let item = core.items[index]
      let after = load + item.load
      if after < width, price + item.price + togo[below + after] <= ceiling {
        chosen.append(item.unit)
        guard descend(index + 1, after, price + item.price) else { return false }
        chosen.removeLast()
      }
      return true
    }
    if core.start + togo[0] > ceiling { return [] }
    return descend(0, 0, core.start) ? books : nil
  }

  /// The case with every client fixed whose change would go beyond the ceiling; nil: no book is left.
  private func core(_ given: Case, upTo ceiling: Int) -> Case? {
    var knapsack = ConvexKnapsack()
    for item in given.items {
      knapsack.add(item, keepsWeightless: true)
    }
    knapsack.sort()
    let bound = knapsack.bound(given.cost, start: given.start)
    if bound.least > ceiling { return nil }
    var core = given
    core.items = []
    var fixedLoad = 0
    for item in given.items {
      let reduced = item.price + bound.slope * item.load
      if bound.least + abs(reduced) <= ceiling {
        core.items.append(item)
      } else if reduced < 0 {
        core.fixed.append(item.unit)
        core.start += item.price
        fixedLoad += item.load
      }
    }
    guard fixedLoad <= given.cost.room else { return nil }
    let price = given.cost.price
    core.cost = ConvexKnapsack.Cost(
      room: given.cost.room - fixedLoad, bends: [], price: { price($0 + fixedLoad) })
    return core
  }
}
