import CaseloadDomain

/// Joins clients into families, transitively.
///
/// Source: disjoint sets with path halving, Tarjan and van Leeuwen 1984.
struct FamilyLinks {
  /// What can be in a family.
  enum Node: Hashable {
    /// A client, planned or not.
    case client(ClientID)
    /// A family's name, in lower case unless it is the id of a record.
    case label(String)
  }

  private var indices: [Node: Int] = [:]
  private var nodes: [Node] = []
  private var parents: [Int] = []
  private var places: [SourceLocation?] = []
  private var labels: [String?] = []

  /// Joins the families of two nodes, said somewhere; `label` is how the second, if a label, is spelt.
  mutating func link(
    _ first: Node, _ second: Node, at location: SourceLocation, label: String? = nil
  ) {
    let (one, other) = (index(of: first), index(of: second))
    if places[one] == nil { places[one] = location }
    // The spelling must not depend on the order of the rows.
    if let label { labels[other] = [labels[other], label].compactMap(\.self).min(by: scalarOrder) }
    parents[root(of: one)] = root(of: other)
  }

  private mutating func index(of node: Node) -> Int {
    if let index = indices[node] { return index }
    indices[node] = nodes.count
    nodes.append(node)
    parents.append(parents.count)
    places.append(nil)
    labels.append(nil)
    return nodes.count - 1
  }

  private mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// The families with two members at least that count, by their first member; each is called by its
  /// first label, else by its first member.
  mutating func groups(where counts: (ClientID) -> Bool) -> [Grouping.Group] {
    var members: [Int: [ClientID]] = [:]
    var names: [Int: String] = [:]
    var locations: [Int: SourceLocation] = [:]
    for index in nodes.indices {
      let root = root(of: index)
      if case .client(let id) = nodes[index], counts(id) { members[root, default: []].append(id) }
      names[root] = [names[root], labels[index]].compactMap(\.self).min(by: scalarOrder)
      if locations[root] == nil { locations[root] = places[index] }
    }
    let groups = members.compactMap { root, ids -> Grouping.Group? in
      let sorted = ids.sorted()
      guard sorted.count > 1 else { return nil }
      return Grouping.Group(
        name: names[root] ?? sorted[0].text, members: sorted, location: locations[root])
    }
    return groups.sorted { $0.members[0] < $1.members[0] }
  }
}
