import CaseloadDomain

/// Looks for a better plan of a few managers: bound, then what the gap leaves open, then the best of that.
///
/// Where the bundle leaves a gap so small that all books within it can be listed, the mix is exact: no
/// better plan of the part exists unless it is found. So is a core of all pairs within the gap, where those
/// are few. Otherwise a client is parted, the likelier owner first, and each side goes the same way, for a
/// counted number of nodes. At last the books met on the way are mixed.
struct PartSolver {
  let relaxation: Relaxation
  private let table: PairTable
  private let domain: BranchDomain
  let shouldStop: @Sendable () -> Bool
  /// Choices between owners that a core may leave to the library, which spends work in proportion.
  var mostUndecided = 40
  private(set) var work = Work()
  /// Whether no better plan of the part exists than was found, as far as the search has gone.
  private(set) var isExhausted = true

  init(relaxation: Relaxation, shouldStop: @escaping @Sendable () -> Bool) {
    self.relaxation = relaxation
    domain = relaxation.rootDomain()
    table = PairTable(relaxation, domain: domain)
    self.shouldStop = shouldStop
  }

  private var fixing: PairFixing { PairFixing(relaxation: relaxation, table: table) }

  /// Work counted.
  struct Work: Sendable {
    var evaluations = 0
    var pivots = 0
    var nodes = 0

    /// Adds what another did.
    mutating func add(_ other: Work) {
      evaluations += other.evaluations
      pivots += other.pivots
      nodes += other.nodes
    }
  }

  private struct Node {
    var domain: BranchDomain
    var prices: DualPrices
    var books: [BookColumn]
  }

  private static let rootRounds = 60
  private static let nodeRounds = 15
  private static let mostBooks = 2_500

  /// A better state of the part, or nil.
  mutating func improve(
    _ state: BookState, from start: DualPrices, nodes: Int
  ) throws -> BookState? {
    var best = state
    var stack = [
      Node(
        domain: domain, prices: start,
        books: RootBound.books(of: state, relaxation))
    ]
    var met: [BookColumn] = []
    while let node = stack.popLast(), !shouldStop() {
      if work.nodes >= nodes {
        isExhausted = false
        break
      }
      work.nodes += 1
      guard let risen = ascend(node, below: best),
        let left = fixing.domain(
          of: node.domain, at: risen.prices, risen.evaluation, below: value(best))
      else { continue }
      if try search(left, risen, &best) { continue }
      let books = risen.books.joined().map(\.book)
      met += books
      guard let pair = pairToPart(risen, left) else {
        isExhausted = false
        continue
      }
      let rest = left.options(of: pair.client).filter { $0 != pair.manager }
      for options in [rest, [pair.manager]] where !options.isEmpty {
        stack.append(
          Node(
            domain: left.restricting(client: pair.client, to: options),
            prices: risen.prices, books: books))
      }
    }
    if shouldStop() { isExhausted = false }
    if !isExhausted && !met.isEmpty { _ = try mix(Array(Set(met)).sorted(by: before), &best) }
    return best.score < state.score ? best : nil
  }

  private func value(_ state: BookState) -> Int { state.score[relaxation.level] }

  /// Looks for the best plan of what is left of a node; says whether that was found out.
  private mutating func search(
    _ left: BranchDomain, _ risen: BundleAscent.Result, _ best: inout BookState
  ) throws -> Bool {
    if let columns = list(left, risen, below: best) {
      if try !mix(columns, &best) { isExhausted = false }
      return true
    }
    let core = PairCore(
      relaxation: relaxation, table: table, domain: left, shouldStop: shouldStop)
    guard left.undecided <= mostUndecided else { return false }
    let found = try core.best(
      at: risen.prices, slopes: risen.evaluation.slopes, beside: best.owner, below: value(best),
      more: mostUndecided,
      PairCore.Limits(nodes: 40 * mostUndecided, pivots: 150 * mostUndecided))
    work.pivots += found.pivots
    take(found.owners, &best)
    return found.least.map { $0 >= value(best) } ?? false
  }

  private func take(_ owners: [Int]?, _ best: inout BookState) {
    guard let owners else { return }
    let found = BookState(relaxation.problem, owner: owners)
    if found.score < best.score { best = found }
  }

  private func before(_ left: BookColumn, _ right: BookColumn) -> Bool {
    if left.manager != right.manager { return left.manager < right.manager }
    return left.clients.lexicographicallyPrecedes(right.clients)
  }

  /// The bound of a node; nil where it holds nothing better.
  private mutating func ascend(
    _ node: Node, below best: BookState
  ) -> BundleAscent.Result? {
    var ascent = BundleAscent(relaxation, table: table, shouldStop: shouldStop)
    let target = value(best)
    let fitting = FittingBooks(node.domain)
    let risen = ascent.run(
      at: node.domain, from: node.prices, books: node.books.filter(fitting.contains),
      target: target, rounds: work.nodes == 1 ? Self.rootRounds : Self.nodeRounds)
    work.evaluations += ascent.evaluations
    guard let bound = risen.bound, bound < target, !shouldStop() else { return nil }
    return risen
  }

  private func list(
    _ domain: BranchDomain, _ risen: BundleAscent.Result, below best: BookState
  ) -> [BookColumn]? {
    BookListing(relaxation: relaxation, table: table, domain: domain).books(
      at: risen.prices, risen.evaluation, value: value(best),
      most: Self.mostBooks)
  }

  /// Takes the best mix of some books; says whether there is no better one.
  private mutating func mix(_ columns: [BookColumn], _ best: inout BookState) throws -> Bool {
    let mix = BookMix(
      relaxation: relaxation, table: table, domain: domain, columns: columns,
      shouldStop: shouldStop, nodeLimit: 300, pivotLimit: 20_000)
    let result = try mix.best(below: value(best))
    work.pivots += result.pivots
    take(result.owners, &best)
    return result.least.map { $0 >= value(best) } ?? false
  }

  /// The pair with the largest share short of a whole one, dedicated clients first.
  private func pairToPart(
    _ risen: BundleAscent.Result, _ domain: BranchDomain
  ) -> (client: Int, manager: Int)? {
    let problem = relaxation.problem
    let shares = risen.shares(in: problem)
    var best: (client: Int, manager: Int, key: Double)?
    for client in problem.clients.indices where domain.optionCounts[client] > 1 {
      for (manager, share) in shares.shares(of: client)
      where domain.isOpen(client: client, manager: manager) {
        guard share > 0.01 && share < 0.99 else { continue }
        let key = share + (problem.clients[client].isDedicated ? 1 : 0)
        if best.map({ key > $0.key }) ?? true { best = (client, manager, key) }
      }
    }
    return best.map { ($0.client, $0.manager) }
  }
}

extension SolverWork {
  /// Adds what a part has cost.
  mutating func add(_ part: PartSolver.Work) {
    evaluations += part.evaluations
    pivots += part.pivots
    nodes += part.nodes
  }
}
