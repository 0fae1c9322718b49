import CaseloadDomain

extension LevelRun {
  /// Whether managers are few and have many clients each: books within the gap are too many to be listed,
  /// and one group takes in everybody.
  var hasLongBooks: Bool {
    problem.managerCount <= 12 && problem.clientCount >= 15 * problem.managerCount
  }

  /// Searches the whole level as one group, first in a core of likely pairs that grows.
  ///
  /// Returns what no plan is worth less than, by the library's word; nil where the search did not end.
  func cores(_ root: RootBound, _ state: inout RunState) throws -> Int? {
    let core = PairCore(
      relaxation: root.relaxation, table: root.table, domain: root.domain, shouldStop: hasStopped)
    for part in [8, 4, 2] where state.best.score[level] > (root.bound ?? 0) + slack {
      let found = try core.best(
        at: root.prices, slopes: root.evaluation.slopes, beside: state.owners,
        below: state.best.score[level], more: max(20, problem.clientCount / part),
        PairCore.Limits(nodes: request.effort.scaled(4_000), pivots: request.effort.scaled(30_000)))
      state.work.pivots += found.pivots
      state.work.libraryNodes += found.nodes
      if let owners = found.owners { take(owners, bound: root.bound, &state) }
    }
    var solver = PartSolver(relaxation: root.relaxation, shouldStop: hasStopped)
    solver.mostUndecided = 80
    let better = try solver.improve(
      state.best, from: root.prices, nodes: request.effort.scaled(2_000))
    state.work.add(solver.work)
    if let better { take(better, &state.best, bound: root.bound) }
    return solver.isExhausted ? state.best.score[level] : nil
  }
}
