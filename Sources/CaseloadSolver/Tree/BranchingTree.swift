import CaseloadDomain

/// The nodes of a search over clients' owners, and the proof they add up to.
struct BranchingTree {
  /// A node: open, ended by its prices, or parted into children.
  struct Node {
    var domain: BranchDomain
    var prices: DualPrices
    /// In hundredths; nil: the node holds no plan.
    var bound: Int?
    var children: [Int] = []
    /// The client parted, where there are children.
    var client = -1
    /// The owners this node leaves for its parent's client; -1 is nobody.
    var options: [Int] = []
    var depth = 0
  }

  private(set) var nodes: [Node]
  private var open: Set<Int>
  private var aside: Set<Int> = []

  init(_ root: RootBound) {
    nodes = [Node(domain: root.domain, prices: root.prices, bound: root.bound)]
    open = [0]
  }

  /// The open node with the least bound below the target, the deepest of equals; nil where the tree is
  /// closed.
  func next(below target: Int) -> Int? {
    open.filter { nodes[$0].bound.map { $0 < target } ?? false }.min { left, right in
      let (leftNode, rightNode) = (nodes[left], nodes[right])
      return (leftNode.bound ?? 0, -leftNode.depth, left)
        < (rightNode.bound ?? 0, -rightNode.depth, right)
    }
  }

  /// Records what a node has come to.
  mutating func update(_ index: Int, bound: Int?, prices: DualPrices) {
    nodes[index].prices = prices
    // A parent's bound holds below it, but a proof shows each leaf by its own prices.
    nodes[index].bound = bound
  }

  /// Parts a node by one client.
  mutating func branch(_ index: Int, client: Int, into children: [Node]) {
    nodes[index].client = client
    open.remove(index)
    for child in children {
      nodes[index].children.append(nodes.count)
      open.insert(nodes.count)
      nodes.append(child)
    }
  }

  /// Ends a node that cannot be parted any more.
  mutating func close(_ index: Int) { open.remove(index) }

  /// Leaves a node for later: `next` does not give it until `resume`.
  mutating func setAside(_ index: Int) {
    open.remove(index)
    aside.insert(index)
  }

  /// Opens the nodes that were left for later.
  mutating func resume() {
    open.formUnion(aside)
    aside = []
  }

  /// The least bound of all leaves; nil where no leaf holds a plan.
  var bound: Int? {
    nodes.filter { $0.children.isEmpty }.compactMap(\.bound).min()
  }

  /// The tree as a proof.
  func proof(of relaxation: Relaxation, bound: Int) -> BoundProof {
    BoundProof(
      level: relaxation.problem.levels[relaxation.level].level.name, scale: relaxation.scale,
      root: proofNode(0, relaxation), bound: Price(hundredths: bound))
  }

  private func proofNode(_ index: Int, _ relaxation: Relaxation) -> BoundProof.Node {
    let node = nodes[index]
    if node.children.isEmpty { return .leaf(node.prices.prices(of: relaxation)) }
    let problem = relaxation.problem
    return .branch(
      client: problem.clientIDs[node.client],
      children: node.children.map { child in
        BoundProof.Child(
          options: nodes[child].options.map { $0 < 0 ? nil : problem.managerIDs[$0] },
          node: proofNode(child, relaxation))
      })
  }
}
