import CaseloadDomain

/// Prices that give a bound, in units of 1/scale of a hundredth of a minute.
struct DualPrices: Sendable {
  /// By client.
  var clients: [Int]
  /// By coupling row, never negative.
  var rows: [Int]
  /// For each hundredth of each level above, never negative.
  var levels: [Int]

  /// No prices: the bound is what books cost at least by themselves.
  init(for relaxation: Relaxation) {
    clients = [Int](repeating: 0, count: relaxation.problem.clientCount)
    rows = [Int](repeating: 0, count: relaxation.rows.count)
    levels = [Int](repeating: 0, count: relaxation.level)
  }

  /// As numbers of a proof.
  func prices(of relaxation: Relaxation) -> BoundProof.Prices {
    var named: [BoundProof.Row: Int] = [:]
    var levels = levels
    for (row, price) in zip(relaxation.rows, rows) where price != 0 {
      named[row.kind] = price
      if let excess = row.excess, excess.isRuledOut {
        // Nothing of that level is left, so its price is free; it must cover the prices of its rows.
        let least = (price + excess.price - 1) / excess.price
        levels[excess.level] = max(levels[excess.level], least)
      }
    }
    for (level, price) in levels.enumerated() where price != 0 {
      named[.level(relaxation.problem.levels[level].level.name)] = price
    }
    return BoundProof.Prices(clients: clients, rows: named)
  }
}
