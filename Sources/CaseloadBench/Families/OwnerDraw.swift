/// Draws today's owners: who is at home somewhere often is there, and yet the books are uneven.
struct OwnerDraw {
  /// One manager in so many is far above the limit in an overloaded book.
  private static let overloadedOneIn = 8

  let seed: UInt64

  func draw(in book: inout DrawnBook) {
    var random = SplitMix64(seed: seed, stream: 6)
    switch book.shape.owners {
    case .none: return
    case .uneven(let range, let new): fill(&book, range, new: new, &random)
    case .overloaded:
      let crowded = crowd(&book, &random)
      fill(&book, 50...100, new: 2, &random, closed: crowded)
      for manager in crowded.sorted() { freeze(&book, manager, &random) }
    }
    for index in book.clients.indices where book.clients[index].owner != nil {
      let draw = random.below(100)
      book.clients[index].tenure = random.below(72)
      book.clients[index].recentOwners = draw < 75 ? 1 : draw < 95 ? 2 : 3
    }
  }

  /// Fills each book up to its own share of the target.
  private func fill(
    _ book: inout DrawnBook, _ range: ClosedRange<Int>, new: Int, _ random: inout SplitMix64,
    closed: Set<Int> = []
  ) {
    for client in book.clients.indices where book.clients[client].tier == .enterprise {
      // One in five was won just now: somebody has to clear a book for it.
      if !random.chance(20) { book.clients[client].owner = book.clients[client].home }
    }
    var room = rooms(of: book, range, &random)
    for manager in closed { room[manager] = 0 }
    for client in random.order(book.clients.count)
    where book.clients[client].tier != .enterprise && book.clients[client].owner == nil {
      guard !random.chance(new) else { continue }
      let load = book.load(of: client)
      let owner = owner(of: client, load: load, in: book, room: room, &random)
      if let owner { room[owner] -= load }
      book.clients[client].owner = owner
    }
  }

  /// The minutes that each manager holds today at most: his share of the target, never more than the
  /// limit; nothing beside an enterprise client, and half where one is about to come.
  private func rooms(
    of book: DrawnBook, _ range: ClosedRange<Int>, _ random: inout SplitMix64
  ) -> [Int] {
    let held = Set(book.clients.filter { $0.tier == .enterprise }.compactMap(\.owner))
    return book.team.managers.enumerated().map { index, manager in
      let share = share(in: range, &random) / (manager.isDedicated ? 2 : 1)
      return held.contains(index) ? 0 : min(manager.target * share / 100, manager.limit)
    }
  }

  /// Half of the managers have far too little, the other half too much: the middle is empty.
  private func share(in range: ClosedRange<Int>, _ random: inout SplitMix64) -> Int {
    let width = (range.upperBound - range.lowerBound) / 4
    return random.chance(50)
      ? random.number(in: range.lowerBound...(range.lowerBound + width))
      : random.number(in: (range.upperBound - width / 2)...range.upperBound)
  }

  /// Home if there is room, else anybody who fits and has room.
  private func owner(
    of client: Int, load: Int, in book: DrawnBook, room: [Int], _ random: inout SplitMix64
  ) -> Int? {
    let home = book.clients[client].home
    if room[home] >= load && random.chance(85) { return home }
    let candidates = book.team.serving[book.clients[client].region]
    let tries = min(4 * candidates.count, 60)
    for _ in 0..<tries {
      let manager = random.pick(candidates)
      if room[manager] >= load && book.fits(client, manager) { return manager }
    }
    return room[home] >= load ? home : nil
  }

  /// Gives some managers half again as much as the limit allows; returns these managers.
  private func crowd(_ book: inout DrawnBook, _ random: inout SplitMix64) -> Set<Int> {
    let full = book.team.managers.indices.filter { !book.team.managers[$0].isDedicated }
    let count = max(1, full.count / Self.overloadedOneIn)
    let crowded = random.order(full.count).prefix(count).map { full[$0] }
    var room = [Int](repeating: 0, count: book.team.managers.count)
    for manager in crowded { room[manager] = book.team.managers[manager].limit * 3 / 2 }
    for client in random.order(book.clients.count) where book.clients[client].tier != .enterprise {
      let serving = book.team.serving[book.clients[client].region]
      let taker = serving.first { room[$0] > 0 && book.fits(client, $0) }
      guard let taker else { continue }
      book.clients[client].owner = taker
      room[taker] -= book.load(of: client)
    }
    return Set(crowded)
  }

  /// Freezes clients of a crowded manager by renewals within 60 days, until these alone are above the
  /// limit.
  private func freeze(_ book: inout DrawnBook, _ manager: Int, _ random: inout SplitMix64) {
    var rest = book.team.managers[manager].limit * 11 / 10
    for client in book.clients.indices where book.clients[client].owner == manager {
      guard rest > 0 else { return }
      book.clients[client].renewalInDays = random.below(60)
      rest -= book.load(of: client)
    }
  }
}
