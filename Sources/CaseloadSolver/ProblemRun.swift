import CaseloadDomain
import LinearProgramming

/// One run on a problem: a first search, then each level in turn while the levels above are held.
struct ProblemRun {
  let problem: AssignmentProblem
  let request: SolveRequest
  let control: SolveControl

  /// What a run came to; the plan stands in its state.
  struct Outcome {
    /// Whether the state's plan obeys the rules.
    var hasPlan: Bool
    /// Empty without a plan.
    var levels: [LevelOutcome] = []
    /// Whether it is known that no plan obeys the rules.
    var isInfeasible = false
    var stop: CaseloadDomain.StopReason
  }

  /// Improves the state's plan and bounds every level.
  func solve(_ state: inout RunState) throws -> Outcome {
    let planned = try planByClasses(&state)
    if planned == nil { search(&state) }
    if state.best.score.hard > 0 {
      if let outcome = try seekAnyPlan(&state) { return outcome }
    }
    var levels: [LevelOutcome] = []
    var stop: CaseloadDomain.StopReason?
    var isChainProven = true
    for level in problem.levels.indices {
      var result = LevelRun.Result(bound: nil, proof: nil)
      if isChainProven {
        let run = LevelRun(problem: problem, level: level, request: request, control: control)
        let before = state.owners
        result = try run.run(&state, planned: level == lastLevel ? planned : nil)
        if level != lastLevel && state.owners != before { polish(&state) }
      }
      let value = state.best.score[level]
      isChainProven = isChainProven && result.bound.map { $0 >= value } ?? false
      levels.append(
        LevelOutcome(
          level: problem.levels[level].level, value: Price(hundredths: value),
          bound: result.bound.map { Price(hundredths: $0) }, proof: result.proof))
      if !isChainProven && stop == nil { stop = result.stop ?? .gap }
    }
    return Outcome(hasPlan: true, levels: levels, stop: stop ?? .optimal)
  }

  private var lastLevel: Int { problem.levels.count - 1 }

  /// A model of more pairs takes the library gigabytes, and minutes in which it hears nobody.
  private static let mostPairsForLibrary = 1_000_000

  /// What books from scratch come to where they are at their best, within the gap, before anything is
  /// searched; nil elsewhere.
  private func planByClasses(_ state: inout RunState) throws -> ClassResult? {
    let score = state.best.score
    guard ManagerClasses.mayFit(problem), score.hard == 0,
      (0..<lastLevel).allSatisfy({ score[$0] == 0 })
    else { return nil }
    let run = LevelRun(problem: problem, level: lastLevel, request: request, control: control)
    let held = [Int](repeating: 0, count: lastLevel)
    let relaxation = Relaxation(problem, level: lastLevel, held: held)
    let result = try run.classes(relaxation, &state)
    return run.isMet(result, state) ? result : nil
  }

  private func search(_ state: inout RunState) {
    let count = problem.clientCount
    let trials = request.effort.scaled(
      max(80 * count, min(400_000, 100 * count * count + 600 * count)))
    let levelCount = problem.levels.count
    anneal(
      [
        AnnealingSearch.Schedule(
          trials: trials, hot: 8_000, cold: 40, weights: .soft(levels: levelCount)),
        AnnealingSearch.Schedule(
          trials: trials / 2, hot: 400, cold: 10, weights: .strict(levels: levelCount)),
      ], &state)
  }

  /// Where an exact method has changed the plan for a level above, the levels below are still rough.
  private func polish(_ state: inout RunState) {
    let count = problem.clientCount
    let trials = request.effort.scaled(min(1_000_000, 60 * count * count + 400 * count))
    anneal(
      [
        AnnealingSearch.Schedule(
          trials: trials, hot: 4_000, cold: 10, weights: .strict(levels: problem.levels.count))
      ], &state)
  }

  private func anneal(_ schedules: [AnnealingSearch.Schedule], _ state: inout RunState) {
    var annealing = AnnealingSearch(problem, seed: request.seed)
    for schedule in schedules {
      let result = annealing.run(from: state.best, schedule) { control.shouldStop() != nil }
      state.best = result.best
      state.work.trials += result.trials
      let score = state.best.score
      control.onProgress(
        SolveProgress(
          phase: .search, level: problem.levels[lastLevel].level,
          value: score.hard == 0 ? Price(hundredths: score[lastLevel]) : nil, bound: nil,
          teamLoad: Minutes(problem.teamLoad)))
    }
  }

  /// Asks the library for any plan at all; returns the outcome where there is none.
  func seekAnyPlan(_ state: inout RunState) throws -> Outcome? {
    guard problem.pairCount <= Self.mostPairsForLibrary, control.shouldStop() == nil else {
      return Outcome(hasPlan: false, stop: control.shouldStop() ?? .effort)
    }
    let builder = ModelBuilder(problem, level: 0, held: [])
    var options = SolveOptions()
    options.shouldStop = { [control] in control.shouldStop() != nil }
    options.presolve = true
    options.wantsCertificate = false
    options.nodeLimit = 50_000
    options.pivotLimit = 1_000_000
    let outcome = try solveInteger(builder.program, options: options)
    state.work.pivots += outcome.work.pivots
    state.work.libraryNodes += outcome.work.nodes
    if let primal = outcome.primal {
      let found = BookState(problem, owner: builder.owners(primal.columnValues))
      if found.score.hard == 0 {
        state.best = found
        return nil
      }
    }
    let isInfeasible = outcome.stopReason == .infeasible
    return Outcome(
      hasPlan: false, isInfeasible: isInfeasible,
      stop: isInfeasible ? .optimal : control.shouldStop() ?? .effort)
  }
}
