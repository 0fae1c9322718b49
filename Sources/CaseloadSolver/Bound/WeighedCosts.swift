/// What choices cost under prices: each level at its weight, in scaled units.
struct WeighedCosts: Sendable {
  /// For each hundredth of `unassigned`.
  private(set) var unassigned = 0
  /// For each hundredth of `inherited`.
  private(set) var inherited = 0
  /// For each hundredth of `soft-rules`.
  private(set) var softRules = 0
  /// What minutes of a book cost.
  private(set) var rates = BookRates()
  /// The levels that pay for single pairs, each with its weight.
  private(set) var pairLevels: [(level: Int, weight: Int)] = []

  init(_ prices: DualPrices, in relaxation: Relaxation) {
    for (level, weight) in relaxation.weights(prices).enumerated() where weight != 0 {
      let costs = relaxation.problem.levels[level]
      if costs.paysUnassigned { unassigned = weight }
      if costs.paysInherited { inherited = weight }
      if costs.paysSoftRules { softRules = weight }
      rates.add(costs.rates, times: weight)
      if costs.hasPairPrices { pairLevels.append((level, weight)) }
    }
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
