/// Which managers could take each other's clients at little more than today's prices.
struct Affinity {
  /// By manager: others with how strongly they are linked, the strongest first.
  let links: [[(manager: Int, strength: Int)]]

  private static let candidates = 6

  /// The links of a plan at given prices: each client speaks for the managers cheapest for it.
  init(_ root: RootBound, slopes: [Int], owner: [Int]) {
    let (problem, table) = (root.relaxation.problem, root.table)
    let costs = WeighedCosts(root.prices, in: root.relaxation)
    var offers = [[(price: Int, manager: Int)]](repeating: [], count: problem.clientCount)
    for manager in problem.managers.indices {
      for pair in table.pairs(of: manager) where owner[table.clients[pair]] != manager {
        let client = table.clients[pair]
        let price =
          table.price(of: pair, at: costs) + slopes[manager]
          * problem.load(client: client, manager: manager)
        offers[client].append((price, manager))
      }
    }
    var strengths = [[Int: Int]](repeating: [:], count: problem.managerCount)
    for (client, list) in offers.enumerated() where owner[client] >= 0 {
      let ranked = list.sorted { ($0.price, $0.manager) < ($1.price, $1.manager) }
      for (rank, offer) in ranked.prefix(Self.candidates).enumerated() {
        let strength = Self.candidates - rank
        strengths[owner[client]][offer.manager, default: 0] += strength
        strengths[offer.manager][owner[client], default: 0] += strength
      }
    }
    links = strengths.map { linked in
      linked.map { (manager: $0.key, strength: $0.value) }
        .sorted { ($1.strength, $0.manager) < ($0.strength, $1.manager) }
    }
  }

  /// A set of managers around a seed, grown by chance in proportion to how strongly they are linked.
  func group(around seed: Int, size: Int, random: inout RandomSource) -> [Int] {
    var group = [seed]
    var pull: [Int: Int] = [:]
    for link in links[seed] { pull[link.manager] = link.strength }
    while group.count < size && !pull.isEmpty {
      let list = pull.sorted { $0.key < $1.key }
      var ticket = random.below(list.reduce(0) { $0 + $1.value })
      guard
        let next = list.first(where: {
          ticket -= $0.value; return ticket < 0
        })?.key
      else { break }
      group.append(next)
      pull[next] = nil
      for link in links[next] where !group.contains(link.manager) {
        pull[link.manager, default: 0] += link.strength
      }
    }
    return group.sorted()
  }
}
