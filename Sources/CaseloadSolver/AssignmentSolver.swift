import CaseloadDomain

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

  /// How many pairs of a client and a manager the rules leave open.
  public var pairCount: Int { problem.pairCount }

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
    let run = ProblemRun(problem: problem, request: request, control: control)
    var state = RunState(best: firstPlan(request, control))
    let outcome = try run.solve(&state)
    return SolveOutcome(
      plan: outcome.hasPlan ? plan(state) : nil, levels: outcome.levels,
      isInfeasible: outcome.isInfeasible, stop: outcome.stop, work: state.work)
  }

  /// Whether any plan obeys the hard rules; nil where it was not found out.
  ///
  /// - Throws: `LinearProgramError` where the linear programming library failed.
  public func hasPlan(control: SolveControl = SolveControl()) throws -> Bool? {
    var state = RunState(best: Construction(problem: problem).build())
    guard state.best.score.hard > 0 else { return true }
    let run = ProblemRun(problem: problem, request: SolveRequest(), control: control)
    guard let outcome = try run.seekAnyPlan(&state) else { return true }
    return outcome.isInfeasible ? false : nil
  }

  private func firstPlan(_ request: SolveRequest, _ control: SolveControl) -> BookState {
    let built = Construction(problem: problem) { control.shouldStop() != nil }.build()
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

  private func plan(_ state: RunState) -> Plan {
    var plan = Plan()
    for (client, owner) in state.owners.enumerated() where owner >= 0 {
      plan[problem.clientIDs[client]] = problem.managerIDs[owner]
    }
    return plan
  }
}
