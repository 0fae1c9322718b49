/// Fills books to the minute where there is not room for everybody.
///
/// A manager's book is filled by a knapsack over the clients that may leave it for nobody and those that
/// nobody has; in between two managers exchange clients at random, so that other fillings come within
/// reach. A step stays unless the plan is worse for it on the levels down to the one worked on. Clients of
/// groups and those who share with nobody stay where they are. Work is counted in steps.
struct BookFilling {
  private let problem: AssignmentProblem
  private let level: Int
  private var random: RandomSource
  private var state: BookState
  private var members: BookMembers
  private var unserved: [Int]
  /// What each client was before the step under way, latest last.
  private var undo: [(client: Int, owner: Int)] = []

  /// More clients that nobody has than so many are not looked at together.
  private static let mostUnserved = 40

  init(_ start: BookState, level: Int, seed: UInt64) {
    (problem, self.level, state) = (start.problem, level, start)
    random = RandomSource(seed: seed)
    members = BookMembers(start)
    unserved = []
  }

  /// The best plan met, and the steps done, until its value is `target`, so many steps are done or the
  /// run is to stop.
  mutating func run(
    target: Int, steps: Int, shouldStop: () -> Bool
  ) -> (best: BookState, steps: Int) {
    unserved = problem.clients.indices.filter { state.owner[$0] < 0 && isFree($0) }
    for manager in problem.managers.indices where !unserved.isEmpty && !shouldStop() {
      attempt { $0.fill(manager) }
    }
    var done = 0
    while done < steps, state.score[level] > target, !unserved.isEmpty, !shouldStop() {
      done += 1
      let first = random.below(problem.managerCount)
      let second = random.below(problem.managerCount)
      if first == second { continue }
      attempt {
        $0.exchange(first, second)
        $0.fill(first)
        $0.fill(second)
      }
    }
    return (state, done)
  }

  /// Does a step, and takes it back if the plan is worse for it.
  private mutating func attempt(_ step: (inout BookFilling) -> Void) {
    let before = state.score
    undo = []
    step(&self)
    let isBetter = state.score < before
    if isBetter || random.below(8) == 0 && !isWorse(state.score, than: before) { return }
    for (client, owner) in undo.reversed() { put(client, at: owner) }
  }

  private func isWorse(_ score: Score, than other: Score) -> Bool {
    if score.hard != other.hard { return score.hard > other.hard }
    for level in 0...level where score[level] != other[level] {
      return score[level] > other[level]
    }
    return false
  }

  /// One client of the first for one or none of the second, or the other way round.
  private mutating func exchange(_ first: Int, _ second: Int) {
    let given = pick(of: first, for: second)
    let taken = pick(of: second, for: first)
    if let given { put(given, at: second) }
    if let taken, given == nil || random.below(4) > 0 { put(taken, at: first) }
  }

  private mutating func pick(of manager: Int, for other: Int) -> Int? {
    let book = members.members[manager]
    guard !book.isEmpty else { return nil }
    let client = book[random.below(book.count)]
    return isFree(client) && problem.isOpen(client: client, manager: other) ? client : nil
  }

  /// Gives a manager those of the clients he could leave and of those whom nobody has that are worth most.
  private mutating func fill(_ manager: Int) {
    if state.books[manager].aloneCount > 0 { return }
    var candidates = members.members[manager].filter { isFree($0) && !problem.clients[$0].isKept }
    var room = problem.managers[manager].cap - state.books[manager].load
    for client in candidates { room += problem.load(client: client, manager: manager) }
    candidates += waiting(for: manager)
    let chosen = LoadTable.mostValuable(
      loads: candidates.map { problem.load(client: $0, manager: manager) },
      values: candidates.map { problem.nobodyPrice(level: level, client: $0) }, room: room)
    let wanted = Set(chosen.map { candidates[$0] })
    for client in candidates where !wanted.contains(client) && state.owner[client] == manager {
      put(client, at: -1)
    }
    for client in candidates where wanted.contains(client) { put(client, at: manager) }
  }

  /// Those whom nobody has and who may go to a manager; of many, some by chance.
  private mutating func waiting(for manager: Int) -> [Int] {
    let open = unserved.filter { problem.isOpen(client: $0, manager: manager) }
    guard open.count > Self.mostUnserved else { return open }
    let first = random.below(open.count)
    return (0..<Self.mostUnserved).map { open[(first + $0) % open.count] }
  }

  private mutating func put(_ client: Int, at owner: Int) {
    let source = state.owner[client]
    if source == owner { return }
    undo.append((client, source))
    state.place(client, at: owner)
    members.move(client, from: source, to: owner)
    if source < 0 { unserved.removeAll { $0 == client } }
    if owner < 0 { unserved.append(client) }
  }

  private func isFree(_ client: Int) -> Bool {
    let facts = problem.clients[client]
    return !facts.isAlone && !facts.isDedicated && problem.groupsOfClient[client].isEmpty
  }
}
