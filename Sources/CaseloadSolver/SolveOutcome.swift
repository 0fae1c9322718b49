import CaseloadDomain

/// What a run found: a plan or none, and how good it is known to be.
public struct SolveOutcome: Sendable {
  /// The best plan found; nil where there is none (yet).
  public var plan: Plan?
  /// Value and bound of each level, in order; empty without a plan. Levels below the first one that
  /// is not proven have no bound.
  public var levels: [LevelOutcome]
  /// Whether it is known that no plan obeys the rules.
  public var isInfeasible: Bool
  /// Why the run ended.
  public var stop: StopReason
  /// The work counted.
  public var work: SolverWork

  /// An outcome.
  public init(
    plan: Plan?, levels: [LevelOutcome], isInfeasible: Bool = false, stop: StopReason,
    work: SolverWork
  ) {
    self.plan = plan
    self.levels = levels
    self.isInfeasible = isInfeasible
    self.stop = stop
    self.work = work
  }
}

/// Value and bound of one level.
public struct LevelOutcome: Sendable {
  /// Which level.
  public var level: Level
  /// The plan's value there, by the solver's reckoning.
  public var value: Price
  /// The best bound known, given the values of the levels above; nil if none was sought.
  public var bound: Price?
  /// Numbers that prove a bound (`proof.bound`, which may lie below `bound`); nil if there are none.
  public var proof: BoundProof?

  /// A level's outcome.
  public init(level: Level, value: Price, bound: Price?, proof: BoundProof?) {
    self.level = level
    self.value = value
    self.bound = bound
    self.proof = proof
  }

  /// Whether value and bound meet.
  public var isProven: Bool { bound.map { $0 >= value } ?? false }
}

/// Work counted in units that do not depend on the machine.
public struct SolverWork: Hashable, Sendable {
  /// Moves and swaps tried by the search.
  public var trials: Int
  /// Bounds evaluated by dynamic programming.
  public var evaluations: Int
  /// Nodes of the own tree.
  public var nodes: Int
  /// Simplex iterations of the linear programming library.
  public var pivots: Int
  /// Nodes of its branch and cut.
  public var libraryNodes: Int

  /// Counters.
  public init(
    trials: Int = 0, evaluations: Int = 0, nodes: Int = 0, pivots: Int = 0, libraryNodes: Int = 0
  ) {
    self.trials = trials
    self.evaluations = evaluations
    self.nodes = nodes
    self.pivots = pivots
    self.libraryNodes = libraryNodes
  }
}
