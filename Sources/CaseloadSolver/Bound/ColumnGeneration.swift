import CaseloadDomain

/// Raises the bound at one node by trading prices against books.
///
/// Each round solves the master, mixes its prices with the best ones so far, evaluates the mix exactly
/// and adds the books that reach the evaluation's minimum. The mix keeps prices from swinging; where it
/// yields no new book the master's own prices are evaluated. Ends when master and bound meet on the
/// level's grid, when the target is reached, or after counted rounds.
/// Source: Gilmore and Gomory 1961; smoothing, Wentges 1997.
struct ColumnGeneration {
  let relaxation: Relaxation
  let table: PairTable
  let shouldStop: @Sendable () -> Bool
  private(set) var evaluations = 0

  init(_ relaxation: Relaxation, table: PairTable, shouldStop: @escaping @Sendable () -> Bool) {
    self.relaxation = relaxation
    self.table = table
    self.shouldStop = shouldStop
  }

  /// What is known of a node.
  struct Result {
    /// The bound in hundredths on the level's grid; nil: the node holds no plan.
    var bound: Int?
    /// The prices that give it.
    var prices: DualPrices
    /// How the last master shares each client out, nil where none was solved.
    var shares: [PairShare]?
    /// Whether the last master was optimal over all books, up to the grid.
    var hasConverged: Bool
  }

  /// The part of a client that a master gives to a manager; -1 is nobody.
  struct PairShare {
    var client: Int
    var manager: Int
    var share: Double
  }

  /// Works on a node until the bound reaches `target` or the rounds are done.
  mutating func run(
    _ master: inout MasterProgram, at domain: BranchDomain, from start: DualPrices, target: Int,
    rounds: Int
  ) throws -> Result {
    var best = evaluate(start, domain, &master)
    var result = Result(bound: 0, prices: start, shares: nil, hasConverged: false)
    if best.wasStopped { return result }
    var centre = start
    for _ in 0..<rounds {
      result.bound = best.bound(of: relaxation)
      result.prices = centre
      guard let bound = result.bound, bound < target, !shouldStop() else { return result }
      guard let solution = try master.solve(at: domain, shouldStop) else { return result }
      result.shares = shares(solution, master, domain)
      let ceiling = Int(min(9e15, solution.value + 0.5))
      if solution.missing < 1e-7 && ceiling - bound < relaxation.grid {
        result.hasConverged = true
        return result
      }
      let mixed = mix(centre, solution.prices)
      var round = (prices: mixed, evaluation: evaluate(mixed, domain, &master))
      if !lastRoundFoundBooks {
        round = (solution.prices, evaluate(solution.prices, domain, &master))
        if !lastRoundFoundBooks { result.hasConverged = solution.missing < 1e-7 }
      }
      if round.evaluation.wasStopped { return result }
      guard let raised = round.evaluation.scaledBound else {
        return Result(bound: nil, prices: round.prices, shares: nil, hasConverged: true)
      }
      if raised > best.scaledBound ?? Int.max {
        best = round.evaluation
        centre = round.prices
      }
      if result.hasConverged { break }
    }
    result.bound = best.bound(of: relaxation)
    result.prices = centre
    return result
  }

  private var lastRoundFoundBooks = false

  private mutating func evaluate(
    _ prices: DualPrices, _ domain: BranchDomain, _ master: inout MasterProgram
  ) -> PriceEvaluation {
    evaluations += 1
    let evaluation = PriceEvaluation(
      prices, in: relaxation, table: table, domain: domain, shouldStop: shouldStop)
    lastRoundFoundBooks = false
    for column in evaluation.books where master.add(column) { lastRoundFoundBooks = true }
    return evaluation
  }

  /// Seven parts of the best prices and three of the master's.
  private func mix(_ centre: DualPrices, _ other: DualPrices) -> DualPrices {
    func part(_ left: Int, _ right: Int) -> Int { left + (right - left) * 3 / 10 }
    var mixed = centre
    for index in mixed.clients.indices {
      mixed.clients[index] = part(centre.clients[index], other.clients[index])
    }
    for index in mixed.rows.indices {
      mixed.rows[index] = part(centre.rows[index], other.rows[index])
    }
    for index in mixed.levels.indices {
      mixed.levels[index] = part(centre.levels[index], other.levels[index])
    }
    return relaxation.legal(mixed)
  }

  private func shares(
    _ solution: MasterProgram.Solution, _ master: MasterProgram, _ domain: BranchDomain
  ) -> [PairShare] {
    let books = zip(master.columns, solution.shares).lazy
      .filter { $0.1 > 1e-9 }.map { (book: $0.0, share: $0.1) }
    let sums = PairShares(books, in: relaxation.problem)
    var shares: [PairShare] = []
    for client in relaxation.problem.clients.indices {
      var rest = 1.0
      for (manager, share) in sums.shares(of: client) where share > 1e-9 {
        rest -= share
        shares.append(PairShare(client: client, manager: manager, share: share))
      }
      if rest > 1e-9 && domain.nobody[client] {
        shares.append(PairShare(client: client, manager: -1, share: rest))
      }
    }
    return shares
  }
}
