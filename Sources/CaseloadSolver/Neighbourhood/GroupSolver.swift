import CaseloadDomain

/// Solves the problem of one group of managers while everybody else stays.
struct GroupSolver: Sendable {
  let root: RootBound
  let owner: [Int]
  let shouldStop: @Sendable () -> Bool

  /// What came of a group.
  struct Outcome: Sendable {
    /// The new owners of the group's clients where that is better; nil otherwise.
    var owner: [(client: Int, manager: Int)]?
    var work: PartSolver.Work
  }

  /// The best that the group can do within counted work.
  func solve(_ group: [Int]) throws -> Outcome {
    let whole = root.relaxation
    let part = RestrictedProblem(whole.problem, managers: group, owner: owner)
    let state = BookState(part.problem, owner: part.inner(owner))
    let held = (0..<whole.level).map { state.score[$0] }
    let inner = Relaxation(part.problem, level: whole.level, held: held)
    var solver = PartSolver(relaxation: inner, shouldStop: shouldStop)
    let better = try solver.improve(state, from: prices(part, inner), nodes: 6 * group.count)
    return Outcome(
      owner: better.map { zip(part.clients, part.outer($0.owner)).map { ($0, $1) } },
      work: solver.work)
  }

  /// The whole's prices are a good start for a part.
  private func prices(_ part: RestrictedProblem, _ inner: Relaxation) -> DualPrices {
    var start = DualPrices(for: inner)
    for (place, client) in part.clients.enumerated() {
      start.clients[place] = root.prices.clients[client]
    }
    for level in inner.pricedLevels { start.levels[level] = root.prices.levels[level] }
    for (place, row) in inner.rows.enumerated() {
      let index = root.relaxation.rows.firstIndex { $0.kind == row.kind }
      if let index { start.rows[place] = root.prices.rows[index] }
    }
    return inner.legal(start)
  }
}
