import CaseloadDomain

/// Where the gap between a plan and a bound sits.
///
/// At given prices value - bound = the sum over managers of what their book costs more than their
/// cheapest one, over clients without a manager of what that costs more than it must, and over priced
/// rows of what is left of them. Source: complementary slackness.
struct GapAccount {
  private let relaxation: Relaxation
  private let table: PairTable
  private let prices: DualPrices
  private let minima: [Int]
  /// By manager, in units of the relaxation's scale.
  private(set) var managers: [Int]
  /// By manager: what a minute more is worth to him at the prices, in units of the scale.
  let slopes: [Int]

  /// The account of a plan.
  init(_ root: RootBound, owner: [Int]) {
    (relaxation, table, prices) = (root.relaxation, root.table, root.prices)
    let evaluation = root.evaluation
    let count = relaxation.problem.managerCount
    minima = evaluation.minima
    // Where no plan obeys the rules the evaluation ends early.
    slopes = evaluation.slopes + [Int](repeating: 0, count: count - evaluation.slopes.count)
    managers = [Int](repeating: 0, count: count)
    update(owner, of: relaxation.problem.managers.indices)
  }

  /// Takes note that the books of some managers are others.
  mutating func update(_ owner: [Int], of changed: some Sequence<Int>) {
    var books = [[Int]?](repeating: nil, count: managers.count)
    for manager in changed { books[manager] = [] }
    for (client, manager) in owner.enumerated() where manager >= 0 && books[manager] != nil {
      books[manager]?.append(client)
    }
    for (manager, book) in books.enumerated() where manager < minima.count {
      guard let members = book else { continue }
      let column = relaxation.column(manager: manager, clients: members, at: prices)
      var price = relaxation.scale * column.price
      for (level, held) in zip(relaxation.pricedLevels, column.heldPrices) {
        price += prices.levels[level] * held
      }
      for client in members { price -= prices.clients[client] }
      for (row, weight) in table.usage(of: column) { price += prices.rows[row] * weight }
      managers[manager] = max(0, price - minima[manager])
    }
  }
}
