import CaseloadDomain
import LinearProgramming

/// The master of column generation: which books, in parts, cover every client once at least price.
///
///     minimise   sum_b price_b z_b + sum_j n_j y_j + sum_j M s_j + excess prices
///     subject to sum_{b has j} z_b + y_j + s_j = 1     for every client j
///                sum_{b of i} z_b <= 1                 for every manager i
///                coupling rows and levels held
///
/// It grows: columns are only ever added, and switched off by an upper bound of zero at nodes whose
/// decisions they break. Prices are in hundredths of a minute, held levels in minutes.
struct MasterProgram {
  let relaxation: Relaxation
  private(set) var columns: [BookColumn] = []
  private(set) var pivots = 0
  private var program = LinearProgram()
  private var basis: Basis?
  private var known: Set<BookColumn> = []
  private let layout: Layout
  private let weightTables: [WeightTable]
  private var firstColumn = 0

  /// Where rows and the first columns stand.
  struct Layout {
    var clients: Int
    var managers: Int
    var rows: Int

    func row(ofManager manager: Int) -> Int { clients + manager }
    func row(ofCoupling index: Int) -> Int { clients + managers + index }
    /// The row that holds a level above, by its position among those that have a price.
    func row(ofHeld index: Int) -> Int { clients + managers + rows + index }
    func nobody(_ client: Int) -> Int { clients + client }
  }

  init(_ relaxation: Relaxation, artificialPrice: Int) {
    self.relaxation = relaxation
    let problem = relaxation.problem
    layout = Layout(
      clients: problem.clientCount, managers: problem.managerCount, rows: relaxation.rows.count)
    weightTables = relaxation.rows.map { WeightTable($0, managerCount: problem.managerCount) }
    addRows()
    addFixedColumns(artificialPrice: artificialPrice)
    firstColumn = program.columns.count
  }

  private mutating func addRows() {
    for client in 0..<layout.clients { program.addRow("client \(client)", lower: 1, upper: 1, []) }
    for manager in 0..<layout.managers { program.addRow("manager \(manager)", upper: 1, []) }
    for (index, row) in relaxation.rows.enumerated() {
      program.addRow("row \(index)", upper: Double(row.capacity), [])
    }
    for level in relaxation.pricedLevels {
      program.addRow("level \(level)", upper: Double(relaxation.held[level]) / 100, [])
    }
  }

  private mutating func addFixedColumns(artificialPrice: Int) {
    let problem = relaxation.problem
    for client in 0..<layout.clients {
      program.addColumn(
        "missing \(client)", cost: Double(artificialPrice),
        inRows: [LinearProgram.RowPart(row: client, coefficient: 1)])
    }
    for client in 0..<layout.clients {
      var parts = [LinearProgram.RowPart(row: client, coefficient: 1)]
      addHeldParts(to: &parts) { problem.nobodyPrice(level: $0, client: client) }
      let price = problem.nobodyPrice(level: relaxation.level, client: client)
      program.addColumn("nobody \(client)", cost: Double(price), inRows: parts)
    }
    for (index, row) in relaxation.rows.enumerated() {
      guard row.isSoft, let excess = row.excess else { continue }
      var parts = [LinearProgram.RowPart(row: layout.row(ofCoupling: index), coefficient: -1)]
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
      parts.append(
        LinearProgram.RowPart(row: layout.row(ofHeld: index), coefficient: Double(price) / 100))
    }
  }

  /// Adds a book unless it is there or empty; says whether it is new.
  @discardableResult
  mutating func add(_ column: BookColumn) -> Bool {
    guard !column.clients.isEmpty, known.insert(column).inserted else { return false }
    var parts = column.clients.map { LinearProgram.RowPart(row: $0, coefficient: 1) }
    parts.append(LinearProgram.RowPart(row: layout.row(ofManager: column.manager), coefficient: 1))
    for (index, table) in weightTables.enumerated() {
      let weight = table.weight(of: column)
      if weight != 0 {
        parts.append(
          LinearProgram.RowPart(row: layout.row(ofCoupling: index), coefficient: Double(weight)))
      }
    }
    for (index, price) in column.heldPrices.enumerated() where price != 0 {
      parts.append(
        LinearProgram.RowPart(row: layout.row(ofHeld: index), coefficient: Double(price) / 100))
    }
    program.addColumn("book \(columns.count)", cost: Double(column.price), inRows: parts)
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
    let outcome = try LinearProgramming.solve(program, options: options)
    pivots += outcome.work.pivots
    guard outcome.stopReason == .optimal, let primal = outcome.primal, let dual = outcome.dual
    else {
      basis = nil
      return nil
    }
    basis = outcome.basis
    return Solution(
      value: primal.objective, shares: Array(primal.columnValues[firstColumn...]),
      missing: primal.columnValues[..<layout.clients].reduce(0, +),
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
    for client in 0..<layout.clients {
      program.setBounds(
        lower: 0, upper: domain.nobody[client] ? .infinity : 0, ofColumn: layout.nobody(client))
    }
    for (index, column) in columns.enumerated() {
      let fits = column.clients.allSatisfy { domain.isOpen(client: $0, manager: column.manager) }
      program.setBounds(lower: 0, upper: fits ? .infinity : 0, ofColumn: firstColumn + index)
    }
  }

  private func prices(from rows: [Double]) -> DualPrices {
    let scale = Double(relaxation.scale)
    var prices = DualPrices(for: relaxation)
    for client in 0..<layout.clients {
      prices.clients[client] = Self.whole(rows[client] * scale, most: PriceLimits.client)
    }
    for (index, row) in relaxation.rows.enumerated() {
      let price = -rows[layout.row(ofCoupling: index)] * scale
      prices.rows[index] = max(0, Self.whole(price, most: PriceLimits.row(row)))
    }
    for (index, level) in relaxation.pricedLevels.enumerated() {
      let price = -rows[layout.row(ofHeld: index)] * scale / 100
      prices.levels[level] = max(0, Self.whole(price, most: relaxation.mostPrice(ofLevel: level)))
    }
    return relaxation.legal(prices)
  }

  private static func whole(_ price: Double, most: Int) -> Int {
    price.isFinite ? Int(max(-Double(most), min(Double(most), price.rounded()))) : 0
  }
}

/// The weights of one coupling row by pair.
struct WeightTable {
  private var weights: [Int: Int] = [:]
  private let managerCount: Int

  init(_ row: CouplingRow, managerCount: Int) {
    self.managerCount = managerCount
    for entry in row.entries { weights[entry.client * managerCount + entry.manager] = entry.weight }
  }

  /// What a book takes of the row's capacity.
  func weight(of column: BookColumn) -> Int {
    column.clients.reduce(0) { $0 + (weights[$1 * managerCount + column.manager] ?? 0) }
  }
}
