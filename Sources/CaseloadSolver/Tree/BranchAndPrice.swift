import CaseloadDomain

/// Proves a level: column generation at every node of a tree over clients' owners.
///
/// A node is ended when its prices bound it at the value of the best plan. Otherwise one client is
/// parted: the pair nearest to a half, dedicated clients first, against all other owners.
/// Source of the method: Savelsbergh 1997, branching on assignments.
struct BranchAndPrice {
  let relaxation: Relaxation
  let limits: Limits
  let shouldStop: @Sendable () -> Bool
  /// Called with each plan better than the best so far, by the owner of each client.
  var onPlan: ([Int]) -> Int?
  var onBound: (Int) -> Void
  /// The root as far as it has been bounded before.
  var root: RootBound
  /// The nodes known before.
  var known: BranchingTree

  /// Counted work after which a level is left as it is.
  struct Limits {
    var rootRounds: Int
    var nodeRounds: Int
    var nodes: Int
    /// Simplex iterations of the master: small books part thousands of nodes in no time, but where prices
    /// show little each node takes many.
    var pivots: Int
    /// Nodes of the tree over dedicated clients alone.
    var dedicatedNodes: Int
  }

  /// What came out.
  struct Result {
    /// In hundredths on the level's grid; nil: no plan obeys the rules.
    var bound: Int?
    var proof: BoundProof
    var nodes: Int
    var evaluations: Int
    var pivots: Int
  }

  /// Runs until the tree is closed, the work is done or somebody stops it. The master starts with the
  /// books of the best plan, whose value is given in hundredths; a bound `slack` below it ends a node.
  func run(incumbent: [BookColumn], value: Int?, slack: Int) throws -> Result {
    var target = value.map { $0 - slack } ?? Int.max / 8
    let table = root.table
    var master = MasterProgram(
      relaxation, table: table, artificialPrice: artificialPrice(value))
    for column in incumbent + root.books { master.add(column) }
    var generation = ColumnGeneration(relaxation, table: table, shouldStop: shouldStop)
    var tree = known
    var done = 0
    while let index = tree.next(below: target), done < limits.nodes,
      master.pivots < limits.pivots, !shouldStop()
    {
      let node = tree.nodes[index]
      let result = try generation.run(
        &master, at: node.domain, from: node.prices, target: target,
        rounds: index == 0 ? limits.rootRounds : limits.nodeRounds)
      // A run stopped in its first evaluation knows less than the node did before.
      let knowsLess = result.bound.map { $0 < node.bound ?? $0 } ?? false
      if !knowsLess { tree.update(index, bound: result.bound, prices: result.prices) }
      done += 1
      if let bound = tree.bound { onBound(bound) }
      offer(result, &target, slack)
      if index == 0, limits.nodes > 1 { try offerMix(of: master, &target, slack) }
      guard let bound = result.bound, bound < target, !shouldStop() else { continue }
      guard let pair = pairToBranch(result, node.domain) else {
        let leaf = DecidedLeaf(relaxation, node.domain)
        tree.update(index, bound: leaf.bound.map { max($0, bound) }, prices: result.prices)
        tree.close(index)
        continue
      }
      tree.branch(index, client: pair.client, into: children(of: tree.nodes[index], pair))
    }
    let bound = tree.bound
    return Result(
      bound: bound, proof: tree.proof(of: relaxation, bound: min(bound ?? target, Int.max / 16)),
      nodes: done, evaluations: generation.evaluations, pivots: master.pivots)
  }

  /// Dearer than anything a client can cost a plan that is still wanted.
  private func artificialPrice(_ value: Int?) -> Int {
    let heaviest = relaxation.problem.clients.map(\.load).max() ?? 0
    return (value ?? 0) + 3_000 * (heaviest + 100)
  }

  /// A master without fractions is a plan.
  private func offer(_ result: ColumnGeneration.Result, _ target: inout Int, _ slack: Int) {
    guard let shares = result.shares else { return }
    var owners = [Int](repeating: -1, count: relaxation.problem.clientCount)
    for share in shares {
      guard share.share > 1 - 1e-6 else { return }
      owners[share.client] = share.manager
    }
    if let value = onPlan(owners) { target = min(target, value - slack) }
  }

  private func offerMix(
    of master: MasterProgram, _ target: inout Int, _ slack: Int
  ) throws {
    let mix = BookMix(
      relaxation: relaxation, table: root.table, domain: root.domain, columns: master.columns,
      shouldStop: shouldStop)
    guard let owners = try mix.best(below: target).owners else { return }
    if let value = onPlan(owners) { target = min(target, value - slack) }
  }

  private func pairToBranch(
    _ result: ColumnGeneration.Result, _ domain: BranchDomain
  ) -> ColumnGeneration.PairShare? {
    let clients = relaxation.problem.clients
    let open = (result.shares ?? []).filter { domain.optionCounts[$0.client] > 1 }
    let fractional = open.filter { $0.share > 1e-6 && $0.share < 1 - 1e-6 }
    let best = fractional.min { left, right in
      let leftKey = (clients[left.client].isDedicated ? 0 : 1, abs(left.share - 0.5), left.client)
      let rightKey = (
        clients[right.client].isDedicated ? 0 : 1, abs(right.share - 0.5), right.client
      )
      return leftKey < rightKey
    }
    if let best { return best }
    if let heaviest = open.max(by: { clients[$0.client].load < clients[$1.client].load }) {
      return heaviest
    }
    // Without a master any client with a choice will do.
    return domain.optionCounts.indices.first { domain.optionCounts[$0] > 1 }
      .flatMap { client in
        domain.options(of: client).first.map {
          ColumnGeneration.PairShare(client: client, manager: $0, share: 0.5)
        }
      }
  }

  private func children(
    of parent: BranchingTree.Node, _ pair: ColumnGeneration.PairShare
  ) -> [BranchingTree.Node] {
    let rest = parent.domain.options(of: pair.client).filter { $0 != pair.manager }
    return [[pair.manager], rest].map { options in
      let domain = parent.domain.restricting(client: pair.client, to: options)
      let evaluation = PriceEvaluation(
        parent.prices, in: relaxation, table: root.table, domain: domain)
      return BranchingTree.Node(
        domain: domain, prices: parent.prices, bound: evaluation.bound(of: relaxation),
        options: options, depth: parent.depth + 1)
    }
  }
}
