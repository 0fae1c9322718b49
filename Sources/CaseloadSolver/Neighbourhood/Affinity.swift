/// Which managers could take each other's clients at little more than today's prices.
struct Affinity {
  /// By manager: others with how strongly they are linked, the strongest first.
  private(set) var links: [[(manager: Int, strength: Int)]] = []
  /// By client: the managers cheapest for it, whoever has it, the cheapest first; -1 where there are
  /// fewer. Prices stay, so these are looked for once.
  private let favourites: [Int32]
  private let managerCount: Int

  private static let candidates = 6
  /// One more than speak, since the one who has the client does not.
  private static let kept = candidates + 1

  /// The links of a plan at given prices: each client speaks for the managers cheapest for it.
  init(_ root: RootBound, slopes: [Int], owner: [Int]) {
    favourites = Self.favourites(root, slopes)
    managerCount = root.relaxation.problem.managerCount
    link(owner)
  }

  private static func favourites(_ root: RootBound, _ slopes: [Int]) -> [Int32] {
    let (problem, table) = (root.relaxation.problem, root.table)
    let costs = WeighedCosts(root.prices, in: root.relaxation)
    var managers = [Int32](repeating: -1, count: kept * problem.clientCount)
    var prices = [Int](repeating: Int.max, count: kept * problem.clientCount)
    // Managers come in ascending order, so of equal prices the first by number stays in front.
    for manager in problem.managers.indices {
      for pair in table.pairs(of: manager) {
        let client = table.client(of: pair)
        let price =
          table.price(of: pair, manager, at: costs) + slopes[manager]
          * problem.load(client: client, manager: manager)
        let first = client * kept
        var place = first + kept - 1
        guard price < prices[place] else { continue }
        while place > first, price < prices[place - 1] {
          (prices[place], managers[place]) = (prices[place - 1], managers[place - 1])
          place -= 1
        }
        (prices[place], managers[place]) = (price, Int32(manager))
      }
    }
    return managers
  }

  /// Brings the links up to date with who has whom.
  mutating func link(_ owner: [Int]) {
    var strengths = [[Int: Int]](repeating: [:], count: managerCount)
    for (client, holder) in owner.enumerated() where holder >= 0 {
      var strength = Self.candidates
      for place in client * Self.kept..<(client + 1) * Self.kept {
        let manager = Int(favourites[place])
        guard manager >= 0, strength > 0 else { break }
        if manager == holder { continue }
        strengths[holder][manager, default: 0] += strength
        strengths[manager][holder, default: 0] += strength
        strength -= 1
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
