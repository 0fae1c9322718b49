import CaseloadDomain

extension BoundProof {
  /// The proof as it stands in a plan file.
  ///
  /// The tree is laid flat, each branch before its parts, one node a line; client prices that
  /// several leaves share are written once.
  public var json: JSONValue {
    var outline = ProofOutline()
    outline.add(root)
    return .object([
      "level": .text(level.text), "scale": .integer(scale), "bound": .price(bound),
      "prices": .list(outline.prices.map { .row($0.map(JSONValue.integer)) }),
      "nodes": .list(outline.nodes),
    ])
  }
}

private struct ProofOutline {
  private(set) var prices: [[Int]] = []
  private(set) var nodes: [JSONValue] = []
  private var places: [[Int]: Int] = [:]

  mutating func add(_ node: BoundProof.Node) {
    switch node {
    case .leaf(let leaf):
      var members: [String: JSONValue] = ["prices": .integer(place(of: leaf.clients))]
      if !leaf.rows.isEmpty {
        let rows = leaf.rows.map { ($0.key.words, $0.value) }
          .sorted { $0.0.lexicographicallyPrecedes($1.0, by: scalarOrder) }
        members["rows"] = .row(
          rows.map { .row($0.0.map(JSONValue.text) + [.integer($0.1)]) })
      }
      nodes.append(.record(members))
    case .branch(let client, let children):
      let parts = children.map { child in
        JSONValue.row(child.options.map { .optionalText($0?.text) })
      }
      nodes.append(.record(["client": .text(client.text), "parts": .row(parts)]))
      for child in children { add(child.node) }
    }
  }

  private mutating func place(of clients: [Int]) -> Int {
    if let known = places[clients] { return known }
    places[clients] = prices.count
    prices.append(clients)
    return prices.count - 1
  }
}

extension BoundProof.Row {
  /// The row's kind and whatever names it, as a plan file writes them before the price.
  var words: [String] {
    switch self {
    case .level(let level): ["level", level.text]
    case .moveCount: ["move-count"]
    case .moveLoad: ["move-load"]
    case .moveValue: ["move-value"]
    case .managerMoves(let manager): ["manager-moves", manager.text]
    case .tierAtMost(let manager, let tier): ["tier-at-most", manager.text, tier.text]
    case .tierAtLeast(let manager, let tier): ["tier-at-least", manager.text, tier.text]
    case .tierAbove(let manager, let tier): ["tier-above", manager.text, tier.text]
    case .tierBelow(let manager, let tier): ["tier-below", manager.text, tier.text]
    case .bookAtMost(let manager): ["book-at-most", manager.text]
    case .bookAtLeast(let manager): ["book-at-least", manager.text]
    case .bookAbove(let manager): ["book-above", manager.text]
    case .bookBelow(let manager): ["book-below", manager.text]
    case .intake(let manager): ["intake", manager.text]
    case .family(let client): ["family", client.text]
    }
  }

  /// The row of such words, or nil where there is none.
  init?(words: [String]) {
    switch (words.first, words.count) {
    case ("level", 2): self = .level(Level.Name(words[1]))
    case ("move-count", 1): self = .moveCount
    case ("move-load", 1): self = .moveLoad
    case ("move-value", 1): self = .moveValue
    case ("manager-moves", 2): self = .managerMoves(ManagerID(words[1]))
    case ("tier-at-most", 3): self = .tierAtMost(ManagerID(words[1]), Tier.Name(words[2]))
    case ("tier-at-least", 3): self = .tierAtLeast(ManagerID(words[1]), Tier.Name(words[2]))
    case ("tier-above", 3): self = .tierAbove(ManagerID(words[1]), Tier.Name(words[2]))
    case ("tier-below", 3): self = .tierBelow(ManagerID(words[1]), Tier.Name(words[2]))
    case ("book-at-most", 2): self = .bookAtMost(ManagerID(words[1]))
    case ("book-at-least", 2): self = .bookAtLeast(ManagerID(words[1]))
    case ("book-above", 2): self = .bookAbove(ManagerID(words[1]))
    case ("book-below", 2): self = .bookBelow(ManagerID(words[1]))
    case ("intake", 2): self = .intake(ManagerID(words[1]))
    case ("family", 2): self = .family(ClientID(words[1]))
    default: return nil
    }
  }
}
