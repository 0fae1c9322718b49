import CaseloadDomain
import LinearProgramming

/// The best plan among the pairs that prices hold likely, by the library's branch and cut on the level's
/// own model.
///
///     regret_ij = c_ij + s_i w_ij - min over managers k of (c_kj + s_k w_kj)
///
/// where s_i is what a minute more is worth to manager i. The pairs of least regret, the best of each client
/// and the pairs of the plan known are the core; everything else stays out. Where managers are few and their
/// books long, all books within the gap are too many to be listed, while a plan near the best takes but a
/// handful of clients anywhere else than their cheapest place.
/// Source: Pisinger 1997, the core of a knapsack; Posta, Ferland and Michelon 2012, fixing by reduced costs.
struct PairCore {
  let relaxation: Relaxation
  let table: PairTable
  let domain: BranchDomain
  let shouldStop: @Sendable () -> Bool

  /// Counted work after which the library is to end.
  struct Limits {
    var nodes: Int
    var pivots: Int
  }

  /// What the library found.
  struct Result {
    /// The owner of each client in a plan whose value is below the one given; nil: none was found.
    var owners: [Int]?
    var pivots = 0
    var nodes = 0
    /// What a plan of the node is worth at least if it is below the value given, by the library's word, in
    /// hundredths; nil: not known.
    var least: Int?
  }

  private struct Pair {
    var regret: Int
    var client: Int
    var manager: Int
  }

  /// The best plan of a core with so many pairs more than clients.
  func best(
    at prices: DualPrices, slopes: [Int], beside owner: [Int], below value: Int, more: Int,
    _ limits: Limits
  ) throws -> Result {
    if shouldStop() { return Result() }
    var problem = relaxation.problem
    problem.options = options(at: prices, slopes, beside: owner, more: more)
    let builder = ModelBuilder(problem, level: relaxation.level, held: relaxation.held)
    var options = SolveOptions()
    options.cutOff = Double(value - relaxation.grid) / 100
    options.presolve = true
    options.nodeLimit = limits.nodes
    options.pivotLimit = limits.pivots
    options.wantsCertificate = false
    options.shouldStop = shouldStop
    let outcome = try solveInteger(builder.program, options: options)
    var result = Result(pivots: outcome.work.pivots, nodes: outcome.work.nodes)
    if domain.undecided <= more { result.least = outcome.least(unit: 100) }
    result.owners = outcome.primal.map { builder.owners($0.columnValues) }
    return result
  }

  /// The managers of each client that are in the core, ascending.
  private func options(
    at prices: DualPrices, _ slopes: [Int], beside owner: [Int], more: Int
  ) -> [[Int]] {
    let pairs = pairs(at: prices, slopes)
    var options = owner.enumerated().map { client, manager in
      manager >= 0 && domain.isOpen(client: client, manager: manager) ? [manager] : []
    }
    var room = more
    for pair in pairs {
      let isFirst = pair.regret == 0
      guard isFirst || room > 0, !options[pair.client].contains(pair.manager) else { continue }
      options[pair.client].append(pair.manager)
      if !isFirst { room -= 1 }
    }
    return options.map { $0.sorted() }
  }

  /// All open pairs, those of least regret first.
  private func pairs(at prices: DualPrices, _ slopes: [Int]) -> [Pair] {
    let problem = relaxation.problem
    let costs = WeighedCosts(prices, in: relaxation)
    var pairs: [Pair] = []
    var least = [Int](repeating: .max, count: problem.clientCount)
    for manager in problem.managers.indices {
      for pair in table.pairs(of: manager) {
        let client = table.client(of: pair)
        guard domain.isOpen(client: client, manager: manager) else { continue }
        let price =
          table.price(of: pair, manager, at: costs) + table.rowPrice(of: pair, at: prices.rows)
          + slopes[manager] * problem.load(client: client, manager: manager)
        pairs.append(Pair(regret: price, client: client, manager: manager))
        least[client] = min(least[client], price)
      }
    }
    for index in pairs.indices { pairs[index].regret -= least[pairs[index].client] }
    return pairs.sorted {
      ($0.regret, $0.client, $0.manager) < ($1.regret, $1.client, $1.manager)
    }
  }
}

extension LinearOutcome {
  /// What a search ended at, in hundredths, of which a unit of the objective has so many: the best value
  /// there is, or beyond all where there is none; nil where it did not end.
  func least(unit: Double) -> Int? {
    switch stopReason {
    case .optimal: primal.map { Int(($0.objective * unit).rounded()) }
    case .infeasible: .max
    default: nil
    }
  }
}
