import CaseloadDomain
import LinearProgramming

/// The master of column generation: which books, in parts, cover every client once at least price.
///
/// A `BookProgram` in parts, with a dear column for each client that is covered by nothing at all.
///
/// It grows: columns are only ever added, and switched off by an upper bound of zero at nodes whose
/// decisions they break.
struct MasterProgram {
  let relaxation: Relaxation
  private(set) var columns: [BookColumn] = []
  private(set) var pivots = 0
  private var program: BookProgram
  private var basis: Basis?
  private var known: Set<BookColumn> = []
  private let layout: PriceLayout
  private let firstColumn: Int

  init(_ relaxation: Relaxation, table: PairTable, artificialPrice: Int) {
    self.relaxation = relaxation
    layout = PriceLayout(relaxation)
    program = BookProgram(relaxation, table: table, isInteger: false)
    let clients = relaxation.problem.clients.indices
    for client in clients {
      program.linear.addColumn(
        "missing \(client)", cost: Double(artificialPrice),
        inRows: [LinearProgram.RowPart(row: client, coefficient: 1)])
    }
    for client in clients { program.addNobody(client) }
    program.addExcess()
    firstColumn = program.linear.columns.count
  }

  private var clientCount: Int { relaxation.problem.clientCount }

  /// Adds a book unless it is there or empty; says whether it is new.
  @discardableResult
  mutating func add(_ column: BookColumn) -> Bool {
    guard !column.clients.isEmpty, known.insert(column).inserted else { return false }
    program.add(column)
    columns.append(column)
    return true
  }

  /// Solves the master at a node; nil where the library had trouble or somebody stopped it.
  mutating func solve(at domain: BranchDomain, _ shouldStop: @escaping @Sendable () -> Bool) throws
    -> Solution?
  {
    switchColumns(for: domain)
    var options = SolveOptions()
    options.method = .primal
    options.startingBasis = basis
    options.wantsCertificate = false
    // Small masters are done before anybody could stop them.
    if columns.count > 2_000 { options.shouldStop = shouldStop }
    let outcome = try LinearProgramming.solve(program.linear, options: options)
    pivots += outcome.work.pivots
    guard outcome.stopReason == .optimal, let primal = outcome.primal, let dual = outcome.dual
    else {
      basis = nil
      return nil
    }
    basis = outcome.basis
    return Solution(
      value: primal.objective, shares: Array(primal.columnValues[firstColumn...]),
      missing: primal.columnValues[..<clientCount].reduce(0, +),
      prices: prices(from: dual.rowPrices))
  }

  /// An optimal mix of books with its prices.
  struct Solution {
    var value: Double
    /// By column of `columns`.
    var shares: [Double]
    /// How much is covered by nothing at all.
    var missing: Double
    var prices: DualPrices
  }

  private mutating func switchColumns(for domain: BranchDomain) {
    for client in 0..<clientCount {
      program.linear.setBounds(
        lower: 0, upper: domain.nobody[client] ? .infinity : 0, ofColumn: clientCount + client)
    }
    for (index, column) in columns.enumerated() {
      let fits = column.clients.allSatisfy { domain.isOpen(client: $0, manager: column.manager) }
      program.linear.setBounds(
        lower: 0, upper: fits ? .infinity : 0, ofColumn: firstColumn + index)
    }
  }

  private func prices(from rows: [Double]) -> DualPrices {
    let scale = Double(relaxation.scale)
    let coupling = relaxation.rows.indices.map { -rows[program.row(ofCoupling: $0)] * scale }
    let held = relaxation.pricedLevels.indices.map {
      -rows[program.row(ofHeld: $0)] * scale / 100
    }
    let vector = rows[..<clientCount].map { $0 * scale } + coupling + held
    return relaxation.legal(layout.prices(vector))
  }
}
