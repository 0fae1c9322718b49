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

  /// The owner of each client in the best plan whose value is below `value`, or nil.
  func best(below value: Int) throws -> [Int]? {
    var program = LinearProgram()
    var clientRows: [Int] = []
    let domain = relaxation.rootDomain()
    let problem = relaxation.problem
    for client in problem.clients.indices {
      clientRows.append(program.addRow("client \(client)", lower: 1, []))
      guard domain.nobody[client] else { continue }
      let isHeld = relaxation.held.indices.contains { problem.levels[$0].paysUnassigned }
      // With `unassigned` held above zero a mix of books seldom meets it: other methods do.
      if isHeld { return nil }
      let price = problem.nobodyPrice(level: relaxation.level, client: client)
      program.addColumn(
        "nobody \(client)", upper: 1, cost: Double(price), integer: true,
        inRows: [LinearProgram.RowPart(row: clientRows[client], coefficient: 1)])
    }
    let managerRows = relaxation.problem.managers.indices.map {
      program.addRow("manager \($0)", upper: 1, [])
    }
    let rows = coupling(&program)
    let heldRows = relaxation.pricedLevels.map {
      program.addRow("level \($0)", upper: Double(relaxation.held[$0]) / 100, [])
    }
    let first = program.columns.count
    for column in columns {
      var parts = column.clients.map { LinearProgram.RowPart(row: clientRows[$0], coefficient: 1) }
      parts.append(LinearProgram.RowPart(row: managerRows[column.manager], coefficient: 1))
      for (row, table) in rows {
        let weight = table.weight(of: column)
        if weight != 0 {
          parts.append(LinearProgram.RowPart(row: row, coefficient: Double(weight)))
        }
      }
      for (row, price) in zip(heldRows, column.heldPrices) where price != 0 {
        parts.append(LinearProgram.RowPart(row: row, coefficient: Double(price) / 100))
      }
      program.addColumn(
        "book \(program.columns.count)", upper: 1, cost: Double(column.price), integer: true,
        inRows: parts)
    }
    return try solve(program, firstBook: first, below: value)
  }

  private func coupling(_ program: inout LinearProgram) -> [(row: Int, table: WeightTable)] {
    relaxation.rows.filter { !$0.isSoft }.map { row in
      (
        program.addRow("row \(program.rows.count)", upper: Double(row.capacity), []),
        WeightTable(row, managerCount: relaxation.problem.managerCount)
      )
    }
  }

  private func solve(_ program: LinearProgram, firstBook: Int, below value: Int) throws -> [Int]? {
    if shouldStop() { return nil }
    var options = SolveOptions()
    options.cutOff = value < Int.max / 16 ? Double(value - relaxation.grid) : nil
    options.nodeLimit = 400
    options.pivotLimit = 60_000
    options.wantsCertificate = false
    options.shouldStop = shouldStop
    let outcome = try solveInteger(program, options: options)
    guard let primal = outcome.primal else { return nil }
    var owners = [Int](repeating: -1, count: relaxation.problem.clientCount)
    for (column, share) in zip(columns, primal.columnValues[firstBook...]) where share > 0.5 {
      for client in column.clients where owners[client] < 0 { owners[client] = column.manager }
    }
    return owners
  }
}
