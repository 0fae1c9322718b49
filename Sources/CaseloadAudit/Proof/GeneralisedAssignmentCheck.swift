import CaseloadDomain

/// Recomputes the bound of a generalised assignment problem from the numbers of a proof.
///
///     bound(leaf) = sum_j u_j + sum_i min over sets S that agent i can carry of sum_{j in S} (c_ij - u_j)
///
/// The children of a branch must cover every agent that was open to the job. Costs, weights and
/// capacities are given agents first, as such problems are published; jobs and agents are named in the
/// order of their names.
public struct GeneralisedAssignmentCheck {
  private let costs: [[Int]]
  private let weights: [[Int]]
  private let capacities: [Int]
  private let jobs: [ClientID: Int]
  private let agents: [ManagerID: Int]
  /// Units of a proof's price, before its scale, in a unit of cost.
  private let unit: Int

  /// A check of one problem.
  public init(
    costs: [[Int]], weights: [[Int]], capacities: [Int], jobs: [ClientID], agents: [ManagerID],
    unit: Int
  ) {
    (self.costs, self.weights, self.capacities) = (costs, weights, capacities)
    self.unit = unit
    self.jobs = Dictionary(
      jobs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.agents = Dictionary(
      agents.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The bound that the numbers prove, in units of cost, rounded up to what divides every cost; nil where
  /// they prove nothing, such as a branch that leaves an owner out. `Int.max` where they prove that there is no assignment.
  public func bound(of proof: BoundProof) -> Int? {
    let open = costs[0].indices.map { job in
      Set(capacities.indices.filter { weights[$0][job] <= capacities[$0] })
    }
    guard proof.scale > 0, proof.scale <= 1_000_000 else { return nil }
    guard let scaled = bound(proof.root, open, proof.scale, depth: 0) else { return nil }
    if scaled == Int.max { return scaled }
    // What divides every cost divides every value.
    let divisor = max(1, costs.joined().reduce(0, ProofArithmetic.commonDivisor))
    return divisor * ProofArithmetic.quotientUp(scaled, proof.scale * unit * divisor)
  }

  private func bound(
    _ node: BoundProof.Node, _ open: [Set<Int>], _ scale: Int, depth: Int
  ) -> Int? {
    guard depth < 2_000 else { return nil }
    switch node {
    case .leaf(let prices): return leaf(prices, open, scale)
    case .branch(let client, let children):
      guard let job = jobs[client] else { return nil }
      var covered: Set<Int> = []
      var least = Int.max
      for child in children {
        let options = Set(child.options.compactMap { $0.flatMap { agents[$0] } })
        covered.formUnion(options)
        var narrowed = open
        narrowed[job].formIntersection(options)
        guard let bound = bound(child.node, narrowed, scale, depth: depth + 1) else { return nil }
        least = min(least, bound)
      }
      return covered.isSuperset(of: open[job]) ? least : nil
    }
  }

  /// The bound of a leaf in units of the scale; nil where its prices are no prices of this problem.
  private func leaf(_ prices: BoundProof.Prices, _ open: [Set<Int>], _ scale: Int) -> Int? {
    guard prices.clients.count == open.count, prices.rows.isEmpty,
      prices.clients.allSatisfy({ $0.magnitude <= ProofArithmetic.largestPrice })
    else { return nil }
    if open.contains(where: \.isEmpty) { return Int.max }
    var sum = prices.clients.reduce(0, +)
    for agent in capacities.indices {
      guard let least = cheapest(agent, prices.clients, open, scale) else { return Int.max }
      sum += least
    }
    return sum
  }

  /// The cheapest set that an agent can carry; nil where those without another agent weigh too much.
  private func cheapest(_ agent: Int, _ prices: [Int], _ open: [Set<Int>], _ scale: Int) -> Int? {
    var room = capacities[agent]
    var fixed = 0
    var items: [(weight: Int, price: Int)] = []
    for job in prices.indices where open[job].contains(agent) {
      let price = costs[agent][job] * unit * scale - prices[job]
      let weight = weights[agent][job]
      if open[job].count == 1 {
        room -= weight
        fixed += price
      } else if price < 0 {
        items.append((weight, price))
      }
    }
    guard room >= 0 else { return nil }
    if items.reduce(0, { $0 + $1.weight }) <= room { return items.reduce(fixed) { $0 + $1.price } }
    var best = [Int](repeating: 0, count: room + 1)
    for (weight, price) in items where weight <= room {
      for load in stride(from: room, through: weight, by: -1) {
        best[load] = min(best[load], best[load - weight] + price)
      }
    }
    return fixed + best[room]
  }
}
