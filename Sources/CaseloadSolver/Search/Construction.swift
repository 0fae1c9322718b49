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
    for client in order { insert(client, into: &state) }
    return state
  }

  private func insert(_ client: Int, into state: inout BookState) {
    let weights = SearchWeights.strict(levels: problem.levels.count)
    var best = (score: state.score.weighted(weights), manager: -1)
    for manager in problem.options[client] {
      state.place(client, at: manager)
      let score = state.score.weighted(weights)
      if score < best.score { best = (score, manager) }
      state.place(client, at: -1)
    }
    state.place(client, at: best.manager)
  }
}
