import CaseloadDomain

/// Who is in some, and who in every, book of one manager that costs at most so much at given prices.
///
///     ahead_0(0) = 0,   ahead_{k+1}(w) = min over sets S of step k of ahead_k(w - w_S) + p_S
///     least with S at step k = min over w of ahead_k(w) + p_S + togo_{k+1}(w + w_S)
///
/// Source: Posta, Ferland and Michelon 2012, fixing by the exact price of a knapsack with and without an
/// item.
struct BookMargins {
  /// Units that are in at least one book within the ceiling.
  private(set) var possible: Set<Int> = []
  /// Units that are in every book within the ceiling; nil where no book is.
  private(set) var certain: Set<Int>?

  /// The margins; nil where there are too many kinds of books, or too large ones.
  init?(_ minimum: BookMinimum, _ items: [BookMinimum.Item], upTo ceiling: Int) {
    guard let choices = minimum.choices(items) else { return nil }
    for choice in choices {
      switch choice {
      case .alone(let unit, let price):
        if price <= ceiling { note(possible: [unit], certain: [unit]) }
      case .set(let units, let start, let cost, let others, let clusters):
        let core = BookCore(
          fixed: units, start: start, cost: cost, others: others, clusters: clusters,
          upTo: ceiling)
        guard let core else { continue }
        guard note(core, upTo: ceiling) else { return nil }
      }
    }
  }

  private mutating func note(possible units: Set<Int>, certain sure: Set<Int>) {
    possible.formUnion(units)
    certain = certain?.intersection(sure) ?? sure
  }

  /// Adds the books of a core; false where its table would be too large.
  private mutating func note(_ core: BookCore, upTo ceiling: Int) -> Bool {
    guard let togo = core.togo() else { return false }
    if core.start + togo[0] > ceiling { return true }
    let width = core.width
    var units = Set(core.fixed)
    var sure = units
    var ahead = [Int](repeating: LoadTable.never, count: width)
    ahead[0] = core.start
    for (index, sets) in core.steps.enumerated() {
      let below = (index + 1) * width
      var next = [Int](repeating: LoadTable.never, count: width)
      var always: Set<Int>?
      for set in sets where set.load < width {
        var least = LoadTable.never
        for load in 0..<(width - set.load) where ahead[load] < LoadTable.never {
          let price = ahead[load] + set.price
          next[load + set.load] = min(next[load + set.load], price)
          least = min(least, price + togo[below + load + set.load])
        }
        if least > ceiling { continue }
        units.formUnion(set.units)
        always = always?.intersection(set.units) ?? Set(set.units)
      }
      sure.formUnion(always ?? [])
      ahead = next
    }
    note(possible: units, certain: sure)
    return true
  }
}
