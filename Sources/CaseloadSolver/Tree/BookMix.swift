import CaseloadDomain
import LinearProgramming

/// The best plan that can be put together from whole books met so far, by the library's branch and cut.
///
///     minimise sum_b price_b z_b  subject to every client once, every manager at most one book,
///     coupling rows and levels held, z binary
///
/// Clients may be covered more than once: who is left over is taken out of all books but the first.
struct BookMix {
  let relaxation: Relaxation
  let columns: [BookColumn]
  let shouldStop: @Sendable () -> Bool
  var nodeLimit = 400
  var pivotLimit = 60_000

  /// What the library found.
  struct Result {
    /// The owner of each client in a plan whose value is below the one given; nil: none was found.
    var owners: [Int]?
    /// Whether nothing better can be put together from these books.
    var isExact: Bool
    var pivots: Int
  }

  /// The best plan whose value is below `value`.
  func best(below value: Int) throws -> Result {
    if shouldStop() { return Result(owners: nil, isExact: false, pivots: 0) }
    var program = LinearProgram()
    addRows(&program)
    addNobody(&program)
    addExcess(&program)
    let first = program.columns.count
    addBooks(&program)
    return try solve(program, firstBook: first, below: value)
  }

  private var clientCount: Int { relaxation.problem.clientCount }
  private var managerCount: Int { relaxation.problem.managerCount }
  private var firstCoupling: Int { clientCount + managerCount }
  private var firstHeld: Int { firstCoupling + relaxation.rows.count }

  private func addRows(_ program: inout LinearProgram) {
    for client in 0..<clientCount { program.addRow("client \(client)", lower: 1, []) }
    for manager in 0..<managerCount { program.addRow("manager \(manager)", upper: 1, []) }
    for (index, row) in relaxation.rows.enumerated() {
      program.addRow("row \(index)", upper: Double(row.capacity), [])
    }
    for level in relaxation.pricedLevels {
      program.addRow("level \(level)", upper: Double(relaxation.held[level]) / 100, [])
    }
  }

  private func addNobody(_ program: inout LinearProgram) {
    let problem = relaxation.problem
    let domain = relaxation.rootDomain()
    for client in 0..<clientCount where domain.nobody[client] {
      var parts = [LinearProgram.RowPart(row: client, coefficient: 1)]
      addHeldParts(to: &parts) { problem.nobodyPrice(level: $0, client: client) }
      let cost = problem.nobodyPrice(level: relaxation.level, client: client)
      program.addColumn(
        "nobody \(client)", upper: 1, cost: Double(cost), integer: true, inRows: parts)
    }
  }

  private func addExcess(_ program: inout LinearProgram) {
    for (index, row) in relaxation.rows.enumerated() {
      guard row.isSoft, let excess = row.excess else { continue }
      var parts = [LinearProgram.RowPart(row: firstCoupling + index, coefficient: -1)]
      addHeldParts(to: &parts) { $0 == excess.level ? excess.price : 0 }
      let cost = excess.level == relaxation.level ? excess.price : 0
      program.addColumn("excess \(index)", cost: Double(cost), inRows: parts)
    }
  }

  /// Adds what a column costs in the levels held.
  private func addHeldParts(
    to parts: inout [LinearProgram.RowPart], _ price: (_ level: Int) -> Int
  ) {
    for (index, level) in relaxation.pricedLevels.enumerated() {
      let price = price(level)
      if price == 0 { continue }
      parts.append(LinearProgram.RowPart(row: firstHeld + index, coefficient: Double(price) / 100))
    }
  }

  private func addBooks(_ program: inout LinearProgram) {
    let tables = relaxation.rows.map { WeightTable($0, managerCount: managerCount) }
    for column in columns {
      var parts = column.clients.map { LinearProgram.RowPart(row: $0, coefficient: 1) }
      parts.append(
        LinearProgram.RowPart(row: clientCount + column.manager, coefficient: 1))
      for (index, table) in tables.enumerated() {
        let weight = table.weight(of: column)
        if weight != 0 {
          parts.append(
            LinearProgram.RowPart(row: firstCoupling + index, coefficient: Double(weight)))
        }
      }
      for (index, price) in column.heldPrices.enumerated() where price != 0 {
        parts.append(
          LinearProgram.RowPart(row: firstHeld + index, coefficient: Double(price) / 100))
      }
      program.addColumn(
        "book \(program.columns.count)", upper: 1, cost: Double(column.price), integer: true,
        inRows: parts)
    }
  }

  private func solve(
    _ program: LinearProgram, firstBook: Int, below value: Int
  ) throws -> Result {
    var options = SolveOptions()
    options.cutOff = value < Int.max / 16 ? Double(value - relaxation.grid) : nil
    options.nodeLimit = nodeLimit
    options.pivotLimit = pivotLimit
    options.wantsCertificate = false
    options.shouldStop = shouldStop
    let outcome = try solveInteger(program, options: options)
    let isExact = outcome.stopReason == .optimal || outcome.stopReason == .infeasible
    guard let primal = outcome.primal else {
      return Result(owners: nil, isExact: isExact, pivots: outcome.work.pivots)
    }
    var owners = [Int](repeating: -1, count: clientCount)
    for (column, share) in zip(columns, primal.columnValues[firstBook...]) where share > 0.5 {
      for client in column.clients where owners[client] < 0 { owners[client] = column.manager }
    }
    return Result(owners: owners, isExact: isExact, pivots: outcome.work.pivots)
  }
}
