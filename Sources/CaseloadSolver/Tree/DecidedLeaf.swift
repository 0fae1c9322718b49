import CaseloadDomain

/// Prices for a leaf at which every client has one owner left: they bound it by what it costs exactly,
/// or beyond any target where it breaks a row.
struct DecidedLeaf {
  private let relaxation: Relaxation
  private let owners: [Int]
  private let books: [BookColumn]

  init(_ relaxation: Relaxation, _ domain: BranchDomain) {
    self.relaxation = relaxation
    let clients = relaxation.problem.clients.indices
    let owners = clients.map { domain.options(of: $0).first ?? -1 }
    self.owners = owners
    books = relaxation.problem.managers.indices.map { manager in
      relaxation.column(manager: manager, clients: clients.filter { owners[$0] == manager })
    }
  }

  /// The prices; a broken row costs so much that the bound reaches the target.
  func prices(target: Int) -> DualPrices {
    let problem = relaxation.problem
    let wanted = (abs(target) + 1) * relaxation.scale
    var prices = DualPrices(clientCount: problem.clientCount, rowCount: relaxation.rows.count)
    let excesses = relaxation.rows.map { excess(of: $0) }
    let unassigned = owners.indices.filter { owners[$0] < 0 }
      .reduce(0) { $0 + problem.clients[$1].unassignedPrice }
    if relaxation.pricesUnassigned && unassigned > relaxation.held.unassigned {
      prices.unassigned = min(
        PriceLimits.level, wanted / (unassigned - relaxation.held.unassigned) + 1)
    }
    let breaches = breaches(excesses)
    if relaxation.pricesBreaches && breaches > relaxation.held.breaches {
      prices.breaches = min(PriceLimits.level, wanted / (breaches - relaxation.held.breaches) + 1)
    }
    for (index, row) in relaxation.rows.enumerated() where excesses[index] > 0 {
      let wall = wanted / excesses[index] + 1
      prices.rows[index] = row.excessPrice == nil ? min(wall, PriceLimits.row(row)) : Int.max / 4
    }
    let unit = relaxation.level == .unassigned ? relaxation.scale : prices.unassigned
    for client in owners.indices where owners[client] < 0 {
      prices.clients[client] = unit * problem.clients[client].unassignedPrice
    }
    return relaxation.legal(prices)
  }

  private func breaches(_ excesses: [Int]) -> Int {
    let counts = zip(relaxation.rows, excesses)
      .reduce(0) { $0 + max(0, $1.1) * ($1.0.excessPrice ?? 0) }
    return books.reduce(counts) { $0 + $1.breachPrice }
  }

  private func excess(of row: CouplingRow) -> Int {
    row.entries.reduce(-row.capacity) { $0 + (owners[$1.client] == $1.manager ? $1.weight : 0) }
  }
}
