/// A first plan: who is held stays, everybody else goes where it costs least, the heaviest first.
struct Construction {
  let problem: AssignmentProblem

  /// The plan as a state; it may break rules where nothing better is at hand.
  func build() -> BookState {
    var start = [Int](repeating: -1, count: problem.clientCount)
    for (client, facts) in problem.clients.enumerated()
    where problem.managers.indices.contains(facts.holder)
      && problem.isOpen(client: client, manager: facts.holder)
    {
      start[client] = facts.holder
    }
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
    for manager in problem.options[client] {
      let rise =
        prices.change(client, to: manager, in: state)
        ?? measured(client, manager, &state, weights)
      if rise < best.rise { best = (rise, manager) }
    }
    return best.manager
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
