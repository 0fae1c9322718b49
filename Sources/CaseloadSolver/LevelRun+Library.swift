import CaseloadDomain
import LinearProgramming

extension LevelRun {
  /// The library's branch and cut on the pairs within the gap, with the best plan's value as cut-off.
  ///
  /// What it proves is its word, not checked numbers; a bound so found is kept beside the proof of the
  /// weaker one.
  func library(
    _ root: RootBound, _ known: Result, _ state: inout RunState
  ) throws -> Result {
    var result = known
    let (relaxation, value) = (root.relaxation, state.best.score[level])
    let left = PairFixing(relaxation: relaxation, table: root.table).domain(
      of: root.domain, at: root.prices, root.evaluation, below: value)
    guard let left, problem.clientCount + left.undecided <= most(root) else {
      result.stop = left == nil ? nil : .effort
      if left == nil { result.bound = value }
      return result
    }
    var problem = problem
    problem.options = problem.clients.indices.map(left.managers)
    let builder = ModelBuilder(problem, level: level, held: relaxation.held)
    let stop = control.shouldStop
    var options = SolveOptions()
    options.shouldStop = { stop() != nil }
    options.presolve = true
    options.cutOff = Double(value - relaxation.grid) / 100
    options.nodeLimit = request.effort.scaled(60_000)
    // A pivot costs the more the larger the model; small ones may take all they need.
    options.pivotLimit = request.effort.scaled(
      max(5_000, min(300_000, 60_000_000 / max(problem.pairCount, 1))))
    options.wantsCertificate = false
    let best = state.best
    let run = self
    options.onProgress = { progress in
      let bound = progress.bound.map {
        Int(($0 * 100 / Double(relaxation.grid)).rounded(.down)) * relaxation.grid
      }
      run.report(.branchAndCut, best, bound: bound.map { max($0, known.bound ?? 0) })
    }
    let outcome = try solveInteger(builder.program, options: options)
    state.work.pivots += outcome.work.pivots
    state.work.libraryNodes += outcome.work.nodes
    if let primal = outcome.primal { take(builder.owners(primal.columnValues), &state) }
    let reached = state.best.score[level]
    switch outcome.stopReason {
    case .optimal, .infeasible:
      result.bound = reached
    default:
      if let bound = outcome.bound {
        let steps = Int((bound * 100 / Double(relaxation.grid) - 1e-6).rounded(.up))
        result.bound = min(reached, max(known.bound ?? 0, steps * relaxation.grid))
      }
      result.stop = control.shouldStop() ?? .effort
    }
    return result
  }

  /// Beyond so many pairs branch and cut finds nothing in reasonable time, most of which it spends on cuts,
  /// uncounted. Where room is short it ends what is smaller still.
  private func most(_ root: RootBound) -> Int { root.isShortOfRoom ? 200 : 5_000 }

  private func take(_ owners: [Int], _ state: inout RunState) {
    let found = BookState(problem, owner: owners)
    if found.score < state.best.score { state.best = found }
  }
}

extension ModelBuilder {
  /// The owner of each client in a solution of the model; -1 is nobody.
  func owners(_ values: [Double]) -> [Int] {
    pairColumns.map { columns in
      columns.filter { values[$0.value] > 0.5 }.keys.min() ?? -1
    }
  }
}
