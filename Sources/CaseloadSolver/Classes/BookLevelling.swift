import CaseloadDomain

/// Levels the loads of books by splitting the clients of two of them anew, pair after pair.
///
/// A manager whose last minute costs more than another's next one gives to him directly, or through
/// others who can take from the one and give to the next. Where neither gains, two books are mixed at no
/// cost, which opens other splits. Books with alone or dedicated clients stay as they are. Work is
/// counted in splits.
struct BookLevelling {
  private let problem: AssignmentProblem
  private let level: Int
  private(set) var splits = 0
  private var books: [[Int]]
  private var loads: [Int]
  private var prices: [Int]
  private var versions: [Int]
  private var failed: [Pair: Pair] = [:]
  private var random: RandomSource
  private let managers: [Int]

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  init(_ problem: AssignmentProblem, level: Int, from owner: [Int], seed: UInt64) {
    (self.problem, self.level) = (problem, level)
    var books = [[Int]](repeating: [], count: problem.managerCount)
    for (client, manager) in owner.enumerated() where manager >= 0 { books[manager].append(client) }
    managers = problem.managers.indices.filter { manager in
      problem.managers[manager].cap > 0
        && !books[manager].contains {
          problem.clients[$0].isAlone || problem.clients[$0].isDedicated
        }
    }
    self.books = books
    loads = books.map { $0.reduce(0) { $0 + problem.clients[$1].load } }
    prices = [Int](repeating: 0, count: books.count)
    versions = [Int](repeating: 0, count: books.count)
    random = RandomSource(seed: seed)
    for manager in managers { prices[manager] = price(manager) }
  }

  /// The owners by client, of those who have one.
  var owners: [Int] {
    var owners = [Int](repeating: -1, count: problem.clientCount)
    for (manager, book) in books.enumerated() { for client in book { owners[client] = manager } }
    return owners
  }

  /// What the books that may change cost, in hundredths.
  private var value: Int { managers.reduce(0) { $0 + prices[$1] } }

  /// Works until so much has been gained, nothing more is found, or the splits are used up.
  mutating func run(gain wanted: Int, most: Int, shouldStop: () -> Bool) {
    let goal = value - wanted
    var shakes = 0
    while value > goal, splits < most, !shouldStop() {
      if levelOnce(goal, most, shouldStop) {
        shakes = 0
      } else if shakes < 12 {
        shakes += 1
        shake(most, shouldStop)
      } else {
        return
      }
    }
  }

  /// Each manager with a dear minute tries those with a cheap one; says whether anybody gained.
  private mutating func levelOnce(_ goal: Int, _ most: Int, _ shouldStop: () -> Bool) -> Bool {
    var hasGained = false
    let givers = managers.filter { rate($0, of: -1) > 0 }
      .sorted { (rate($0, of: -1), excess($0), $1) > (rate($1, of: -1), excess($1), $0) }
    for giver in givers {
      var tries = 0
      let takers = managers.filter { $0 != giver && rate($0, of: 1) < rate(giver, of: -1) }
        .sorted { (rate($0, of: 1), -slack($0), $0) < (rate($1, of: 1), -slack($1), $1) }
      for taker in takers where rate(taker, of: 1) < rate(giver, of: -1) {
        if value <= goal || splits >= most || shouldStop() { return hasGained }
        guard sharesClients(giver, taker), !hasFailed(giver, taker) else { continue }
        tries += 1
        if split(giver, taker, wanted: loads[giver], within: 0) {
          hasGained = true
        } else {
          failed[Pair(first: giver, second: taker)] =
            Pair(first: versions[giver], second: versions[taker])
        }
        if tries >= 24 { break }
      }
      if tries == 0, !takers.isEmpty { relay(giver, to: takers) }
    }
    return hasGained
  }

  private func hasFailed(_ first: Int, _ second: Int) -> Bool {
    failed[Pair(first: first, second: second)]
      == Pair(first: versions[first], second: versions[second])
  }

  /// Whether a client of one of them may go to the other.
  private func sharesClients(_ first: Int, _ second: Int) -> Bool {
    books[first].contains { problem.isOpen(client: $0, manager: second) }
      || books[second].contains { problem.isOpen(client: $0, manager: first) }
  }

  /// Passes what is dear one step along the shortest way to somebody for whom it is cheap.
  private mutating func relay(_ giver: Int, to takers: [Int]) {
    var before = [Int](repeating: -1, count: problem.managerCount)
    before[giver] = giver
    var queue = [giver]
    let ends = Set(takers)
    var place = 0
    while place < queue.count {
      let manager = queue[place]
      place += 1
      if ends.contains(manager) {
        var hop = manager
        while before[hop] != giver { hop = before[hop] }
        if hop != manager {
          _ = split(giver, hop, wanted: loads[giver] - excess(giver), within: .max)
        }
        return
      }
      for next in managers where before[next] < 0 {
        if books[manager].contains(where: { problem.isOpen(client: $0, manager: next) }) {
          before[next] = manager
          queue.append(next)
        }
      }
    }
  }

  /// Mixes books of managers with dear minutes and others, at no cost.
  private mutating func shake(_ most: Int, _ shouldStop: () -> Bool) {
    guard managers.count > 1 else { return }
    for giver in managers where rate(giver, of: -1) > 0 {
      if splits >= most || shouldStop() { return }
      let other = managers[random.below(managers.count)]
      guard other != giver, sharesClients(giver, other) else { continue }
      let spread = min(loads[giver], loads[other], 60) + 1
      let wanted = loads[giver] - random.below(spread)
      _ = split(giver, other, wanted: wanted, within: .max)
    }
  }

  /// Splits two books anew if that gains, or costs nothing and brings the first nearer to a load.
  private mutating func split(_ first: Int, _ second: Int, wanted: Int, within: Int) -> Bool {
    splits += 1
    let split = PairSplit(problem: problem, level: level, first: first, second: second)
    let before = prices[first] + prices[second]
    guard
      let better = split.best(
        of: books[first] + books[second], below: before, wanted: wanted, within: within)
    else { return false }
    (books[first], books[second]) = (better.first.sorted(), better.second.sorted())
    for manager in [first, second] {
      loads[manager] = books[manager].reduce(0) { $0 + problem.clients[$1].load }
      prices[manager] = price(manager)
      versions[manager] += 1
    }
    return better.price < before
  }

  private func price(_ manager: Int) -> Int {
    problem.pairPrices(level: level, clients: books[manager], manager: manager)
      + bookPrice(manager, loads[manager])
  }

  private func bookPrice(_ manager: Int, _ load: Int) -> Int {
    problem.bookPrice(level: level, manager: manager, load: load)
  }

  /// What the next minute costs, or what the last one did; a minute beyond the cap costs too much.
  private func rate(_ manager: Int, of step: Int) -> Int {
    let load = loads[manager]
    if step > 0 {
      guard load < problem.managers[manager].cap else { return .max }
      return bookPrice(manager, load + 1) - bookPrice(manager, load)
    }
    return load == 0 ? 0 : bookPrice(manager, load) - bookPrice(manager, load - 1)
  }

  private func marks(_ manager: Int) -> [Int] {
    let facts = problem.managers[manager]
    let own = [0, facts.target, facts.warn, facts.middle, facts.limit, facts.cap]
    return facts.fairShare.map { own + [$0, facts.farShare] } ?? own
  }

  /// Minutes above the next mark below.
  private func excess(_ manager: Int) -> Int {
    loads[manager] - (marks(manager).filter { $0 < loads[manager] }.max() ?? 0)
  }

  /// Minutes below the next mark above.
  private func slack(_ manager: Int) -> Int {
    (marks(manager).filter { $0 > loads[manager] }.min() ?? loads[manager]) - loads[manager]
  }
}
