import CaseloadDomain

extension BoundProof.Node {
  /// How many leaves there are.
  var leafCount: Int {
    switch self {
    case .leaf: 1
    case .branch(_, let children): children.reduce(0) { $0 + $1.node.leafCount }
    }
  }

  /// How many branches there are.
  var branchCount: Int {
    switch self {
    case .leaf: 0
    case .branch(_, let children): children.reduce(1) { $0 + $1.node.branchCount }
    }
  }

  /// The prices of all leaves, in order.
  var leaves: [BoundProof.Prices] {
    switch self {
    case .leaf(let prices): [prices]
    case .branch(_, let children): children.flatMap(\.node.leaves)
    }
  }

  /// The tree with one leaf changed, counted from zero.
  func changingLeaf(_ number: Int, _ change: (inout BoundProof.Prices) -> Void) -> Self {
    switch self {
    case .leaf(var prices):
      if number == 0 { change(&prices) }
      return .leaf(prices)
    case .branch(let client, var children):
      var left = number
      for place in children.indices {
        let count = children[place].node.leafCount
        if (0..<count).contains(left) {
          children[place].node = children[place].node.changingLeaf(left, change)
        }
        left -= count
      }
      return .branch(client: client, children: children)
    }
  }

  /// The tree with one branch changed, counted from zero, parents first.
  func changingBranch(
    _ number: Int, _ change: (ClientID, [BoundProof.Child]) -> Self
  ) -> Self {
    guard case .branch(let client, var children) = self else { return self }
    if number == 0 { return change(client, children) }
    var left = number - 1
    for place in children.indices {
      let count = children[place].node.branchCount
      if (0..<count).contains(left) {
        children[place].node = children[place].node.changingBranch(left, change)
      }
      left -= count
    }
    return .branch(client: client, children: children)
  }
}

extension BoundProof.Row {
  /// Which kind of row it is, whoever it speaks of.
  var kind: String { String("\(self)".prefix { $0 != "(" }) }

  /// The same kind of row, about another manager; nil where the row speaks of none.
  func about(_ manager: ManagerID) -> BoundProof.Row? {
    switch self {
    case .level, .moveCount, .moveLoad, .moveValue, .family: nil
    case .managerMoves: .managerMoves(manager)
    case .tierAtMost(_, let tier): .tierAtMost(manager, tier)
    case .tierAtLeast(_, let tier): .tierAtLeast(manager, tier)
    case .tierAbove(_, let tier): .tierAbove(manager, tier)
    case .tierBelow(_, let tier): .tierBelow(manager, tier)
    case .bookAtMost: .bookAtMost(manager)
    case .bookAtLeast: .bookAtLeast(manager)
    case .bookAbove: .bookAbove(manager)
    case .bookBelow: .bookBelow(manager)
    case .intake: .intake(manager)
    }
  }

  /// One row of every kind, in the order of their definition.
  static func everyKind(_ manager: ManagerID, _ tier: Tier.Name) -> [BoundProof.Row] {
    [
      .moveCount, .moveLoad, .moveValue, .managerMoves(manager), .tierAtMost(manager, tier),
      .tierAtLeast(manager, tier), .tierAbove(manager, tier), .tierBelow(manager, tier),
      .bookAtMost(manager), .bookAtLeast(manager), .bookAbove(manager), .bookBelow(manager),
      .intake(manager),
    ]
  }
}
