/// A first plan: who is held stays, everybody else goes where it costs least, the heaviest first.
struct Construction {
  let problem: AssignmentProblem
  /// Where it says yes the rest of the clients are given out after a look at a few managers each.
  var shouldStop: () -> Bool = { false }

  private static let looksInHaste = 8

  /// The plan as a state; it may break rules where nothing better is at hand.
  func build() -> BookState {
    build(from: problem.clients.indices.map { problem.openHolder(of: $0) ?? -1 })
  }

  /// The same where some clients have owners already.
  func build(from start: [Int]) -> BookState {
    var state = BookState(problem, owner: start)
    let open = problem.clients.indices.filter { start[$0] < 0 }
    let order = open.sorted {
      let (left, right) = (problem.clients[$0], problem.clients[$1])
      return (left.isAlone ? 0 : 1, -left.load, $0) < (right.isAlone ? 0 : 1, -right.load, $1)
    }
    let weights = SearchWeights.strict(levels: problem.levels.count)
    var prices = TrialPrices(state, weights)
    for client in order {
      let manager = cheapest(for: client, &state, prices, weights)
      state.place(client, at: manager)
      prices.refresh(manager, state)
    }
    return state
  }

  /// Where a client costs least; -1 where nobody's book is worth it.
  private func cheapest(
    for client: Int, _ state: inout BookState, _ prices: TrialPrices, _ weights: SearchWeights
  ) -> Int {
    var best = (rise: 0, manager: -1)
    for manager in offers(to: client) {
      let rise =
        prices.change(client, to: manager, in: state)
        ?? measured(client, manager, &state, weights)
      if rise < best.rise { best = (rise, manager) }
    }
    return best.manager
  }

  /// The managers looked at: all, or in haste some from all over the list.
  private func offers(to client: Int) -> [Int] {
    let options = problem.options[client]
    guard options.count > Self.looksInHaste, shouldStop() else { return options }
    return (0..<Self.looksInHaste).map {
      options[(client + $0 * options.count / Self.looksInHaste) % options.count]
    }
  }

  /// What placing a client adds, found out by doing and undoing it.
  private func measured(
    _ client: Int, _ manager: Int, _ state: inout BookState, _ weights: SearchWeights
  ) -> Int {
    let before = state.score.weighted(weights)
    state.place(client, at: manager)
    defer { state.place(client, at: -1) }
    return state.score.weighted(weights) - before
  }
}
