/// Gives every client a manager in whose book it is at home, which decides what it asks for.
enum HomeDraw {
  /// Clients without load: first one enterprise client for each dedicated manager, then the others,
  /// parted among the rest by their targets.
  static func clients(of team: DrawnTeam, size: BookSize, seed: UInt64) -> [DrawnClient] {
    var random = SplitMix64(seed: seed, stream: 2)
    let dedicated = team.managers.indices.filter { team.managers[$0].isDedicated }
    let others = team.managers.indices.filter { !team.managers[$0].isDedicated }
    var homes = slots(size.clients - dedicated.count, for: others, of: team)
    let order = random.order(homes.count)
    homes = order.map { homes[$0] }
    var clients = dedicated.map { home in
      DrawnClient(
        tier: .enterprise, complexity: 3 + random.below(3), home: home,
        region: team.managers[home].regions[0])
    }
    clients += homes.map { home in
      DrawnClient(
        tier: .small, complexity: 1 + random.below(5), home: home,
        region: random.pick(team.managers[home].regions))
    }
    // Enterprise clients stand anywhere in the table, as they do in an export.
    return random.order(clients.count).map { clients[$0] }
  }

  /// Each manager so many times as is his part of all targets; together `count` times.
  private static func slots(_ count: Int, for managers: [Int], of team: DrawnTeam) -> [Int] {
    let total = managers.reduce(0) { $0 + team.managers[$1].target }
    var slots: [Int] = []
    slots.reserveCapacity(count)
    var reached = 0
    for manager in managers {
      reached += team.managers[manager].target
      let end = count * reached / total
      while slots.count < end { slots.append(manager) }
    }
    return slots
  }
}
