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
        columns += variants(manager, clients, costs, within: gap)
      }
      if columns.count > most { return nil }
    }
    return columns
  }

  /// The book as the home of any of its families, as far as that costs at most so much more than at its
  /// cheapest.
  private func variants(
    _ manager: Int, _ clients: [Int], _ costs: WeighedCosts, within gap: Int
  ) -> [BookColumn] {
    var variants: [(homes: [Int], loss: Int)] = [([], 0)]
    for (family, count) in relaxation.homes.counts(in: clients) {
      let paying = costs.softRules * relaxation.homes.price(count, of: family)
      let least = min(paying, costs.homes[family])
      let row = relaxation.homes.row(of: family)
      variants = variants.flatMap { variant in
        [
          (homes: variant.homes, loss: variant.loss + paying - least),
          (homes: variant.homes + [row], loss: variant.loss + costs.homes[family] - least),
        ]
      }.filter { $0.loss <= gap }
    }
    return variants.map {
      relaxation.column(manager: manager, clients: clients, homes: $0.homes)
    }
  }
}
