import CaseloadDomain

/// The owners that clients may have in a plan better than a known one.
///
/// At given prices a plan's value is the bound and what its books cost more than the cheapest ones. So a
/// pair that is in no book within the gap is in no better plan, and one that is in all of them is in every.
struct PairFixing {
  let relaxation: Relaxation
  let table: PairTable

  /// What is left of a node; nil where it holds no better plan.
  ///
  /// Managers whose books are too large to be looked through keep all their clients.
  func domain(
    of node: BranchDomain, at prices: DualPrices, _ evaluation: PriceEvaluation, below value: Int
  ) -> BranchDomain? {
    guard let bound = evaluation.scaledBound else { return nil }
    let gap = (value - relaxation.grid) * relaxation.scale - bound
    if gap < 0 { return nil }
    let costs = WeighedCosts(prices, in: relaxation)
    var left = node
    var owners = [Int?](repeating: nil, count: relaxation.problem.clientCount)
    for manager in relaxation.problem.managers.indices {
      let items = PriceEvaluation.items(manager, prices, costs, table, node, below: gap + 1)
      let minimum = BookMinimum(
        relaxation: relaxation, manager: manager, costs: costs, units: table.units)
      let ceiling = evaluation.minima[manager] + gap
      guard let margins = BookMargins(minimum, items, upTo: ceiling) else { continue }
      guard let certain = margins.certain else { return nil }
      for client in table.units.clients(of: Array(certain)) {
        if owners[client] != nil { return nil }
        owners[client] = manager
      }
      let possible = Set(table.units.clients(of: Array(margins.possible)))
      for pair in table.pairs(of: manager) {
        let client = table.client(of: pair)
        if !possible.contains(client) { left.close(client: client, manager: manager) }
      }
    }
    for client in owners.indices {
      let nobody = costs.unassigned * relaxation.problem.clients[client].unassignedPrice
      if nobody - prices.clients[client] > gap { left.closeNobody(client: client) }
      if let owner = owners[client] {
        guard left.isOpen(client: client, manager: owner) else { return nil }
        left.restrict(client: client, to: [owner])
      }
    }
    return left.optionCounts.contains(0) ? nil : left
  }
}
