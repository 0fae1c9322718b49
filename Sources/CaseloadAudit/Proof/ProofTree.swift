import CaseloadDomain

/// The walk through a proof's tree, with the owners still open to every client.
struct ProofTree {
  /// Deeper trees are refused, so that a malicious file cannot exhaust the stack.
  static let deepest = 400

  private let problem: BoundedProblem
  private var isOpen: [Bool]
  private var openCounts: [Int]
  private var table = LoadTable()

  init(_ problem: BoundedProblem) {
    self.problem = problem
    isOpen = problem.isOpen
    let width = problem.managerCount + 1
    openCounts = (0..<problem.clientCount).map { client in
      problem.isOpen[client * width..<(client + 1) * width].reduce(0) { $0 + ($1 ? 1 : 0) }
    }
  }

  /// The least bound of all leaves, in units of the scale; nil if no plan obeys the decisions.
  mutating func bound(of node: BoundProof.Node, depth: Int = 0) throws(ProofFault) -> Int? {
    guard depth <= Self.deepest else { throw ProofFault("its tree is too deep") }
    switch node {
    case .leaf(let prices):
      let costs = try LeafCosts(prices, of: problem)
      let leaf = LeafBound(problem, costs, isOpen: isOpen, openCounts: openCounts)
      return leaf.bound(using: &table)
    case .branch(let client, let children):
      return try bound(of: client, children: children, depth: depth)
    }
  }

  private mutating func bound(
    of client: ClientID, children: [BoundProof.Child], depth: Int
  ) throws(ProofFault) -> Int? {
    guard let index = problem.facts.scenario.clientIndex(of: client) else {
      throw ProofFault("it branches on '\(client)', whom the scenario does not have")
    }
    let width = problem.managerCount + 1
    let row = index * width
    let before = Array(isOpen[row..<row + width])
    var isCovered = Array(repeating: false, count: width)
    var least: Int?
    for child in children {
      let columns = try columns(of: child.options)
      for column in columns { isCovered[column] = true }
      restrict(index, to: (0..<width).map { before[$0] && columns.contains($0) })
      let bound = try bound(of: child.node, depth: depth + 1)
      if let bound { least = min(least ?? bound, bound) }
    }
    restrict(index, to: before)
    for column in 0..<width where before[column] && !isCovered[column] {
      let name =
        column < problem.managerCount
        ? "\(problem.facts.scenario.team.managers[column].id)" : "nobody"
      throw ProofFault("its tree leaves out '\(client)' with \(name)")
    }
    return least
  }

  private mutating func restrict(_ client: Int, to options: [Bool]) {
    let row = client * options.count
    for (column, option) in options.enumerated() { isOpen[row + column] = option }
    openCounts[client] = options.reduce(0) { $0 + ($1 ? 1 : 0) }
  }

  private func columns(of options: [ManagerID?]) throws(ProofFault) -> Set<Int> {
    var columns: Set<Int> = []
    for option in options {
      guard let option else {
        columns.insert(problem.managerCount)
        continue
      }
      guard let index = problem.facts.scenario.team.index(of: option) else {
        throw ProofFault("its tree names the manager '\(option)', who is not in the team")
      }
      columns.insert(index)
    }
    return columns
  }
}
