import CaseloadDomain
import LinearProgramming

/// From a scenario to the best plan that can be found and proven.
public struct AssignmentSolver: Sendable {
  /// The scenario solved.
  public let scenario: Scenario
  let problem: AssignmentProblem

  /// A solver of one scenario. Costs time in proportion to clients times managers.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    problem = ProblemBuilder(scenario).build()
  }

  /// A solver that believes something else than the scenario says: the seam of the mutation harness.
  init(_ scenario: Scenario, believing problem: AssignmentProblem) {
    self.scenario = scenario
    self.problem = problem
  }

  /// Plans the scenario: value and bound of each level in turn, ended by proof, gap, work or the
  /// control. A stopped run returns the best plan found so far.
  ///
  /// - Throws: `LinearProgramError` where the linear programming library failed.
  public func solve(
    _ request: SolveRequest = SolveRequest(), control: SolveControl = SolveControl()
  ) throws -> SolveOutcome {
    var state = RunState(best: firstPlan(request))
    search(request, control, &state)
    if state.best.score.hard > 0 {
      if let outcome = try seekAnyPlan(control, &state) { return outcome }
    }
    var levels: [LevelOutcome] = []
    var stop: CaseloadDomain.StopReason?
    var isChainProven = true
    for level in problem.levels.indices {
      var result = LevelRun.Result(bound: nil, proof: nil)
      if isChainProven {
        let run = LevelRun(problem: problem, level: level, request: request, control: control)
        let before = state.owners
        result = try run.run(&state)
        if level != lastLevel && state.owners != before { polish(request, control, &state) }
      }
      let value = state.best.score[level]
      isChainProven = isChainProven && result.bound.map { $0 >= value } ?? false
      levels.append(
        LevelOutcome(
          level: problem.levels[level].level, value: Price(hundredths: value),
          bound: result.bound.map { Price(hundredths: $0) }, proof: result.proof))
      if !isChainProven && stop == nil { stop = result.stop ?? .gap }
    }
    return SolveOutcome(
      plan: plan(state), levels: levels, stop: stop ?? .optimal, work: state.work)
  }

  /// Whether any plan obeys the hard rules; nil where it was not found out.
  ///
  /// - Throws: `LinearProgramError` where the linear programming library failed.
  public func hasPlan(control: SolveControl = SolveControl()) throws -> Bool? {
    var state = RunState(best: Construction(problem: problem).build())
    guard state.best.score.hard > 0 else { return true }
    guard let outcome = try seekAnyPlan(control, &state) else { return true }
    return outcome.isInfeasible ? false : nil
  }

  private var lastLevel: Int { problem.levels.count - 1 }

  private func firstPlan(_ request: SolveRequest) -> BookState {
    let built = Construction(problem: problem).build()
    guard let given = request.startingPlan else { return built }
    let owners = scenario.clients.enumerated().map { client, facts -> Int in
      guard let id = given[facts.id], let manager = scenario.team.index(of: id),
        problem.isOpen(client: client, manager: manager)
      else { return -1 }
      return manager
    }
    let start = BookState(problem, owner: owners)
    return start.score < built.score ? start : built
  }

  private func search(
    _ request: SolveRequest, _ control: SolveControl, _ state: inout RunState
  ) {
    let count = problem.clientCount
    let trials = request.effort.scaled(min(1_500_000, 100 * count * count + 600 * count))
    anneal(
      [
        AnnealingSearch.Schedule(
          trials: trials, hot: 8_000, cold: 40, weights: .soft(levels: problem.levels.count)),
        AnnealingSearch.Schedule(
          trials: trials / 2, hot: 400, cold: 10,
          weights: .strict(levels: problem.levels.count)),
      ], request, control, &state)
  }

  /// Where an exact method has changed the plan for a level above, the levels below are still rough.
  private func polish(
    _ request: SolveRequest, _ control: SolveControl, _ state: inout RunState
  ) {
    let count = problem.clientCount
    let trials = request.effort.scaled(min(1_000_000, 60 * count * count + 400 * count))
    anneal(
      [
        AnnealingSearch.Schedule(
          trials: trials, hot: 4_000, cold: 10,
          weights: .strict(levels: problem.levels.count))
      ], request,
      control, &state)
  }

  private func anneal(
    _ schedules: [AnnealingSearch.Schedule], _ request: SolveRequest, _ control: SolveControl,
    _ state: inout RunState
  ) {
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
  private func seekAnyPlan(
    _ control: SolveControl, _ state: inout RunState
  ) throws -> SolveOutcome? {
    let builder = ModelBuilder(problem, level: 0, held: [])
    var options = SolveOptions()
    options.shouldStop = { control.shouldStop() != nil }
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
    return SolveOutcome(
      plan: nil, levels: [], isInfeasible: isInfeasible,
      stop: isInfeasible ? .optimal : control.shouldStop() ?? .effort, work: state.work)
  }

  private func plan(_ state: RunState) -> Plan {
    var plan = Plan()
    for (client, owner) in state.owners.enumerated() where owner >= 0 {
      plan[problem.clientIDs[client]] = problem.managerIDs[owner]
    }
    return plan
  }
}
