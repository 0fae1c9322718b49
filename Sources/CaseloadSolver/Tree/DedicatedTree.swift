import CaseloadDomain

/// Decides who has the dedicated clients before anything else is looked at.
///
/// A dedicated client takes a manager's whole book or none of it, so sharing it out in parts is where a
/// bound by prices is furthest from a plan: half an enterprise client for each of two managers costs
/// nobody a thing. Each node is bounded by a bundle that starts at its parent's prices. Clients left to
/// nobody, wholly or in part, are parted first, into nobody and all managers; then the largest share of
/// one manager against the rest. Where no dedicated client is parted any more, a dive gives the others out.
/// The least bound goes first, within counted nodes.
struct DedicatedTree {
  let root: RootBound
  let threads: Int
  let shouldStop: @Sendable () -> Bool
  /// Called with each plan found below the target; gives its value where it was taken.
  let onPlan: ([Int]) -> Int?
  private(set) var tree: BranchingTree
  private(set) var evaluations = 0
  private(set) var nodes = 0
  private var books: [Int: [BookColumn]] = [:]

  /// Rounds of a node's bundle, and of each step of a dive.
  private static let rounds = (node: 60, dive: 6)

  init(
    _ root: RootBound, threads: Int, shouldStop: @escaping @Sendable () -> Bool,
    onPlan: @escaping ([Int]) -> Int?
  ) {
    (self.root, self.threads, self.shouldStop, self.onPlan) = (root, threads, shouldStop, onPlan)
    tree = BranchingTree(root)
    books[0] = root.books
  }

  /// Parts nodes whose bound is below `value - slack` until none is left or so many were bounded.
  mutating func run(incumbent: [BookColumn], value: Int, slack: Int, most: Int) {
    var target = value - slack
    while let index = tree.next(below: target), nodes < most, !shouldStop() {
      nodes += 1
      guard let risen = ascend(index, incumbent, target) else { continue }
      let parted = risen.partedDedicated(in: root.relaxation.problem, tree.nodes[index].domain)
      guard let choice = parted.first else {
        dive(index, risen, &target, slack)
        tree.setAside(index)
        continue
      }
      part(index, by: choice, risen)
    }
    tree.resume()
    books = [:]
  }

  /// The node's books and prices; nil where it holds nothing better.
  private mutating func ascend(
    _ index: Int, _ incumbent: [BookColumn], _ target: Int
  ) -> BundleAscent.Result? {
    let node = tree.nodes[index]
    var ascent = BundleAscent(
      root.relaxation, table: root.table, threads: threads, shouldStop: shouldStop)
    ascent.triesLonger = true
    let fitting = FittingBooks(node.domain)
    let known = (incumbent + (books.removeValue(forKey: index) ?? [])).filter(fitting.contains)
    let risen = ascent.run(
      at: node.domain, from: node.prices, books: known, target: target, rounds: Self.rounds.node)
    evaluations += ascent.evaluations
    // Stopped in its first evaluation it knows less than before.
    if risen.evaluation.wasStopped { return nil }
    tree.update(index, bound: risen.bound, prices: risen.prices)
    guard let bound = risen.bound, bound < target else { return nil }
    return risen
  }

  private mutating func part(
    _ index: Int, by choice: BundleAscent.PartedClient, _ risen: BundleAscent.Result
  ) {
    let node = tree.nodes[index]
    let rest = node.domain.options(of: choice.client).filter { $0 != choice.manager }
    let known = risen.books.joined().map(\.book)
    let first = tree.nodes.count
    tree.branch(
      index, client: choice.client,
      into: [[choice.manager], rest].map { options in
        BranchingTree.Node(
          domain: node.domain.restricting(client: choice.client, to: options),
          prices: risen.prices, bound: risen.bound, options: options, depth: node.depth + 1)
      })
    for child in first..<tree.nodes.count { books[child] = known }
  }

  private mutating func dive(
    _ index: Int, _ risen: BundleAscent.Result, _ target: inout Int, _ slack: Int
  ) {
    var dive = Dive(root, threads: threads, shouldStop: shouldStop)
    let owners = dive.run(
      at: tree.nodes[index].domain, from: risen.prices,
      books: risen.books.joined().map(\.book), rounds: Self.rounds.dive)
    evaluations += dive.evaluations
    if let owners, let value = onPlan(owners) { target = min(target, value - slack) }
  }
}

extension BundleAscent {
  /// A client of which an owner has a part; -1 is nobody.
  struct PartedClient {
    var client: Int
    var manager: Int
    var share: Double
  }
}

extension BundleAscent.Result {
  /// The dedicated clients without a whole owner, those that nobody has first, then the largest share.
  func partedDedicated(
    in problem: AssignmentProblem, _ domain: BranchDomain
  ) -> [BundleAscent.PartedClient] {
    let dedicated = problem.clients.indices.filter {
      problem.clients[$0].isDedicated && domain.optionCounts[$0] > 1
    }
    if dedicated.isEmpty || books.isEmpty { return [] }
    let shares = shares(in: problem)
    let parted = dedicated.compactMap { client -> BundleAscent.PartedClient? in
      let unowned = domain.nobody[client] ? nobody[client] : 0
      // Whom nobody has costs the most, so it must be certain that nobody can.
      if unowned > 0.02 {
        return BundleAscent.PartedClient(client: client, manager: -1, share: unowned + 1)
      }
      let best = domain.managers(of: client).max { shares[client, $0] < shares[client, $1] }
      guard let best, unowned <= 0.02, shares[client, best] < 0.98 else { return nil }
      return BundleAscent.PartedClient(
        client: client, manager: best, share: shares[client, best])
    }
    return parted.sorted { ($1.share, $0.client) < ($0.share, $1.client) }
  }
}
