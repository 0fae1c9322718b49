import CaseloadDomain

/// Every book of one manager that costs at most so much at given prices.
///
/// A walk over the steps of a `BookCore` follows only branches whose price so far plus what is to go stays
/// within the ceiling, so every end of the walk is a book wanted.
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
        let core = BookCore(
          fixed: units, start: start, cost: cost, others: others, clusters: clusters,
          upTo: ceiling)
        guard let core else { continue }
        guard let books = walk(core, upTo: ceiling, room: most - found.count) else { return nil }
        found += books
      }
      if found.count > most { return nil }
    }
    return found
  }

  /// The books of one core.
  private func walk(_ core: BookCore, upTo ceiling: Int, room: Int) -> [[Int]]? {
    guard let togo = core.togo() else { return nil }
    let (width, count) = (core.width, core.steps.count)
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
}
