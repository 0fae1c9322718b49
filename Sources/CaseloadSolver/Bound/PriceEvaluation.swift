import CaseloadDomain

/// The bound that prices give at a node, with the books that reach it.
struct PriceEvaluation: Sendable {
  /// The bound in units of 1/scale of a hundredth of a minute; nil: no plan is possible at all.
  var scaledBound: Int?
  /// The cheapest book of each manager, empty ones included; empty where no plan is possible.
  var books: [BookColumn]

  /// Whether somebody stopped it: then there is no bound, whatever `scaledBound` says.
  private(set) var wasStopped = false

  /// Evaluates prices at a node, one manager after the other.
  init(
    _ prices: DualPrices, in relaxation: Relaxation, domain: BranchDomain,
    shouldStop: () -> Bool = { false }
  ) {
    let problem = relaxation.problem
    let pairRows = Self.pairRowPrices(prices, relaxation)
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
    for manager in problem.managers.indices where isPossible && !wasStopped {
      wasStopped = shouldStop()
      let items = Self.items(manager, prices, costs, problem, domain, pairRows)
      let search = BookMinimum(relaxation: relaxation, manager: manager, costs: costs)
      if let best = search.find(items) {
        total += best.price
        books.append(relaxation.column(manager: manager, clients: best.clients))
      } else {
        isPossible = false
      }
    }
    scaledBound = isPossible ? total : nil
  }

  private static func items(
    _ manager: Int, _ prices: DualPrices, _ costs: WeighedCosts, _ problem: AssignmentProblem,
    _ domain: BranchDomain, _ pairRows: [Int]
  ) -> [BookMinimum.Item] {
    var items: [BookMinimum.Item] = []
    for client in problem.clients.indices where domain.isOpen(client: client, manager: manager) {
      var price = costs.pair(problem, client: client, manager: manager)
      if !pairRows.isEmpty { price += pairRows[client * problem.managerCount + manager] }
      price -= prices.clients[client]
      items.append(
        BookMinimum.Item(
          client: client, price: price,
          isForced: domain.isForced(client: client, manager: manager)))
    }
    return items
  }

  private static func pairRowPrices(_ prices: DualPrices, _ relaxation: Relaxation) -> [Int] {
    guard prices.rows.contains(where: { $0 != 0 }) else { return [] }
    let width = relaxation.problem.managerCount
    var sums = [Int](repeating: 0, count: relaxation.problem.clientCount * width)
    for (row, price) in zip(relaxation.rows, prices.rows) where price != 0 {
      for entry in row.entries {
        sums[entry.client * width + entry.manager] += price * entry.weight
      }
    }
    return sums
  }

  /// The bound in hundredths of a minute, raised to the level's grid; nil: no plan is possible.
  func bound(of relaxation: Relaxation) -> Int? {
    guard let scaledBound else { return nil }
    let step = relaxation.grid * relaxation.scale
    let steps = scaledBound >= 0 ? (scaledBound + step - 1) / step : -(-scaledBound / step)
    return steps * relaxation.grid
  }
}
