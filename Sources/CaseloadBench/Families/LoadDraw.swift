/// Spreads load over clients so that each region carries its share of the targets.
///
/// In each region some clients become mid-size, so many that the small ones keep a sensible size; what
/// is left of the region's budget is spread over the small ones by uneven weights.
struct LoadDraw {
  let seed: UInt64

  func spread(over book: inout DrawnBook) {
    var random = SplitMix64(seed: seed, stream: 4)
    switch book.shape.loads {
    case .usual:
      for members in regions(of: book) {
        let variation = book.team.regionCount == 1 ? 0 : random.number(in: -3...3)
        spread(over: members, of: &book, variation: variation, &random)
      }
    case .few: spreadFew(over: &book, &random)
    }
    for index in book.clients.indices { price(&book.clients[index], &random) }
  }

  /// The clients of each home region, enterprise clients left out.
  private func regions(of book: DrawnBook) -> [[Int]] {
    var members = [[Int]](repeating: [], count: book.team.regionCount)
    for (index, client) in book.clients.enumerated() where client.tier != .enterprise {
      members[book.team.managers[client.home].regions[0]].append(index)
    }
    return members
  }

  /// The minutes that the clients of these homes shall carry, enterprise clients left out.
  private func budget(of book: DrawnBook, _ members: [Int], variation: Int) -> Int {
    guard let first = members.first else { return 0 }
    let region = book.team.managers[book.clients[first].home].regions[0]
    let homes = book.team.managers.filter { $0.regions[0] == region }
    let target = homes.reduce(0) { $0 + $1.target }
    let dedicated = homes.filter(\.isDedicated).count * DrawnTeam.fullBook
    return target * (book.shape.utilisation + variation) / 100 - dedicated
  }

  private func spread(
    over members: [Int], of book: inout DrawnBook, variation: Int, _ random: inout SplitMix64
  ) {
    let budget = budget(of: book, members, variation: variation)
    var mix = TierMix(members, budget: budget, &book.clients, &random)
    mix.settle(&book.clients)
    let small = members.filter { book.clients[$0].tier == .small }
    let others = members.filter { book.clients[$0].tier != .small }
    let rest = budget - others.reduce(0) { $0 + book.load(of: $1) }
    if small.isEmpty && !others.isEmpty && rest > 0 {
      // Few clients for so much work: each of them takes more than its tier says.
      let hundredths = DrawnClient.hundredths(ofMinutes: rest / others.count)
      for client in others { book.clients[client].service += hundredths }
    }
    let weights = small.map { _ in weight(&random) }
    let total = max(weights.reduce(0, +), 1)
    for (client, weight) in zip(small, weights) {
      let minutes = max(rest * weight / total, 12)
      let base = book.load(of: client)
      book.clients[client].service = DrawnClient.hundredths(ofMinutes: max(minutes - base, 0))
    }
  }

  /// Many small weights and some ten times as large.
  private func weight(_ random: inout SplitMix64) -> Int {
    let draw = random.below(100)
    return 24 + draw * draw / 50
  }

  private func spreadFew(over book: inout DrawnBook, _ random: inout SplitMix64) {
    let members = book.clients.indices.filter { book.clients[$0].tier != .enterprise }
    let budget = budget(of: book, members, variation: 0)
    for member in members { book.clients[member].complexity = 1 + 2 * random.below(3) }
    let mix = TierMix(
      members, budget: budget, &book.clients, &random, complexities: [1, 3, 5], service: 0...0)
    let small = members.filter { book.clients[$0].tier == .small }
    for member in small where random.chance(50) { book.clients[member].tier = .light }
    let light = small.filter { book.clients[$0].tier == .light }.count
    // A light client is half a small one.
    let parts = max(2 * small.count - light, 1)
    book.lightMinutes = max((budget - mix.load(book.clients)) / parts, 12)
    book.smallMinutes = 2 * book.lightMinutes
  }

  private func price(_ client: inout DrawnClient, _ random: inout SplitMix64) {
    let draw = random.below(100)
    client.value =
      switch client.tier {
      case .enterprise: 180_000 + 2_400 * draw
      case .mid: 36_000 + 6_000 * client.complexity + 480 * draw
      case .small, .light: 4_800 + 240 * draw
      }
  }
}
