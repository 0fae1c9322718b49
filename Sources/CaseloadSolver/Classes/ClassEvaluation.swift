import CaseloadDomain

/// The bound of prices that are equal for equal clients: one book for each class of managers.
///
/// The same sum as `PriceEvaluation`, with the least of one book times the managers of its class.
struct ClassEvaluation {
  let relaxation: Relaxation
  let classes: ManagerClasses
  let table: PairTable
  let domain: BranchDomain

  /// The bound in scaled units; nil where no plan is possible at all or somebody stopped it.
  func scaledBound(of prices: DualPrices, shouldStop: () -> Bool) -> Int? {
    let costs = WeighedCosts(prices, in: relaxation)
    var total = prices.clients.reduce(0, +)
    for managers in classes.classes {
      if shouldStop() { return nil }
      let items = PriceEvaluation.items(managers[0], prices, costs, table, domain, below: 0)
      let search = BookMinimum(
        relaxation: relaxation, manager: managers[0], costs: costs, units: table.units)
      guard let best = search.find(items) else { return nil }
      total += managers.count * best.price
    }
    return total
  }
}
