/// Puts clients into families, and keeps competitors apart.
struct GroupDraw {
  /// The most pairs of competitors: a scenario file holds at most a megabyte.
  static let mostPairs = 20_000

  let seed: UInt64

  func draw(in book: inout DrawnBook) {
    var random = SplitMix64(seed: seed, stream: 5)
    if book.shape.familyPercent > 0 { drawFamilies(in: &book, &random) }
    if book.shape.apartPercent > 0 { drawCompetitors(in: &book, &random) }
  }

  /// Families of two to four clients that are at home with the same manager.
  private func drawFamilies(in book: inout DrawnBook, _ random: inout SplitMix64) {
    var byHome = [[Int]](repeating: [], count: book.team.managers.count)
    for index in random.order(book.clients.count) where book.clients[index].tier != .enterprise {
      byHome[book.clients[index].home].append(index)
    }
    let wanted = book.clients.count * book.shape.familyPercent / 100
    var (named, families) = (0, 0)
    for home in random.order(byHome.count) {
      let size = 2 + random.below(3)
      guard named < wanted, byHome[home].count >= size + 1 else { continue }
      for _ in 0..<size {
        let client = byHome[home].removeLast()
        book.clients[client].family = families
        // A family is served from one place.
        book.clients[client].region = book.team.managers[home].regions[0]
      }
      named += size
      families += 1
    }
  }

  /// Pairs that are at home with different managers and in no family.
  private func drawCompetitors(in book: inout DrawnBook, _ random: inout SplitMix64) {
    let free = random.order(book.clients.count).filter {
      book.clients[$0].tier != .enterprise && book.clients[$0].family == nil
    }
    let wanted = min(book.clients.count * book.shape.apartPercent / 200, Self.mostPairs)
    var position = 0
    while book.apart.count < wanted && position + 1 < free.count {
      let (one, other) = (free[position], free[position + 1])
      if book.clients[one].home != book.clients[other].home { book.apart.append((one, other)) }
      position += 2
    }
  }
}
