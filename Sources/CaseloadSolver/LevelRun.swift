import CaseloadDomain

/// The state of a run: the best plan so far and the work done.
struct RunState {
  var best: BookState
  var work = SolverWork()

  /// The best plan's owners by client; -1 is nobody.
  var owners: [Int] { best.owner }
}

/// Works on one level while the levels above are held: bound, tree, then the library on the pairs within the gap.
struct LevelRun {
  let problem: AssignmentProblem
  /// The position of the level.
  let level: Int
  let request: SolveRequest
  let control: SolveControl

  /// The level's bound in hundredths, and the proof of it or of a weaker one.
  struct Result {
    var bound: Int?
    var proof: BoundProof?
    /// Why the level was left, where it was left before it was proven.
    var stop: StopReason?
  }

  /// Improves the best plan at this level and bounds it, unless classes have shown it to be planned.
  func run(_ state: inout RunState, planned: ClassResult? = nil) throws -> Result {
    let held = (0..<level).map { state.best.score[$0] }
    let relaxation = Relaxation(problem, level: level, held: held)
    if state.best.score[level] == 0 { return trivial(relaxation) }
    // A large book's first prices take seconds to make and to audit, and say next to nothing.
    if pairCount > Self.mostPairsForTree, let reason = control.shouldStop() {
      return Result(bound: nil, proof: nil, stop: reason)
    }
    let known = try planned ?? classes(relaxation, &state)
    if let known, isMet(known, state) {
      return Result(bound: known.bound, proof: relaxation.proof(known.prices, known.bound))
    }
    let root = RootBound(
      relaxation, state.best, rounds: max(200, min(400, 2_000_000 / max(pairCount, 1))),
      threads: request.threads, control, from: known?.prices)
    state.work.evaluations += root.evaluations
    var result = Result(bound: root.bound, proof: root.proof)
    report(.bound, state.best, bound: result.bound)
    if !isDone(result, state), control.shouldStop() == nil {
      let known = decideDedicated(root, &result, &state)
      if !isDone(result, state) {
        let start = dive(root, &state) ?? state.best
        // Groups find nothing among books that cost alike.
        if root.isShortOfRoom {
          pack(root, &state)
        } else {
          if hasLongBooks, let least = try cores(root, &state) { result.bound = least }
          if !isDone(result, state) { try neighbourhoods(root, from: start, &state) }
        }
        if !isDone(result, state), pairCount <= Self.mostPairsForMaster {
          result = try tree(root, known, result, &state)
        }
      }
    }
    result.bound = result.bound.map { min($0, state.best.score[level]) }
    if isDone(result, state) { return result }
    if let reason = control.shouldStop() {
      result.stop = reason
      return result
    }
    return try library(root, result, &state)
  }

  /// Nothing costs less than nothing: all prices zero show it.
  private func trivial(_ relaxation: Relaxation) -> Result {
    Result(bound: 0, proof: relaxation.proof(DualPrices(for: relaxation), 0))
  }

  /// What the gap asked for allows, in hundredths; one grid step means that only equality ends.
  var slack: Int {
    let allowed = request.gap * ExactNumber(problem.teamLoad * 100)
    return Int(clamping: allowed.roundedDown)
  }

  func isDone(_ result: Result, _ state: RunState) -> Bool {
    guard let bound = result.bound else { return false }
    return bound >= state.best.score[level] - slack
  }

  /// Gives dedicated clients whole owners where the root shares them out.
  private func decideDedicated(
    _ root: RootBound, _ result: inout Result, _ state: inout RunState
  ) -> BranchingTree {
    var best = state.best
    var trials = 0
    let bound = root.bound
    var search = DedicatedTree(
      root, threads: request.threads,
      shouldStop: hasStopped,
      onPlan: { owners in
        accept(owners, &best, bound: bound) { packed($0, bound: bound, &trials) }
      })
    // The few nodes that a large book affords decide next to nothing of it.
    if root.partedDedicated.isEmpty || pairCount > Self.mostPairsForTree { return search.tree }
    search.run(
      incumbent: RootBound.books(of: best, root.relaxation), value: best.score[level],
      slack: slack, most: limits.dedicatedNodes)
    state.best = best
    state.work.trials += trials
    state.work.evaluations += search.evaluations
    state.work.nodes += search.nodes
    let least = min(search.tree.bound ?? best.score[level], best.score[level])
    if result.bound.map({ least > $0 }) ?? true {
      result = Result(
        bound: least, proof: search.tree.proof(of: root.relaxation, bound: least))
    }
    report(.tree, best, bound: result.bound)
    return search.tree
  }

  /// Improves a plan a few managers at a time.
  ///
  /// The plan of a dive is the better start even where it is worth less: its books are near those that
  /// the prices want, so that groups gain where those of an annealed plan are stuck.
  private func neighbourhoods(
    _ root: RootBound, from start: BookState, _ state: inout RunState
  ) throws {
    var current = start
    var best = state.best
    var search = NeighbourhoodSearch(
      root, from: start.owner, request, shouldStop: hasStopped,
      accept: { owners in
        guard isOpen(owners) else { return false }
        let found = current.with(owners)
        guard found.score.hard == 0, found.score < current.score else { return false }
        current = found
        take(found, &best, bound: root.bound)
        return true
      })
    let least = (root.bound ?? 0) + slack
    // The more managers, the more groups there are to look at.
    let effort = 100_000 * max(1, problem.managerCount / 100)
    try search.run(effort: request.effort.scaled(effort)) { current.score[level] > least }
    state.best = best
    state.work.add(search.work)
  }

  private func tree(
    _ root: RootBound, _ nodes: BranchingTree, _ known: Result, _ state: inout RunState
  ) throws -> Result {
    var best = state.best
    let search = BranchAndPrice(
      relaxation: root.relaxation, limits: limits,
      shouldStop: hasStopped,
      onPlan: { owners in accept(owners, &best, bound: known.bound) },
      onBound: { report(.tree, best, bound: $0) }, root: root, known: nodes)
    let outcome = try search.run(
      incumbent: RootBound.books(of: best, root.relaxation), value: best.score[level],
      slack: slack)
    state.best = best
    state.work.nodes += outcome.nodes
    state.work.evaluations += outcome.evaluations
    state.work.pivots += outcome.pivots
    let value = best.score[level]
    // Leaves ended at the target bound more than the plan is worth where the plan is the optimum.
    let bound = min(outcome.bound ?? value, value)
    if let before = known.bound, before > bound { return known }
    var proof = outcome.proof
    proof.bound = Price(hundredths: bound)
    return Result(bound: bound, proof: proof)
  }

  /// Beyond so many the tree's master takes minutes at its root, and has never gained a thing there.
  private static let mostPairsForMaster = 10_000

  /// Beyond so many dedicated clients are left undecided, and dives are cooled.
  static let mostPairsForTree = 400_000

  var pairCount: Int { problem.pairCount }

  /// Whether somebody has asked for the end of the run.
  var hasStopped: @Sendable () -> Bool { { [control] in control.shouldStop() != nil } }

  private var limits: BranchAndPrice.Limits {
    let pairs = pairCount
    return BranchAndPrice.Limits(
      rootRounds: max(40, min(400, 2_000_000 / max(pairs, 1))), nodeRounds: 40,
      nodes: request.effort.scaled(max(1, min(12_000, 600_000 / max(pairs, 1)))),
      pivots: request.effort.scaled(200_000),
      dedicatedNodes: request.effort.scaled(max(8, min(1_000, 1_200_000 / max(pairs, 1)))))
  }

  /// Takes a plan, or what is made of it, if it is as good in the levels above and better in this one.
  func accept(
    _ owners: [Int], _ best: inout BookState, bound: Int?,
    improvedBy improve: (BookState) -> BookState = { $0 }
  ) -> Int? {
    guard isOpen(owners) else { return nil }
    let found = improve(best.with(owners))
    return take(found, &best, bound: bound) ? found.score[level] : nil
  }

  /// Takes a plan if it is as good in the levels above and better in this one.
  func take(_ owners: [Int], bound: Int?, _ state: inout RunState) {
    var best = state.best
    if accept(owners, &best, bound: bound) != nil { state.best = best }
  }

  /// Whether every client has an owner open to it.
  func isOpen(_ owners: [Int]) -> Bool {
    owners.indices.allSatisfy {
      owners[$0] < 0 || problem.isOpen(client: $0, manager: owners[$0])
    }
  }

  @discardableResult
  func take(_ found: BookState, _ best: inout BookState, bound: Int?) -> Bool {
    guard found.score.hard == 0, found.score < best.score else { return false }
    best = found
    report(.tree, best, bound: bound)
    return true
  }

  func report(_ phase: SolveProgress.Phase, _ best: BookState, bound: Int?) {
    control.onProgress(
      SolveProgress(
        phase: phase, level: problem.levels[level].level,
        value: best.score.hard == 0 ? Price(hundredths: best.score[level]) : nil,
        bound: bound.map { Price(hundredths: $0) }, teamLoad: Minutes(problem.teamLoad)))
  }
}
