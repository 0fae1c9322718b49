import CaseloadDomain

extension LevelRun {
  /// Follows the root's shares down to a plan, and returns it where it obeys the rules and is as good in
  /// the levels above, however good it is in this one.
  func dive(_ root: RootBound, _ state: inout RunState) -> BookState? {
    var dive = Dive(root, threads: request.threads, shouldStop: hasStopped)
    let rounds = max(6, min(12, 600_000 / max(pairCount, 1)))
    let owners = dive.run(books: RootBound.books(of: state.best, root.relaxation), rounds: rounds)
    state.work.evaluations += dive.evaluations
    guard let owners, isOpen(owners) else { return nil }
    var found = state.best.with(owners)
    if found.score.hard > 0 {
      // The dive has left some to nobody who may not be.
      found = Construction(problem: problem, shouldStop: hasStopped).build(from: owners)
    }
    if pairCount > Self.mostPairsForTree { found = cool(found, &state) }
    found = packed(found, bound: root.bound, &state.work.trials)
    let holds = (0..<level).allSatisfy { found.score[$0] <= state.best.score[$0] }
    guard found.score.hard == 0, holds else { return nil }
    take(found, &state.best, bound: root.bound)
    return found
  }

  /// Walks on from a dive's plan at a low temperature.
  ///
  /// Where managers are many a walk gains in seconds what groups of a few would take minutes for: at 20,000
  /// clients and 500 managers nine tenths of what a dive is above its bound. Smaller books end no nearer.
  private func cool(_ start: BookState, _ state: inout RunState) -> BookState {
    annealed(
      start,
      AnnealingSearch.Schedule(
        trials: request.effort.scaled(100 * problem.clientCount), hot: 300, cold: 10,
        weights: .strict(levels: problem.levels.count)), &state.work.trials)
  }

  /// The best plan of a walk, whose trials are counted.
  func annealed(
    _ start: BookState, _ schedule: AnnealingSearch.Schedule, _ trials: inout Int
  ) -> BookState {
    var annealing = AnnealingSearch(problem, seed: request.seed)
    let walked = annealing.run(from: start, schedule, shouldStop: hasStopped)
    trials += walked.trials
    return walked.best
  }
}
