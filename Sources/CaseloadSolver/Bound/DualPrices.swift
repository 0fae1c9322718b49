import CaseloadDomain

/// Prices that give a bound, in units of 1/scale of a hundredth of a minute.
struct DualPrices: Sendable {
  /// By client.
  var clients: [Int]
  /// By coupling row, never negative.
  var rows: [Int]
  /// For each hundredth of level 1.
  var unassigned = 0
  /// For each hundredth of level 2.
  var breaches = 0

  /// No prices: the bound is what books cost at least by themselves.
  init(clientCount: Int, rowCount: Int) {
    clients = [Int](repeating: 0, count: clientCount)
    rows = [Int](repeating: 0, count: rowCount)
  }

  /// As numbers of a proof.
  func prices(of relaxation: Relaxation) -> BoundProof.Prices {
    var named: [BoundProof.Row: Int] = [:]
    for (row, price) in zip(relaxation.rows, rows) where price != 0 { named[row.kind] = price }
    if unassigned != 0 { named[.level(.unassigned)] = unassigned }
    var breachPrice = breaches
    if relaxation.level == .hours && relaxation.held.breaches == 0 {
      // Nothing of level 2 is left, so its price is free; it must cover the prices of soft rows.
      for (row, price) in zip(relaxation.rows, rows) where row.isTolerance {
        let softPrice = CountLimit.tolerancePrice
        breachPrice = max(breachPrice, (price + softPrice - 1) / softPrice)
      }
    }
    if breachPrice != 0 { named[.level(.breaches)] = breachPrice }
    return BoundProof.Prices(clients: clients, rows: named)
  }
}

extension CouplingRow {
  /// Whether the row stands for a bound that today's book may break at a price.
  var isTolerance: Bool {
    switch kind {
    case .tierAbove, .tierBelow, .bookAbove, .bookBelow: true
    default: false
    }
  }
}
