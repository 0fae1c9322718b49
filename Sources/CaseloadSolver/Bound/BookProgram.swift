import LinearProgramming

/// The linear program over whole books that column generation solves in parts and a mix of books in whole
/// numbers.
///
///     minimise   sum_b price_b z_b + sum_j n_j y_j + excess prices
///     subject to sum_{b has j} z_b + y_j = 1 (or at least 1)   for every client j
///                sum_{b of i} z_b <= 1                         for every manager i
///                coupling rows and levels held
///
/// Prices are in hundredths of a minute, held levels in minutes.
struct BookProgram {
  /// The program, to which others may add.
  var linear = LinearProgram()
  private let relaxation: Relaxation
  private let table: PairTable
  private let isInteger: Bool

  /// The rows, without any column.
  init(_ relaxation: Relaxation, table: PairTable, isInteger: Bool) {
    self.relaxation = relaxation
    self.table = table
    self.isInteger = isInteger
    let cover = isInteger ? Double.infinity : 1
    for client in 0..<clientCount {
      linear.addRow("client \(client)", lower: 1, upper: cover, [])
    }
    for manager in 0..<relaxation.problem.managerCount {
      linear.addRow("manager \(manager)", upper: 1, [])
    }
    for (index, row) in relaxation.rows.enumerated() {
      linear.addRow("row \(index)", upper: Double(row.capacity), [])
    }
    for level in relaxation.pricedLevels {
      linear.addRow("level \(level)", upper: Double(relaxation.held[level]) / 100, [])
    }
  }

  private var clientCount: Int { relaxation.problem.clientCount }
  /// The most of a column that stands for a choice.
  private var most: Double { isInteger ? 1 : .infinity }

  /// The row of a manager.
  private func row(ofManager manager: Int) -> Int { clientCount + manager }

  /// The row of a coupling row, by its position.
  func row(ofCoupling index: Int) -> Int {
    clientCount + relaxation.problem.managerCount + index
  }

  /// The row that holds a level above, by its position among those that have a price.
  func row(ofHeld index: Int) -> Int { row(ofCoupling: relaxation.rows.count + index) }

  /// Adds the column of a client that nobody has.
  mutating func addNobody(_ client: Int) {
    let problem = relaxation.problem
    var parts = [LinearProgram.RowPart(row: client, coefficient: 1)]
    addHeldParts(to: &parts) { problem.nobodyPrice(level: $0, client: client) }
    let price = problem.nobodyPrice(level: relaxation.level, client: client)
    linear.addColumn(
      "nobody \(client)", upper: most, cost: Double(price), integer: isInteger, inRows: parts)
  }

  /// Adds what coupling rows may be exceeded by at a price.
  mutating func addExcess() {
    for (index, row) in relaxation.rows.enumerated() {
      guard row.isSoft, let excess = row.excess else { continue }
      var parts = [LinearProgram.RowPart(row: self.row(ofCoupling: index), coefficient: -1)]
      addHeldParts(to: &parts) { $0 == excess.level ? excess.price : 0 }
      let cost = excess.level == relaxation.level ? excess.price : 0
      linear.addColumn("excess \(index)", cost: Double(cost), inRows: parts)
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
        LinearProgram.RowPart(row: row(ofHeld: index), coefficient: Double(price) / 100))
    }
  }

  /// Adds a book.
  mutating func add(_ book: BookColumn) {
    var parts = book.clients.map { LinearProgram.RowPart(row: $0, coefficient: 1) }
    parts.append(LinearProgram.RowPart(row: row(ofManager: book.manager), coefficient: 1))
    for (index, weight) in table.usage(of: book) {
      parts.append(
        LinearProgram.RowPart(row: row(ofCoupling: index), coefficient: Double(weight)))
    }
    for (index, price) in book.heldPrices.enumerated() where price != 0 {
      parts.append(
        LinearProgram.RowPart(row: row(ofHeld: index), coefficient: Double(price) / 100))
    }
    linear.addColumn(
      "book \(linear.columns.count)", upper: most, cost: Double(book.price), integer: isInteger,
      inRows: parts)
  }
}
