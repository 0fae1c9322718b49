import CaseloadDomain
import LinearProgramming

/// The best plan that can be put together from whole books met so far, by the library's branch and cut.
///
/// A `BookProgram` in whole numbers.
/// Clients may be covered more than once: who is left over is taken out of all books but the first.
struct BookMix {
  let relaxation: Relaxation
  let table: PairTable
  let domain: BranchDomain
  let columns: [BookColumn]
  let shouldStop: @Sendable () -> Bool
  var nodeLimit = 400
  var pivotLimit = 60_000

  /// What the library found.
  struct Result {
    /// The owner of each client in a plan whose value is below the one given; nil: none was found.
    var owners: [Int]?
    var pivots: Int
    /// What a plan of these books is worth at least if it is below the value given, by the library's word;
    /// nil: not known.
    var least: Int?
  }

  /// The best plan whose value is below `value`.
  func best(below value: Int) throws -> Result {
    if shouldStop() { return Result(owners: nil, pivots: 0) }
    var program = BookProgram(relaxation, table: table, isInteger: true)
    for client in domain.nobody.indices where domain.nobody[client] { program.addNobody(client) }
    program.addExcess()
    let first = program.linear.columns.count
    for column in columns { program.add(column) }
    return try solve(program.linear, firstBook: first, below: value)
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
    let owners = outcome.primal.map { self.owners($0.columnValues, firstBook: firstBook) }
    return Result(
      owners: owners, pivots: outcome.work.pivots, least: outcome.least(unit: 1))
  }

  private func owners(_ values: [Double], firstBook first: Int) -> [Int] {
    var owners = [Int](repeating: -1, count: relaxation.problem.clientCount)
    for (column, share) in zip(columns, values[first...]) where share > 0.5 {
      for client in column.clients where owners[client] < 0 { owners[client] = column.manager }
    }
    return owners
  }
}
