import CaseloadDomain

/// The bound that prices give at a node, with the books that reach it.
struct PriceEvaluation: Sendable {
  /// The bound in units of 1/scale of a hundredth of a minute; nil: no plan is possible at all.
  var scaledBound: Int?
  /// The cheapest book of each manager, empty ones included; empty where no plan is possible.
  var books: [BookColumn]
  /// What each of these books costs at the prices, in scaled units.
  var minima: [Int] = []
  /// What a minute more is worth to each manager, in scaled units.
  var slopes: [Int] = []

  /// Whether somebody stopped it: then there is no bound, whatever `scaledBound` says.
  private(set) var wasStopped = false

  /// Evaluates prices at a node, the managers in fixed parts that may be done at the same time.
  init(
    _ prices: DualPrices, in relaxation: Relaxation, table: PairTable, domain: BranchDomain,
    threads: Int = 1, shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    let problem = relaxation.problem
    var total = prices.clients.reduce(0, +)
    total -= zip(relaxation.rows, prices.rows).reduce(0) { $0 + $1.0.capacity * $1.1 }
    total -= zip(prices.levels, relaxation.held).reduce(0) { $0 + $1.0 * $1.1 }
    let costs = WeighedCosts(prices, in: relaxation)
    for client in problem.clients.indices where domain.nobody[client] {
      let nobody = costs.unassigned * problem.clients[client].unassignedPrice
      total += min(0, nobody - prices.clients[client])
    }
    books = []
    var isPossible = !domain.optionCounts.contains(0)
    let count = isPossible ? (problem.managerCount + Self.part - 1) / Self.part : 0
    let parts = Parallel.all(count, threads: threads) { part in
      let first = part * Self.part
      return Part(
        first..<min(first + Self.part, problem.managerCount), prices, costs, relaxation, table,
        domain, shouldStop)
    }
    for part in parts where isPossible && !wasStopped {
      isPossible = part.isPossible
      wasStopped = part.wasStopped
      total += part.minima.reduce(0, +)
      minima += part.minima
      slopes += part.slopes
      books += part.books
    }
    scaledBound = isPossible ? total : nil
  }

  /// So many managers are one task.
  private static let part = 16

  /// The cheapest books of some managers, up to the first that has none.
  private struct Part: Sendable {
    var minima: [Int] = []
    var slopes: [Int] = []
    var books: [BookColumn] = []
    var isPossible = true
    var wasStopped = false

    init(
      _ managers: Range<Int>, _ prices: DualPrices, _ costs: WeighedCosts,
      _ relaxation: Relaxation, _ table: PairTable, _ domain: BranchDomain,
      _ shouldStop: @escaping @Sendable () -> Bool
    ) {
      for manager in managers where isPossible && !wasStopped {
        let items = PriceEvaluation.items(manager, prices, costs, table, domain, below: 0)
        let search = BookMinimum(
          relaxation: relaxation, manager: manager, costs: costs, units: table.units,
          shouldStop: shouldStop)
        let found = search.find(items)
        wasStopped = shouldStop()
        guard let best = found else {
          isPossible = wasStopped
          return
        }
        minima.append(best.price)
        slopes.append(best.slope)
        let clients = table.units.clients(of: best.units)
        books.append(relaxation.column(manager: manager, clients: clients, at: prices))
      }
    }
  }

  /// The open clients of a manager that cost less than a limit, and those without another option.
  ///
  /// Load is never worth having for itself, so nobody who costs something enters a cheapest book.
  static func items(
    _ manager: Int, _ prices: DualPrices, _ costs: WeighedCosts, _ table: PairTable,
    _ domain: BranchDomain, below limit: Int
  ) -> [BookMinimum.Item] {
    let hasRowPrices = prices.rows.contains { $0 != 0 }
    let problem = table.problem
    var items: [BookMinimum.Item] = []
    var families: [Int: BookMinimum.Item] = [:]
    for pair in table.pairs(of: manager) {
      let client = table.client(of: pair)
      guard domain.isOpen(client: client, manager: manager) else { continue }
      var price = table.price(of: pair, manager, at: costs) - prices.clients[client]
      if hasRowPrices { price += table.rowPrice(of: pair, at: prices.rows) }
      let isForced = domain.isForced(client: client, manager: manager)
      let unit = table.units.unit[client]
      if unit != client {
        let item = BookMinimum.Item(unit: unit, client, manager, price, isForced, in: problem)
        families[unit] = families[unit]?.adding(item) ?? item
      } else if price < limit || isForced {
        items.append(
          BookMinimum.Item(unit: unit, client, manager, price, isForced, in: problem))
      }
    }
    for item in families.values.sorted(by: { $0.unit < $1.unit })
    where item.size == table.units.size(of: item.unit) && (item.price < limit || item.isForced) {
      items.append(item)
    }
    return items
  }

  /// The bound in hundredths of a minute, raised to the level's grid; nil: no plan is possible.
  func bound(of relaxation: Relaxation) -> Int? {
    scaledBound.map(relaxation.raised)
  }
}
