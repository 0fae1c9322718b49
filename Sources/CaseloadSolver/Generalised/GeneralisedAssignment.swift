import CaseloadDomain

/// The generalised assignment problem, which the engine solves as a team whose clients weigh something
/// else with every manager and cost nothing but what a pair costs.
///
///     minimise   sum_ij c_ij x_ij
///     subject to sum_i x_ij = 1           for every job j
///                sum_j w_ij x_ij <= b_i   for every agent i,  x binary
///
/// Benchmarks of this problem are published with their best known values, so they show how good the
/// engine is.
public struct GeneralisedAssignment: Hashable, Sendable {
  /// What each job costs with each agent, agents first; none is negative.
  public let costs: [[Int]]
  /// What each job weighs with each agent, agents first; none is negative.
  public let weights: [[Int]]
  /// What each agent can carry.
  public let capacities: [Int]

  /// A problem; nil where the tables are not of one shape, a number is negative, or beyond 10^9.
  public init?(costs: [[Int]], weights: [[Int]], capacities: [Int]) {
    let jobs = costs.first?.count ?? 0
    let numbers = 0...1_000_000_000
    guard costs.count == capacities.count, weights.count == capacities.count, !costs.isEmpty,
      jobs > 0, (costs + weights).allSatisfy({ $0.count == jobs }),
      (costs + weights + [capacities]).joined().allSatisfy(numbers.contains)
    else { return nil }
    (self.costs, self.weights, self.capacities) = (costs, weights, capacities)
    let typical = costs.joined().reduce(0, +) / (jobs * costs.count)
    unit = max(1, 20_000 / max(typical, 1))
  }

  /// How many jobs there are.
  public var jobCount: Int { costs[0].count }
  /// How many agents there are.
  public var agentCount: Int { capacities.count }

  /// What a run came to.
  public struct Outcome: Sendable {
    /// The agent of each job in the best assignment found; nil where there is none.
    public var agents: [Int]?
    /// What it costs.
    public var value: Int?
    /// No assignment costs less; nil where there is no assignment.
    public var bound: Int?
    /// Numbers that prove a bound, with prices in units of its scale of a `unit`-th of a cost.
    public var proof: BoundProof?
    /// Whether it is known that there is no assignment.
    public var isInfeasible: Bool
    /// Why the run ended.
    public var stop: StopReason
    /// The work counted.
    public var work: SolverWork
  }

  /// Hundredths of a price in a unit of cost: the search's temperatures are made for prices of hours, so
  /// a typical cost is given the price of a few.
  public let unit: Int

  /// The name of a job in a proof.
  public static func job(_ index: Int) -> ClientID { ClientID(String(100_000_000 + index)) }
  /// The name of an agent in a proof.
  public static func agent(_ index: Int) -> ManagerID { ManagerID(String(100_000_000 + index)) }

  /// Solves the problem; a stopped run returns the best assignment so far.
  ///
  /// - Throws: `LinearProgramError` where the linear programming library failed.
  public func solve(
    _ request: SolveRequest = SolveRequest(), control: SolveControl = SolveControl()
  ) throws -> Outcome {
    let problem = assignmentProblem
    var state = RunState(best: Construction(problem: problem).build())
    let run = ProblemRun(problem: problem, request: request, control: control)
    let outcome = try run.solve(&state)
    let level = outcome.levels.first
    let value = outcome.hasPlan ? cost(of: state.owners) : nil
    return Outcome(
      agents: outcome.hasPlan ? state.owners : nil, value: value,
      bound: level?.bound.map { ($0.hundredths + unit - 1) / unit },
      proof: level?.proof, isInfeasible: outcome.isInfeasible, stop: outcome.stop,
      work: state.work)
  }

  /// What an assignment costs.
  public func cost(of agents: [Int]) -> Int {
    agents.enumerated().reduce(0) { $0 + costs[$1.element][$1.offset] }
  }
}
