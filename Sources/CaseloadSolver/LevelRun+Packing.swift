extension LevelRun {
  /// A plan found by prices, with its books packed tight.
  ///
  /// What stays above zero in a level above the last, such as clients for whom there is no room, is a
  /// matter of packing. The first search holds those levels so dear that it hardly moves there, and what
  /// prices give out leaves gaps. In the last level groups of managers close them better.
  func packed(_ plan: BookState, bound: Int?, _ trials: inout Int) -> BookState {
    guard level < problem.levels.count - 1 else { return plan }
    let walked = walk(from: plan, &trials)
    guard problem.levels[level].paysUnassigned else { return walked }
    let starts = [walked, atHome(plan)].map {
      filled($0, bound: bound, steps: 5_000, &trials)
    }
    return starts[1].score < starts[0].score ? starts[1] : starts[0]
  }

  /// The best plan, packed with more patience.
  func pack(_ root: RootBound, _ state: inout RunState) {
    let found = filled(state.best, bound: root.bound, steps: 40_000, &state.work.trials)
    take(found, &state.best, bound: root.bound)
  }

  private func walk(from plan: BookState, _ trials: inout Int) -> BookState {
    let count = problem.clientCount
    let unit = Double(SearchWeights.focus)
    return annealed(
      plan,
      AnnealingSearch.Schedule(
        trials: request.effort.scaled(max(20 * count, min(300_000, 50 * count * count))),
        hot: 8_000 * unit, cold: 20 * unit,
        weights: .focused(on: level, levels: problem.levels.count)), &trials)
  }

  private func filled(
    _ plan: BookState, bound: Int?, steps: Int, _ trials: inout Int
  ) -> BookState {
    var filling = BookFilling(plan, level: level, seed: request.seed)
    let filled = filling.run(
      target: bound ?? 0, steps: request.effort.scaled(steps), shouldStop: hasStopped)
    trials += filled.steps
    return filled.best
  }

  /// The dedicated clients where a plan has them, everybody else with the manager of today, where that
  /// book is not a dedicated client's, and the new ones nowhere: the fewest moves to fill books from.
  private func atHome(_ plan: BookState) -> BookState {
    let owners = problem.clients.indices.map { client -> Int in
      let facts = problem.clients[client]
      if facts.isAlone || facts.isDedicated { return plan.owner[client] }
      if facts.holder < 0 { return -1 }
      guard let holder = problem.openHolder(of: client), plan.books[holder].aloneCount == 0 else {
        return plan.owner[client]
      }
      return holder
    }
    return plan.with(owners)
  }
}
