import CaseloadDomain

/// Books met so far with shares, and the prices that follow from them: the quadratic master of a
/// proximal bundle, kept apart for each manager.
///
///     minimise over shares s (each manager's sum to one, each client's share of nobody in 0...1)
///       sum_k s_k (price_k - centre . k) + sum_j t_j / 2 (1 - cover_j)^2 + sum_r t_r / 2 (use_r - b_r)^2
///     price of client j = centre_j + t_j (1 - cover_j)
///     price of row r    = centre_r + t_r (use_r - b_r), between zero and what an excess costs
///
/// Solved by exchanging shares between two books of one manager, each time as far as it pays.
/// Source: Lemarechal, Nemirovskii and Nesterov 1995, in the form with one model for each manager.
struct BookBundle {
  /// A book with its share.
  struct Entry {
    var book: BookColumn
    var usage: [(row: Int, weight: Double)]
    var price: Double
    var share: Double
    /// Rounds since it had a share.
    var idle = 0
  }

  private let relaxation: Relaxation
  private let table: PairTable
  private let domain: BranchDomain
  let layout: PriceLayout
  private(set) var entries: [[Entry]]
  private var known: Set<BookColumn> = []
  /// How far each client is covered by books and by nobody.
  private var cover: [Double]
  private(set) var nobodyShares: [Double]
  private var use: [Double]
  private(set) var centre: [Double]
  /// The steps of prices for a whole miss.
  private var steps: [Double]
  /// Prices of clients, then of rows: what the shares make of the centre.
  private(set) var prices: [Double]

  init(
    _ relaxation: Relaxation, table: PairTable, domain: BranchDomain, centre: DualPrices
  ) {
    self.relaxation = relaxation
    self.table = table
    self.domain = domain
    layout = PriceLayout(relaxation)
    let problem = relaxation.problem
    entries = [[Entry]](repeating: [], count: problem.managerCount)
    cover = [Double](repeating: 0, count: problem.clientCount)
    nobodyShares = cover
    use = [Double](repeating: 0, count: layout.rowCount)
    self.centre = layout.vector(centre)
    prices = self.centre
    steps = layout.metric
  }

  var clientCount: Int { cover.count }

  /// Adds a book unless it is known; the first of a manager has the whole share.
  @discardableResult
  mutating func add(_ book: BookColumn) -> Bool {
    guard known.insert(book).inserted else { return false }
    let manager = book.manager
    var usage = table.usage(of: book).map { (row: $0.row, weight: Double($0.weight)) }
    for (index, price) in book.heldPrices.enumerated() where price != 0 {
      usage.append((layout.row(ofHeld: index), Double(price)))
    }
    let share = entries[manager].isEmpty ? 1.0 : 0.0
    let entry = Entry(
      book: book, usage: usage, price: Double(book.price * relaxation.scale), share: share)
    entries[manager].append(entry)
    if share > 0 { shift(entry, by: 1) }
    return true
  }

  private mutating func shift(_ entry: Entry, by share: Double) {
    for client in entry.book.clients {
      cover[client] += share
      refreshClient(client)
    }
    for (row, weight) in entry.usage {
      use[row] += share * weight
      refreshRow(row)
    }
  }

  private mutating func refreshClient(_ client: Int) {
    prices[client] = centre[client] + steps[client] * (1 - cover[client])
  }

  private mutating func refreshRow(_ row: Int) {
    let index = clientCount + row
    let price = centre[index] + steps[index] * (use[row] - layout.capacities[row])
    prices[index] = max(0, min(layout.ceiling(of: row, at: prices), price))
  }

  /// Moves the centre to whole prices, or changes the length of steps by a factor.
  mutating func move(to centre: DualPrices?, stepsTimes factor: Double) {
    if let centre { self.centre = layout.vector(centre) }
    if factor != 1 { for index in steps.indices { steps[index] *= factor } }
    refresh()
  }

  private mutating func refresh() {
    for row in use.indices.reversed() { refreshRow(row) }
    for client in cover.indices { refreshClient(client) }
  }

  /// Exchanges shares until a sweep gains next to nothing, `sweeps` are done, or somebody stops it.
  mutating func settle(sweeps: Int, tolerance: Double, shouldStop: () -> Bool) {
    for _ in 0..<sweeps where !shouldStop() {
      var gained = 0.0
      for manager in entries.indices { gained += exchange(manager) }
      gained += settleNobody()
      if gained <= tolerance { return }
    }
  }

  /// What a book costs at the present prices.
  private func reduced(_ entry: Entry) -> Double {
    var sum = entry.price
    prices.withUnsafeBufferPointer { prices in
      for client in entry.book.clients { sum -= prices[client] }
      for (row, weight) in entry.usage { sum += prices[clientCount + row] * weight }
    }
    return sum
  }

  /// Gives share of a manager's dearest book to his cheapest, a few times; returns what it gained.
  private mutating func exchange(_ manager: Int) -> Double {
    var gained = 0.0
    for _ in 0..<3 {
      var (best, worst) = (-1, -1)
      var (low, high) = (Double.infinity, -Double.infinity)
      for (index, entry) in entries[manager].enumerated() {
        let price = reduced(entry)
        if price < low { (low, best) = (price, index) }
        if entry.share > 0 && price > high { (high, worst) = (price, index) }
      }
      guard best >= 0, worst >= 0, best != worst, high - low > 1e-6 else { return gained }
      let curve = curvature(entries[manager][best], entries[manager][worst])
      let share = min(entries[manager][worst].share, curve > 0 ? (high - low) / curve : 1)
      entries[manager][best].share += share
      entries[manager][worst].share -= share
      if entries[manager][worst].share < 1e-9 {
        entries[manager][best].share += entries[manager][worst].share
        entries[manager][worst].share = 0
      }
      shift(entries[manager][best], by: share)
      shift(entries[manager][worst], by: -share)
      gained += share * (high - low) / 2
    }
    return gained
  }

  /// How much steeper the exchange becomes with each whole share.
  private func curvature(_ first: Entry, _ second: Entry) -> Double {
    var sum = 0.0
    var (left, right) = (0, 0)
    let (one, other) = (first.book.clients, second.book.clients)
    while left < one.count || right < other.count {
      if right == other.count || (left < one.count && one[left] < other[right]) {
        sum += steps[one[left]]
        left += 1
      } else if left == one.count || other[right] < one[left] {
        sum += steps[other[right]]
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    var difference: [Int: Double] = [:]
    for (row, weight) in first.usage { difference[row, default: 0] += weight }
    for (row, weight) in second.usage { difference[row, default: 0] -= weight }
    for (row, weight) in difference.sorted(by: { $0.key < $1.key }) {
      sum += steps[clientCount + row] * weight * weight
    }
    return sum
  }

  private mutating func settleNobody() -> Double {
    var gained = 0.0
    for client in cover.indices where domain.nobody[client] {
      let price = layout.nobodyPrice(client, at: prices)
      let wanted = nobodyShares[client] + (prices[client] - price) / steps[client]
      let share = max(0, min(1, wanted))
      let change = share - nobodyShares[client]
      guard abs(change) > 1e-12 else { continue }
      nobodyShares[client] = share
      gained += abs(change) * abs(prices[client] - price) / 2
      cover[client] += change
      for (index, level) in relaxation.pricedLevels.enumerated() {
        let price = relaxation.problem.nobodyPrice(level: level, client: client)
        guard price != 0 else { continue }
        use[layout.row(ofHeld: index)] += change * Double(price)
        refreshRow(layout.row(ofHeld: index))
      }
      refreshClient(client)
    }
    return gained
  }

  /// What the known books allow the bound to be at the present prices.
  var modelValue: Double {
    var sum = 0.0
    for client in cover.indices {
      sum += prices[client]
      if domain.nobody[client] {
        sum += min(0, layout.nobodyPrice(client, at: prices) - prices[client])
      }
    }
    for row in use.indices { sum -= prices[clientCount + row] * layout.capacities[row] }
    for manager in entries.indices {
      sum += entries[manager].reduce(Double.infinity) { min($0, reduced($1)) }
    }
    return sum
  }

  /// Drops books that had no share for so many rounds.
  mutating func prune(idleFor rounds: Int) {
    for manager in entries.indices {
      var kept: [Entry] = []
      for var entry in entries[manager] {
        entry.idle = entry.share > 0 ? 0 : entry.idle + 1
        if entry.idle <= rounds { kept.append(entry) } else { known.remove(entry.book) }
      }
      entries[manager] = kept
    }
  }

  /// The present prices in whole units.
  var wholePrices: DualPrices { relaxation.legal(layout.prices(prices)) }
}
