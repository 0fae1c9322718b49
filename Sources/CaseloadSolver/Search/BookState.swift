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
  private var ledger: BreachLedger
  /// What each book costs as it stands.
  private var bookScores: [Score] = []
  let limitsOfManager: [[CountLimit]]

  /// The sums of one book.
  struct Book: Equatable {
    var size = 0
    var load = 0
    var fairLoad = 0
    /// Clients that should be alone.
    var aloneCount = 0
    /// What clients cost that should be alone at a price, if they are not.
    var companyPrice = 0
    /// Clients that are not today's.
    var newcomerCount = 0
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

    /// Adds a move of a client, or takes it out again.
    mutating func add(_ facts: ClientFacts, times sign: Int) {
      count += sign
      load += sign * facts.load
      value += sign * facts.value
    }
  }

  /// What one hard breach that is no matter of minutes counts, in hundredths of a minute.
  static let hardBreach = 60_000

  init(_ problem: AssignmentProblem, owner: [Int]) {
    self.problem = problem
    let empty = Book(tierCounts: [Int](repeating: 0, count: problem.tierNames.count))
    var limits = [[CountLimit]](repeating: [], count: problem.managerCount)
    for limit in problem.countLimits { limits[limit.manager].append(limit) }
    limitsOfManager = limits
    ledger = BreachLedger(problem)
    self.owner = [Int](repeating: -1, count: problem.clientCount)
    books = [Book](repeating: empty, count: problem.managerCount)
    bookScores = problem.managers.indices.map { bookScore($0) }
    score = bookScores.reduce(Score()) { $0 + $1 }
    for client in problem.clients.indices { score = score + clientScore(client, at: -1) }
    score = score + budgetScore()
    for client in problem.clients.indices where owner[client] >= 0 {
      place(client, at: owner[client])
    }
  }

  /// The state with other owners; cheap where few differ.
  func with(_ owners: [Int]) -> BookState {
    var copy = self
    for client in owners.indices where owners[client] != owner[client] {
      copy.place(client, at: owners[client])
    }
    return copy
  }

  /// Gives a client to a manager, or to nobody (-1).
  mutating func place(_ client: Int, at target: Int) {
    let source = owner[client]
    if source == target { return }
    score = score - local(source, target) - clientScore(client, at: source) - budgetScore()
    score.add(-ledger.total, in: problem.slots.inherited)
    noteBreaches(client, source, target, by: -1)
    if source >= 0 { change(client, at: source, by: -1) }
    if target >= 0 { change(client, at: target, by: 1) }
    if source >= 0 { bookScores[source] = bookScore(source) }
    if target >= 0 { bookScores[target] = bookScore(target) }
    countMove(client, from: source, to: target)
    owner[client] = target
    noteBreaches(client, source, target, by: 1)
    score = score + local(source, target) + clientScore(client, at: target) + budgetScore()
    score.add(ledger.total, in: problem.slots.inherited)
  }

  private func local(_ source: Int, _ target: Int) -> Score {
    var sum = Score()
    if source >= 0 { sum = sum + bookScores[source] }
    if target >= 0 { sum = sum + bookScores[target] }
    return sum
  }

  private mutating func change(_ client: Int, at manager: Int, by sign: Int) {
    let facts = problem.clients[client]
    books[manager].size += sign
    books[manager].load += sign * problem.load(client: client, manager: manager)
    books[manager].fairLoad += sign * facts.fairLoad
    books[manager].tierCounts[facts.tier] += sign
    books[manager].companyPrice += sign * facts.companyPrice
    if facts.isAlone { books[manager].aloneCount += sign }
    if facts.holder != manager { books[manager].newcomerCount += sign }
  }

  /// Writes down, or strikes out, every tolerated breach that this client's place takes part in, and
  /// what its groups cost.
  private mutating func noteBreaches(_ client: Int, _ source: Int, _ target: Int, by sign: Int) {
    let place = owner[client]
    if place >= 0 && problem.pairBreach(client: client, manager: place) > 0 {
      ledger.note(client, by: sign)
    }
    for manager in [source, target] where manager >= 0 && isToleratedCrowd(manager) {
      for member in problem.managers[manager].today where owner[member] == manager {
        ledger.note(member, by: sign)
      }
    }
    for group in problem.groupsOfClient[client] {
      let effect = problem.groups[group].effect(owner: owner, in: problem)
      score.hard += sign * effect.hard * Self.hardBreach
      score.add(sign * effect.price, in: problem.slots.softRules)
      for member in effect.tolerated { ledger.note(member, by: sign) }
    }
  }

  private func isToleratedCrowd(_ manager: Int) -> Bool {
    let book = books[manager]
    return problem.toleratesToday && book.aloneCount > 0 && book.size > 1
      && book.newcomerCount == 0
  }

  /// Counts a move of a held client. Leaving the holder for nobody is no move, and is never kept.
  private mutating func countMove(_ client: Int, from source: Int, to target: Int) {
    let facts = problem.clients[client]
    guard facts.holder >= 0 else { return }
    if source >= 0 && source != facts.holder { tally(facts, to: source, by: -1) }
    if target >= 0 && target != facts.holder { tally(facts, to: target, by: 1) }
  }

  private mutating func tally(_ facts: ClientFacts, to manager: Int, by sign: Int) {
    moves.add(facts, times: sign)
    // A move changes the count of two books at once, so their excess is no part of `bookScore`.
    // In a part of a problem the holder may be outside.
    for person in [manager, facts.holder]
    where person < books.count && !problem.managers[person].isPool {
      let before = managerMoveScore(person)
      books[person].moveCount += sign
      score = score + managerMoveScore(person) - before
    }
  }

  private func managerMoveScore(_ manager: Int) -> Score {
    guard let most = problem.budget.perManager else { return Score() }
    return excessScore(books[manager].moveCount - most, price: problem.budget.price?.hundredths)
  }

  private func excessScore(_ excess: Int, price: Int?) -> Score {
    guard excess > 0 else { return Score() }
    return price.map { Score($0 * excess, in: problem.slots.softRules) }
      ?? Score(hard: Self.hardBreach * excess)
  }

  private func budgetScore() -> Score { budgetScore(of: moves) }

  /// What sums of moves cost.
  func budgetScore(of moves: MoveSums) -> Score {
    var score = Score()
    if let most = problem.budget.atMost {
      score = excessScore(moves.count - most, price: problem.budget.price?.hundredths)
    }
    if let most = problem.budget.load { score.hard += 100 * max(0, moves.load - most.value) }
    if let most = problem.budget.value, moves.value > most.hundredths {
      // Money is no time: any excess counts as one breach and a little more the larger it is.
      let share = 100 * (moves.value - most.hundredths) / max(1, most.hundredths)
      score.hard += Self.hardBreach * (1 + min(share, 100))
    }
    return score
  }

  private func clientScore(_ client: Int, at manager: Int) -> Score {
    let facts = problem.clients[client]
    if manager < 0 {
      var score = Score(facts.unassignedPrice, in: problem.slots.unassigned)
      if facts.isKept { score.hard = Self.hardBreach + facts.breachPrice }
      return score
    }
    var score = Score()
    for level in problem.slots.pairLevels {
      score.add(
        problem.pairPrice(level: level, client: client, manager: manager),
        in: Score.slot(ofLevel: level))
    }
    return score
  }

  /// The levels' prices of one book, what its clients owe for tolerated breaches apart.
  func bookScore(_ manager: Int) -> Score {
    let book = books[manager]
    let facts = problem.managers[manager]
    var score = Score(hard: 100 * max(0, book.load - facts.cap))
    for level in problem.slots.bookLevels {
      let price = problem.levels[level].rates
        .price(of: facts, load: book.load, fairLoad: book.fairLoad)
      score.add(price, in: Score.slot(ofLevel: level))
    }
    if book.aloneCount > 0 && book.size > 1 && !isToleratedCrowd(manager) {
      score.hard += Self.hardBreach * (book.size - 1)
    }
    if book.size > 1 { score.add(book.companyPrice, in: problem.slots.softRules) }
    for limit in limitsOfManager[manager] { score = score + countScore(limit, book) }
    if let mix = problem.mix, !facts.isPool, facts.mayOwn {
      score = score + mixScore(mix, book, manager)
    }
    return score
  }

  private func countScore(_ limit: CountLimit, _ book: Book) -> Score {
    let count =
      switch limit.counted {
      case .tier(let tier): book.tierCounts[tier]
      case .book: book.size
      case .newcomers: book.newcomerCount
      }
    let beyondOwn = limit.excess(of: count, beyond: limit.own)
    if let price = limit.price { return Score(price * beyondOwn, in: problem.slots.softRules) }
    var score = Score(CountLimit.tolerancePrice * beyondOwn, in: problem.slots.inherited)
    score.hard = Self.hardBreach * limit.excess(of: count, beyond: limit.hard)
    return score
  }

  private func mixScore(_ mix: MixLimit, _ book: Book, _ manager: Int) -> Score {
    let excess = mix.excess(of: book.tierCounts)
    if excess == 0 { return Score() }
    if let price = mix.price { return Score(price * excess, in: problem.slots.softRules) }
    let isTolerated =
      problem.toleratesToday && mix.isWithinToday(book.tierCounts, manager: manager)
    var score = Score(CountLimit.tolerancePrice * excess, in: problem.slots.inherited)
    if !isTolerated { score.hard = Self.hardBreach * excess }
    return score
  }
}
