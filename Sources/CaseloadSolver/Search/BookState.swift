import CaseloadDomain

/// An assignment under change: every book's sums, kept up to date by single steps.
///
/// `owner[j]` is a manager's index or -1. The score is exact at all times.
struct BookState {
  let problem: AssignmentProblem
  private(set) var owner: [Int]
  private(set) var books: [Book]
  private(set) var moves = MoveSums()
  private(set) var score = Score()
  private let tierCount: Int
  private let limitsOfManager: [[TierLimit]]

  /// The sums of one book.
  struct Book: Equatable {
    var size = 0
    var load = 0
    var fairLoad = 0
    /// Clients that should be alone.
    var aloneCount = 0
    /// Clients that are not today's.
    var newcomerCount = 0
    /// What the book's clients cost in level 2 if all of them take part in a breach.
    var crowdPrice = 0
    /// What those that do not match cost in level 2.
    var mismatchPrice = 0
    /// Clients by tier.
    var tierCounts: [Int] = []
    /// Moves given and taken.
    var moveCount = 0
  }

  /// What the budgets count.
  struct MoveSums: Equatable {
    var count = 0
    var load = 0
    var value = 0
  }

  init(_ problem: AssignmentProblem, owner: [Int]) {
    self.problem = problem
    let tiers = (problem.clients.map(\.tier) + problem.tierLimits.map(\.tier)).max() ?? 0
    tierCount = tiers + 1
    var limits = [[TierLimit]](repeating: [], count: problem.managerCount)
    for limit in problem.tierLimits { limits[limit.manager].append(limit) }
    limitsOfManager = limits
    let empty = Book(tierCounts: [Int](repeating: 0, count: tierCount))
    self.owner = [Int](repeating: -1, count: problem.clientCount)
    books = [Book](repeating: empty, count: problem.managerCount)
    score = problem.managers.indices.reduce(Score()) { $0 + bookScore($1) }
    for client in problem.clients.indices { score = score + clientScore(client, at: -1) }
    score.hard += budgetExcess()
    for client in problem.clients.indices where owner[client] >= 0 {
      place(client, at: owner[client])
    }
  }

  /// Gives a client to a manager, or to nobody (-1).
  mutating func place(_ client: Int, at target: Int) {
    let source = owner[client]
    if source == target { return }
    score = score - local(source, target) - clientScore(client, at: source)
    score.hard -= budgetExcess()
    if source >= 0 { change(client, at: source, by: -1) }
    if target >= 0 { change(client, at: target, by: 1) }
    countMove(client, from: source, to: target)
    owner[client] = target
    score = score + local(source, target) + clientScore(client, at: target)
    score.hard += budgetExcess()
  }

  private func local(_ source: Int, _ target: Int) -> Score {
    var sum = Score()
    if source >= 0 { sum = sum + bookScore(source) }
    if target >= 0 { sum = sum + bookScore(target) }
    return sum
  }

  private mutating func change(_ client: Int, at manager: Int, by sign: Int) {
    let facts = problem.clients[client]
    books[manager].size += sign
    books[manager].load += sign * facts.load
    books[manager].fairLoad += sign * facts.fairLoad
    books[manager].tierCounts[facts.tier] += sign
    books[manager].crowdPrice += sign * facts.breachPrice
    if facts.isAlone { books[manager].aloneCount += sign }
    if facts.holder != manager { books[manager].newcomerCount += sign }
    books[manager].mismatchPrice += sign * problem.pairBreach(client: client, manager: manager)
  }

  /// Counts a move of a held client. Leaving the holder for nobody is no move, and is never kept.
  private mutating func countMove(_ client: Int, from source: Int, to target: Int) {
    let facts = problem.clients[client]
    guard facts.holder >= 0 else { return }
    if source >= 0 && source != facts.holder { tally(facts, to: source, by: -1) }
    if target >= 0 && target != facts.holder { tally(facts, to: target, by: 1) }
  }

  private mutating func tally(_ facts: ClientFacts, to manager: Int, by sign: Int) {
    moves.count += sign
    moves.load += sign * facts.load
    moves.value += sign * facts.value
    books[manager].moveCount += sign
    books[facts.holder].moveCount += sign
    guard let limit = problem.budget.perManager else { return }
    // A move changes the count of two books at once, so their excess is no part of `bookScore`.
    let after = books[facts.holder].moveCount
    let before = after - sign
    score.hard += Self.moveExcess * (max(0, after - limit) - max(0, before - limit))
    let taken = books[manager].moveCount
    score.hard += Self.moveExcess * (max(0, taken - limit) - max(0, taken - sign - limit))
  }

  private static let moveExcess = 60_000

  private func budgetExcess() -> Int {
    var excess = 0
    if let most = problem.budget.atMost { excess += Self.moveExcess * max(0, moves.count - most) }
    if let most = problem.budget.load { excess += 100 * max(0, moves.load - most.value) }
    if let most = problem.budget.value, moves.value > most.hundredths {
      // Money is no time: any excess counts as one move and a little more the larger it is.
      let share = 100 * (moves.value - most.hundredths) / max(1, most.hundredths)
      excess += Self.moveExcess * (1 + min(share, 100))
    }
    return excess
  }

  private func clientScore(_ client: Int, at manager: Int) -> Score {
    let facts = problem.clients[client]
    if manager < 0 {
      return Score(
        hard: facts.isKept ? 60_000 + facts.breachPrice : 0, unassigned: facts.unassignedPrice)
    }
    return Score(hours: problem.handOver(client: client, manager: manager))
  }

  /// The levels' prices of one book.
  func bookScore(_ manager: Int) -> Score {
    let book = books[manager]
    let facts = problem.managers[manager]
    var score = Score()
    score.hard = 100 * max(0, book.load - facts.cap)
    score.breaches = problem.overloadPrice(manager: manager, load: book.load)
    score.hours = problem.hoursPrice(manager: manager, load: book.load, fairLoad: book.fairLoad)
    if book.aloneCount > 0 && book.size > 1 {
      if problem.toleratesToday && book.newcomerCount == 0 {
        score.breaches += book.crowdPrice
      } else {
        score.hard += 60_000 * (book.size - 1)
        score.breaches += book.mismatchPrice
      }
    } else {
      score.breaches += book.mismatchPrice
    }
    for limit in limitsOfManager[manager] {
      let count = book.tierCounts[limit.tier]
      let beyond = limit.isMinimum ? limit.hard - count : count - limit.hard
      score.hard += 60_000 * max(0, beyond)
      let off = limit.isMinimum ? limit.own - count : count - limit.own
      score.breaches += TierLimit.softPrice * max(0, off)
    }
    return score
  }
}
