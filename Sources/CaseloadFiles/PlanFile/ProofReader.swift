import CaseloadDomain
import Yams

/// Rebuilds a proof's tree from the flat nodes of a plan file.
struct ProofReader {
  /// The deepest tree read: a proof is rebuilt, and released, by a call for each level.
  static let deepest = 2000

  private let prices: [[Int]]
  private let levels: [Level.Name]
  private var rest: ArraySlice<Node>

  /// The proof that a node describes of one of the levels of its file; nil, and a finding, where it
  /// describes none.
  static func proof(_ node: Node, levels: [Level.Name], log: inout PlanFileLog) -> BoundProof? {
    let keys: Set = ["level", "scale", "bound", "prices", "nodes"]
    guard let object = log.object(node, "an entry of proof_data", keys: keys) else { return nil }
    guard let name = log.text(object["level"], "a proof's level", at: node),
      let scale = log.integer(object["scale"], "a proof's scale", at: node),
      let bound = log.price(object["bound"], "a proof's bound")
    else { return nil }
    let level = Level.Name(name)
    guard levels.contains(level), scale >= 1 else {
      log.error(node.mark, "a proof needs a level of this file and a scale from 1")
      return nil
    }
    var prices: [[Int]] = []
    for row in log.list(object["prices"], "a proof's prices") {
      var numbers: [Int] = []
      for number in log.list(row, "a line of prices") {
        guard let price = log.integer(number, "a price") else { return nil }
        numbers.append(price)
      }
      prices.append(numbers)
    }
    var reader = ProofReader(
      prices: prices, levels: levels, rest: log.list(object["nodes"], "a proof's nodes")[...])
    guard let root = reader.node(depth: 0, below: node, log: &log) else { return nil }
    guard reader.rest.isEmpty else {
      log.error(reader.rest.first?.mark, "the proof's tree ends before this node")
      return nil
    }
    return BoundProof(level: level, scale: scale, root: root, bound: bound)
  }

  private mutating func node(
    depth: Int, below parent: Node, log: inout PlanFileLog
  ) -> BoundProof.Node? {
    guard let first = rest.popFirst() else {
      log.error(parent.mark, "the proof's tree lacks a node below this one")
      return nil
    }
    guard depth <= Self.deepest else {
      log.error(first.mark, "the proof's tree is more than \(Self.deepest) nodes deep")
      return nil
    }
    let isBranch = first.mapping?["client"] != nil
    let keys: Set = isBranch ? ["client", "parts"] : ["prices", "rows"]
    guard let object = log.object(first, "a node of a proof", keys: keys) else { return nil }
    return isBranch
      ? branch(object, at: first, depth: depth, log: &log)
      : leaf(object, at: first, log: &log)
  }

  private func leaf(
    _ object: PlanFileObject, at node: Node, log: inout PlanFileLog
  ) -> BoundProof.Node? {
    guard let place = log.integer(object["prices"], "a leaf's prices", at: node) else {
      return nil
    }
    guard prices.indices.contains(place) else {
      log.error(node.mark, "the proof has no line \(place) of prices")
      return nil
    }
    var rows: [BoundProof.Row: Int] = [:]
    for entry in object["rows"]?.sequence.map(Array.init) ?? [] {
      let parts = entry.sequence.map(Array.init) ?? []
      let words = parts.dropLast().compactMap { $0.scalar?.string }
      guard let row = BoundProof.Row(words: words),
        let price = log.integer(parts.last, "a row's price", at: entry)
      else {
        log.error(entry.mark, "this is no row with a price")
        return nil
      }
      if case .level(let level) = row, !levels.contains(level) {
        log.error(entry.mark, "this file has no level '\(level)'")
        return nil
      }
      rows[row] = price
    }
    return .leaf(BoundProof.Prices(clients: prices[place], rows: rows))
  }

  private mutating func branch(
    _ object: PlanFileObject, at node: Node, depth: Int, log: inout PlanFileLog
  ) -> BoundProof.Node? {
    guard let client = log.text(object["client"], "a branch's client", at: node) else {
      return nil
    }
    var children: [BoundProof.Child] = []
    for part in log.list(object["parts"], "a branch's parts") {
      let options = log.list(part, "a part of a branch").map { option in
        log.optionalText(option, "an option").map(ManagerID.init)
      }
      guard let child = self.node(depth: depth + 1, below: node, log: &log) else { return nil }
      children.append(BoundProof.Child(options: options, node: child))
    }
    return .branch(client: ClientID(client), children: children)
  }
}
