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
    var unassignedRow: Int?
    var breachRow: Int?

    func row(ofManager manager: Int) -> Int { clients + manager }
    func row(ofCoupling index: Int) -> Int { clients + managers + index }
    func nobody(_ client: Int) -> Int { clients + client }
  }

  init(_ relaxation: Relaxation, artificialPrice: Int) {
    self.relaxation = relaxation
    let problem = relaxation.problem
    var rows = problem.clientCount + problem.managerCount + relaxation.rows.count
    let unassignedRow = relaxation.pricesUnassigned ? rows : nil
    if unassignedRow != nil { rows += 1 }
    let breachRow = relaxation.pricesBreaches ? rows : nil
    layout = Layout(
      clients: problem.clientCount, managers: problem.managerCount, rows: relaxation.rows.count,
      unassignedRow: unassignedRow, breachRow: breachRow)
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
    if layout.unassignedRow != nil {
      program.addRow("unassigned", upper: Double(relaxation.held.unassigned) / 100, [])
    }
    if layout.breachRow != nil {
      program.addRow("breaches", upper: Double(relaxation.held.breaches) / 100, [])
    }
  }

  private mutating func addFixedColumns(artificialPrice: Int) {
    for client in 0..<layout.clients {
      program.addColumn(
        "missing \(client)", cost: Double(artificialPrice),
        inRows: [LinearProgram.RowPart(row: client, coefficient: 1)])
    }
    for (client, facts) in relaxation.problem.clients.enumerated() {
      var parts = [LinearProgram.RowPart(row: client, coefficient: 1)]
      if let row = layout.unassignedRow {
        parts.append(
          LinearProgram.RowPart(row: row, coefficient: Double(facts.unassignedPrice) / 100))
      }
      let price = relaxation.level == .unassigned ? facts.unassignedPrice : 0
      program.addColumn("nobody \(client)", cost: Double(price), inRows: parts)
    }
    for (index, row) in relaxation.rows.enumerated() {
      guard let excess = row.excess else { continue }
      var parts = [LinearProgram.RowPart(row: layout.row(ofCoupling: index), coefficient: -1)]
      var cost = 0
      switch excess {
      case .hours(let price): cost = price
      case .breaches(let price):
        if relaxation.level == .breaches { cost = price }
        if let row = layout.breachRow {
          parts.append(LinearProgram.RowPart(row: row, coefficient: Double(price) / 100))
        }
      }
      program.addColumn("excess \(index)", cost: Double(cost), inRows: parts)
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
    if let row = layout.breachRow, column.breachPrice != 0 {
      parts.append(LinearProgram.RowPart(row: row, coefficient: Double(column.breachPrice) / 100))
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
    var prices = DualPrices(clientCount: layout.clients, rowCount: layout.rows)
    for client in 0..<layout.clients {
      prices.clients[client] = Self.whole(rows[client] * scale, most: PriceLimits.client)
    }
    for (index, row) in relaxation.rows.enumerated() {
      let price = -rows[layout.row(ofCoupling: index)] * scale
      prices.rows[index] = max(0, Self.whole(price, most: PriceLimits.row(row)))
    }
    if let row = layout.unassignedRow {
      prices.unassigned = max(0, Self.whole(-rows[row] * scale / 100, most: PriceLimits.level))
    }
    if let row = layout.breachRow {
      prices.breaches = max(0, Self.whole(-rows[row] * scale / 100, most: PriceLimits.level))
    }
    return relaxation.legal(prices)
  }

  private static func whole(_ price: Double, most: Int) -> Int {
    price.isFinite ? Int(max(-Double(most), min(Double(most), price.rounded()))) : 0
  }
}

/// The largest prices whose sums stay far within a machine integer.
enum PriceLimits {
  /// For covering one client.
  static let client = 10_000_000_000_000
  /// For a hundredth of a level above.
  static let level = 1_000_000_000

  /// For a unit of a row.
  static func row(_ row: CouplingRow) -> Int {
    let heaviest = row.entries.reduce(abs(row.capacity)) { max($0, abs($1.weight)) }
    return 10_000_000_000_000_000 / max(heaviest, 1_000)
  }
}

extension Relaxation {
  /// The prices with those of soft rows cut down to what an excess costs.
  func legal(_ prices: DualPrices) -> DualPrices {
    var copy = prices
    for (index, row) in rows.enumerated() {
      guard let excess = row.excess else { continue }
      let most =
        switch excess {
        case .hours(let price): scale * price
        case .breaches(let price): (level == .breaches ? scale : prices.breaches) * price
        }
      copy.rows[index] = min(copy.rows[index], most)
    }
    return copy
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
