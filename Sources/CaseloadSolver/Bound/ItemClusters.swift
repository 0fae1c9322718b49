/// Items of a book parted into those that know nothing of each other, and clusters of competitors and
/// families.
///
/// A cluster is listed as the sets that may be taken of it, each with all it costs; so a book is a choice
/// of one set from each cluster beside the free items. Where a cluster has very many sets, its members
/// count as free: that leaves a bound lower, never wrong.
struct ItemClusters {
  /// A set that may be taken.
  struct Choice {
    var units: [Int]
    /// In scaled units, with what sharing a book costs.
    var price: Int
    var load: Int
  }

  /// Sets of which a book takes one; the empty one is among them unless a member has no other option.
  struct Cluster {
    var choices: [Choice]
    /// The most that a minute of a member earns.
    var worth: Double
  }

  private(set) var free: [BookMinimum.Item] = []
  /// Nil where the members without another option cannot share a book.
  private(set) var clusters: [Cluster]? = []

  private static let mostChoices = 512

  /// All items are free.
  init(free: [BookMinimum.Item]) { self.free = free }

  /// The items of one manager's book.
  init(_ items: [BookMinimum.Item], in minimum: BookMinimum, isCrowd: Bool) {
    let members = items.map { minimum.units.clients(of: $0.unit) }
    for part in Self.parts(members, minimum) {
      if part.count == 1, members[part[0]].count == 1, !Self.pays(members[part[0]][0], minimum) {
        free.append(items[part[0]])
        continue
      }
      let walk = Walk(
        items: part.map { items[$0] }, members: part.map { members[$0] }, minimum: minimum,
        isCrowd: isCrowd)
      guard let choices = walk.choices(most: Self.mostChoices) else {
        free += part.map { items[$0] }
        continue
      }
      if choices.isEmpty {
        clusters = nil
        return
      }
      let worth = part.reduce(0.0) { max($0, ConvexKnapsack.worth(of: items[$1])) }
      clusters?.append(Cluster(choices: choices, worth: worth))
    }
  }

  /// Whether a client costs something even as the only member of its family.
  private static func pays(_ client: Int, _ minimum: BookMinimum) -> Bool {
    minimum.costs.paysForFamilies && minimum.relaxation.homes.family(of: client) != nil
  }

  /// The groups that a client's price depends on; families have numbers below zero.
  private static func groups(of client: Int, _ minimum: BookMinimum) -> [Int] {
    let rivalries = minimum.relaxation.rivalries
    let groups = rivalries.isEmpty ? [] : rivalries.groups(of: client)
    guard minimum.costs.paysForFamilies, let family = minimum.relaxation.homes.family(of: client)
    else { return groups }
    return groups + [-1 - family]
  }

  /// The items' positions, parted by who shares a group with whom.
  private static func parts(_ members: [[Int]], _ minimum: BookMinimum) -> [[Int]] {
    var root = Array(members.indices)
    func find(_ position: Int) -> Int {
      var position = position
      while root[position] != position { position = root[position] }
      return position
    }
    var first: [Int: Int] = [:]
    for (position, clients) in members.enumerated() {
      for client in clients {
        for group in groups(of: client, minimum) {
          let (one, other) = (find(first[group] ?? position), find(position))
          root[max(one, other)] = min(one, other)
          first[group] = position
        }
      }
    }
    var parts: [Int: [Int]] = [:]
    for position in members.indices { parts[find(position), default: []].append(position) }
    return parts.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// The walk over the sets of one cluster.
private struct Walk {
  let items: [BookMinimum.Item]
  let members: [[Int]]
  let minimum: BookMinimum
  let isCrowd: Bool

  /// The sets that may be taken, or nil where there are more than so many.
  func choices(most: Int) -> [ItemClusters.Choice]? {
    var found: [ItemClusters.Choice] = []
    var chosen: [Int] = []
    func descend(_ position: Int) -> Bool {
      guard let choice = choice(of: chosen) else { return true }
      if position == items.count {
        found.append(choice)
        return found.count <= most
      }
      if !items[position].isForced, !descend(position + 1) { return false }
      chosen.append(position)
      defer { chosen.removeLast() }
      return descend(position + 1)
    }
    return descend(0) ? found : nil
  }

  /// A set with its price; nil where it breaks the rule, as does then every larger one.
  private func choice(of chosen: [Int]) -> ItemClusters.Choice? {
    let clients = chosen.flatMap { members[$0] }
    let (relaxation, costs) = (minimum.relaxation, minimum.costs)
    let rivalries = relaxation.rivalries
    var shared = 0
    if !rivalries.isEmpty {
      guard
        let effect = rivalries.effect(of: clients, at: minimum.manager, isCrowd: isCrowd)
      else { return nil }
      shared =
        costs.softRules * effect.softPrice + costs.inherited
        * rivalries.inheritedPrice(of: effect, at: minimum.manager)
    }
    if costs.paysForFamilies {
      for (family, count) in relaxation.homes.counts(in: clients) {
        shared += costs.family(family, count: count, in: relaxation)
      }
    }
    return ItemClusters.Choice(
      units: chosen.map { items[$0].unit },
      price: chosen.reduce(shared) { $0 + items[$1].price },
      load: chosen.reduce(0) { $0 + items[$1].load })
  }
}

extension ItemClusters.Cluster {
  /// The cluster without sets that weigh and cost no less than another.
  func pruned() -> ItemClusters.Cluster {
    var copy = self
    copy.choices = []
    var least = Int.max
    for choice in choices.sorted(by: { ($0.load, $0.price) < ($1.load, $1.price) })
    where choice.price < least {
      copy.choices.append(choice)
      least = choice.price
    }
    return copy
  }

  /// The cheapest set at what a minute costs, the lightest of equals.
  func cheapest(at slope: Int) -> ItemClusters.Choice {
    var best = choices[0]
    for choice in choices.dropFirst() {
      let gain = best.price + slope * best.load - choice.price - slope * choice.load
      if gain > 0 || (gain == 0 && choice.load < best.load) { best = choice }
    }
    return best
  }

  /// The cheapest set that fits into a room.
  func cheapest(at slope: Int, room: Int) -> ItemClusters.Choice? {
    let fitting = choices.filter { $0.load <= room }
    if fitting.isEmpty { return nil }
    return ItemClusters.Cluster(choices: fitting, worth: worth).cheapest(at: slope)
  }

  /// The cluster with the sets that lift a bound to at most a ceiling.
  func lifting(_ least: Int, upTo ceiling: Int, at slope: Int) -> ItemClusters.Cluster {
    let best = cheapest(at: slope)
    let base = least - best.price - slope * best.load
    var copy = self
    copy.choices = choices.filter { base + $0.price + slope * $0.load <= ceiling }
    return copy
  }
}
