import CaseloadDomain

/// What is known of a level from its classes of managers alone.
struct ClassResult {
  /// In hundredths on the level's grid.
  var bound: Int
  var prices: DualPrices
}

extension LevelRun {
  /// Bounds and plans books from scratch by their classes; nil where nothing of the kind stands.
  func classes(_ relaxation: Relaxation, _ state: inout RunState) throws -> ClassResult? {
    guard ManagerClasses.mayFit(problem) else { return nil }
    let domain = relaxation.rootDomain()
    guard let classes = ManagerClasses(relaxation, domain) else { return nil }
    let evaluation = ClassEvaluation(
      relaxation: relaxation, classes: classes, table: PairTable(relaxation, domain: domain),
      domain: domain)
    guard let flow = try ClassFlow(relaxation: relaxation, classes: classes).solve(hasStopped)
    else { return nil }
    state.work.pivots += flow.pivots
    var best: ClassResult?
    try note(flow.prices, evaluation, &best, &state)
    if PatternGeneration.isFit(classes, relaxation), !isMet(best, state) {
      try mixPatterns(evaluation, &best, &state)
    }
    guard let bound = best?.bound, !isMet(best, state) else { return best }
    let construction = FlowConstruction(
      relaxation: relaxation, classes: classes, flows: flow.flows)
    let starts = [state.owners, construction.owners()]
    for start in starts where state.best.score[level] - slack > bound && !hasStopped() {
      levelBooks(from: start, bound: bound, &state)
    }
    return best
  }

  /// Whether the best plan is as good as the bound, within the gap.
  func isMet(_ result: ClassResult?, _ state: RunState) -> Bool {
    result.map { $0.bound >= state.best.score[level] - slack } ?? false
  }

  /// Evaluates one price a kind and keeps the better bound.
  private func note(
    _ byKind: [Int], _ evaluation: ClassEvaluation, _ best: inout ClassResult?,
    _ state: inout RunState
  ) throws {
    let prices = evaluation.classes.prices(byKind, in: evaluation.relaxation)
    state.work.evaluations += 1
    guard
      let scaled = evaluation.scaledBound(
        of: prices, shouldStop: hasStopped)
    else { return }
    let bound = evaluation.relaxation.raised(scaled)
    if bound > best?.bound ?? 0 || best == nil {
      best = ClassResult(bound: max(0, bound), prices: prices)
    }
    report(.bound, state.best, bound: best?.bound)
  }

  /// Few kinds of clients: bound and plan by patterns.
  private func mixPatterns(
    _ evaluation: ClassEvaluation, _ best: inout ClassResult?, _ state: inout RunState
  ) throws {
    let (relaxation, classes) = (evaluation.relaxation, evaluation.classes)
    let offset = classes.offsets.reduce(0, +)
    let value = state.best.score[level] - offset
    var generation = PatternGeneration(
      relaxation, classes, from: RootBound.books(of: state.best, relaxation),
      shouldStop: hasStopped)
    let found = try generation.run(
      target: value - slack, rounds: 400)
    state.work.pivots += generation.pivots
    state.work.evaluations += generation.evaluations
    guard let found, !hasStopped() else { return }
    try note(found.prices, evaluation, &best, &state)
    guard let bound = best?.bound, !isMet(best, state) else { return }
    let near = generation.nearest(found, below: value, most: 800)
    let shares = Dictionary(
      zip(generation.patterns, found.shares), uniquingKeysWith: { first, _ in first })
    var mix = PatternMix(relaxation, classes, shares, among: near, shouldStop: hasStopped)
    let owners = try mix.best(below: value, target: bound + slack - offset)
    state.work.pivots += mix.pivots
    if let owners { take(owners, bound: bound, &state) }
  }

  private func levelBooks(from start: [Int], bound: Int, _ state: inout RunState) {
    let before = BookState(problem, owner: start)
    guard before.score.hard == 0, (0..<level).allSatisfy({ before.score[$0] == 0 }) else { return }
    var levelling = BookLevelling(problem, level: level, from: start, seed: request.seed)
    levelling.run(
      gain: before.score[level] - bound - slack,
      most: request.effort.scaled(400 + 60 * problem.managerCount),
      shouldStop: hasStopped)
    state.work.trials += levelling.splits
    take(levelling.owners, bound: bound, &state)
  }
}
