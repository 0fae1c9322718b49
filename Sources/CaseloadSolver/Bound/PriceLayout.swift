import CaseloadDomain

/// Prices as one vector of floating point: clients, coupling rows, then the levels above that are held.
struct PriceLayout {
  private let relaxation: Relaxation
  let rowCount: Int
  /// What each row has, levels in hundredths.
  let capacities: [Double]
  /// The step of each price for a whole miss: clients by their load, rows so that a miss of a good part
  /// of the capacity is worth a client's hour.
  let metric: [Double]
  /// The largest price of each coupling row.
  private let mostRowPrices: [Int]

  init(_ relaxation: Relaxation) {
    self.relaxation = relaxation
    capacities =
      relaxation.rows.map { Double($0.capacity) }
      + relaxation.pricedLevels.map { Double(relaxation.held[$0]) }
    rowCount = capacities.count
    metric = Self.metric(relaxation, capacities)
    mostRowPrices = relaxation.rows.map(PriceLimits.row)
  }

  private static func metric(_ relaxation: Relaxation, _ capacities: [Double]) -> [Double] {
    let clients = relaxation.problem.clients
    let unit = Double(relaxation.scale)
    let steps = clients.map { unit * Double(max($0.load, 1)) }
    let typical = steps.reduce(0, +) / Double(max(steps.count, 1))
    let rows = relaxation.rows.map { row in
      let heaviest = Double(row.entries.reduce(1) { max($0, abs($1.weight)) })
      let size = max(abs(Double(row.capacity)), heaviest)
      return typical / (size * heaviest)
    }
    let levels = capacities.dropFirst(rows.count).map { unit * 20 / max($0, 100) }
    return steps + rows + levels
  }

  /// The row of a level above, by its position among those that have a price.
  func row(ofHeld index: Int) -> Int { relaxation.rows.count + index }

  /// The most a row's price may be at the present prices.
  func ceiling(of row: Int, at prices: [Double]) -> Double {
    guard row < relaxation.rows.count else {
      let level = relaxation.pricedLevels[row - relaxation.rows.count]
      return Double(relaxation.mostPrice(ofLevel: level))
    }
    let most = Double(mostRowPrices[row])
    guard let excess = relaxation.rows[row].excess else { return most }
    let weight =
      excess.isRuledOut
      ? Double(relaxation.mostPrice(ofLevel: excess.level))
      : self.weight(ofLevel: excess.level, at: prices)
    return min(most, weight * Double(excess.price))
  }

  private func weight(ofLevel level: Int, at prices: [Double]) -> Double {
    if level == relaxation.level { return Double(relaxation.scale) }
    return relaxation.pricedLevels.firstIndex(of: level)
      .map { prices[relaxation.problem.clientCount + row(ofHeld: $0)] } ?? 0
  }

  /// What leaving a client with nobody costs at these prices.
  func nobodyPrice(_ client: Int, at prices: [Double]) -> Double {
    let problem = relaxation.problem
    let own = problem.nobodyPrice(level: relaxation.level, client: client)
    var sum = Double(own * relaxation.scale)
    for (index, level) in relaxation.pricedLevels.enumerated() {
      let price = problem.nobodyPrice(level: level, client: client)
      if price != 0 { sum += prices[problem.clientCount + row(ofHeld: index)] * Double(price) }
    }
    return sum
  }

  /// Whole prices as a vector.
  func vector(_ prices: DualPrices) -> [Double] {
    prices.clients.map(Double.init) + prices.rows.map(Double.init)
      + relaxation.pricedLevels.map { Double(prices.levels[$0]) }
  }

  /// A vector as whole prices.
  func prices(_ vector: [Double]) -> DualPrices {
    let clientCount = relaxation.problem.clientCount
    var prices = DualPrices(for: relaxation)
    for client in 0..<clientCount {
      prices.clients[client] = Self.whole(vector[client], most: PriceLimits.client)
    }
    for (index, most) in mostRowPrices.enumerated() {
      let price = Self.whole(vector[clientCount + index], most: most)
      prices.rows[index] = max(0, price)
    }
    for (index, level) in relaxation.pricedLevels.enumerated() {
      let most = relaxation.mostPrice(ofLevel: level)
      prices.levels[level] = max(
        0, Self.whole(vector[clientCount + row(ofHeld: index)], most: most))
    }
    return prices
  }

  private static func whole(_ price: Double, most: Int) -> Int {
    price.isFinite ? Int(max(-Double(most), min(Double(most), price.rounded()))) : 0
  }
}
