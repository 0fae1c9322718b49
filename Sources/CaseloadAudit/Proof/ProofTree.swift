import CaseloadDomain

/// The walk through a proof's tree, with the owners still open to every client.
struct ProofTree {
  /// A branch on the way from the root to the node looked at.
  private struct Branch {
    let client: Int
    /// Which owners the decisions above leave open.
    let openBefore: [Bool]
    var isCovered: [Bool]
    var children: ArraySlice<BoundProof.Child>
  }

  private let problem: BoundedProblem
  private var isOpen: [Bool]
  private var openCounts: [Int]
  private var table = LoadTable()

  init(_ problem: BoundedProblem) {
    self.problem = problem
    isOpen = problem.isOpen
    openCounts = problem.openCounts
  }

  /// The least bound of all leaves, in units of the scale; nil if no plan obeys the decisions.
  ///
  /// The walk keeps its own stack, so that a deep tree cannot exhaust the thread's.
  mutating func bound(of root: BoundProof.Node) throws(ProofFault) -> Int? {
    var least: Int?
    var branches: [Branch] = []
    var node: BoundProof.Node? = root
    while true {
      switch node {
      case .leaf(let prices):
        if let bound = try bound(of: prices) { least = min(least ?? bound, bound) }
      case .branch(let client, let children):
        branches.append(try branch(on: client, children: children))
      case nil: break
      }
      guard var last = branches.popLast() else { return least }
      node = try step(into: &last)
      if node != nil { branches.append(last) }
    }
  }

  private mutating func bound(of prices: BoundProof.Prices) throws(ProofFault) -> Int? {
    let costs = try LeafCosts(prices, of: problem)
    let leaf = LeafBound(problem, costs, isOpen: isOpen, openCounts: openCounts)
    guard let bound = leaf.bound(using: &table) else { return nil }
    guard let decided = DecidedPlan(isOpen: isOpen, openCounts: openCounts, of: problem) else {
      return bound
    }
    guard let value = try decided.value() else { return nil }
    return max(bound, value)
  }

  private func branch(
    on client: ClientID, children: [BoundProof.Child]
  ) throws(ProofFault) -> Branch {
    guard let index = problem.facts.scenario.clientIndex(of: client) else {
      throw ProofFault("it branches on '\(client)', whom the scenario does not have")
    }
    let width = problem.managerCount + 1
    return Branch(
      client: index, openBefore: Array(isOpen[index * width..<(index + 1) * width]),
      isCovered: Array(repeating: false, count: width), children: children[...])
  }

  /// Opens the next child of a branch; nil if all are done, which must then cover every option.
  private mutating func step(into branch: inout Branch) throws(ProofFault) -> BoundProof.Node? {
    guard let child = branch.children.popFirst() else {
      restrict(branch.client, to: branch.openBefore)
      try checkCoverage(of: branch)
      return nil
    }
    let columns = try columns(of: child.options)
    for column in columns { branch.isCovered[column] = true }
    let open = branch.openBefore.enumerated().map { $0.element && columns.contains($0.offset) }
    restrict(branch.client, to: open)
    return child.node
  }

  private func checkCoverage(of branch: Branch) throws(ProofFault) {
    let scenario = problem.facts.scenario
    for (column, isOpen) in branch.openBefore.enumerated() where isOpen {
      guard !branch.isCovered[column] else { continue }
      let isNobody = column == problem.managerCount
      let name = isNobody ? "nobody" : scenario.team.managers[column].id.text
      throw ProofFault("its tree leaves out '\(scenario.clients[branch.client].id)' with \(name)")
    }
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
