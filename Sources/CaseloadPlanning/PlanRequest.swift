import CaseloadDomain
import CaseloadSolver

/// What is asked beside the scenario.
public struct PlanRequest: Sendable {
  /// The budget of moves, which replaces the scenario's; nil leaves that.
  public var maximumMoves: Int?
  /// Whether today's owners are ignored.
  public var isFromScratch: Bool
  /// Gap and seed.
  public var search: SolveRequest

  /// A request; without arguments the scenario is planned as it stands.
  public init(
    maximumMoves: Int? = nil, isFromScratch: Bool = false, search: SolveRequest = SolveRequest()
  ) {
    self.maximumMoves = maximumMoves
    self.isFromScratch = isFromScratch
    self.search = search
  }

  /// The scenario that is planned in fact: with the budget asked for, and without today's owners
  /// where they are ignored.
  public func applied(to scenario: Scenario) -> Scenario {
    var asked = isFromScratch ? scenario.withoutOwners() : scenario
    if let maximumMoves {
      asked.rules.moves.atMost = maximumMoves
      asked.rules.moves.location = nil
    }
    return asked
  }
}
