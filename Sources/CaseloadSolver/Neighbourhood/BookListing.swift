import CaseloadDomain

/// Every book that a plan better than a known one may contain.
///
/// At given prices a plan's value is the bound and what its books cost more than the cheapest ones. So a
/// book that costs a manager more than the whole gap is in no better plan.
struct BookListing {
  let relaxation: Relaxation
  let table: PairTable
  let domain: BranchDomain

  /// The books within the gap, or nil where there are more than `most`; the prices come with what they
  /// have been evaluated to.
  func books(
    at prices: DualPrices, _ evaluation: PriceEvaluation, value: Int, most: Int
  ) -> [BookColumn]? {
    guard let bound = evaluation.scaledBound else { return [] }
    let gap = (value - relaxation.grid) * relaxation.scale - bound
    if gap < 0 { return [] }
    let costs = WeighedCosts(prices, in: relaxation)
    var columns: [BookColumn] = []
    for manager in relaxation.problem.managers.indices {
      let minimum = BookMinimum(
        relaxation: relaxation, manager: manager, costs: costs, units: table.units)
      let enumeration = BookEnumeration(minimum: minimum, most: most - columns.count)
      let items = PriceEvaluation.items(manager, prices, costs, table, domain, below: gap + 1)
      guard
        let books = enumeration.books(items, upTo: evaluation.minima[manager] + gap)
      else { return nil }
      for book in books where !book.isEmpty {
        let clients = table.units.clients(of: book)
        columns.append(relaxation.column(manager: manager, clients: clients))
      }
    }
    return columns
  }
}
