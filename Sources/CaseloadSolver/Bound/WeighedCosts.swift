/// What choices cost under prices: each level at its weight, in scaled units.
struct WeighedCosts: Sendable {
  /// For each hundredth of `unassigned`.
  private(set) var unassigned = 0
  /// For each hundredth of `inherited`.
  private(set) var inherited = 0
  /// For each hundredth of `soft-rules`.
  private(set) var softRules = 0
  /// What being the home of each family costs.
  private(set) var homes: [Int] = []
  /// What minutes of a book cost.
  private(set) var rates = BookRates()
  /// The levels that pay for single pairs, each with its weight.
  private(set) var pairLevels: [(level: Int, weight: Int)] = []

  init(_ prices: DualPrices, in relaxation: Relaxation) {
    homes = Array(prices.rows.dropFirst(relaxation.homes.firstRow))
    for (level, weight) in relaxation.weights(prices).enumerated() where weight != 0 {
      let costs = relaxation.problem.levels[level]
      if costs.paysUnassigned { unassigned = weight }
      if costs.paysInherited { inherited = weight }
      if costs.paysSoftRules { softRules = weight }
      rates.add(costs.rates, times: weight)
      if costs.hasPairPrices { pairLevels.append((level, weight)) }
    }
  }

  /// Whether a book pays for single members of families.
  var paysForFamilies: Bool { softRules > 0 && homes.contains { $0 > 0 } }

  /// What so many members of a family cost a book.
  func family(_ family: Int, count: Int, in relaxation: Relaxation) -> Int {
    min(homes[family], softRules * relaxation.homes.price(count, of: family))
  }

  /// What a pair costs, beside its book and its client's price.
  func pair(_ problem: AssignmentProblem, client: Int, manager: Int) -> Int {
    var price = inherited * problem.pairBreach(client: client, manager: manager)
    for (level, weight) in pairLevels {
      price += weight * problem.pairPrice(level: level, client: client, manager: manager)
    }
    return price
  }
}
