import CaseloadDomain

/// What is asked of the solver beside the scenario.
public struct SolveRequest: Sendable {
  /// The gap, as a share of the team's load, at which a level counts as good enough.
  public var gap: ExactNumber
  /// The seed of every random choice.
  public var seed: UInt64
  /// A plan to start from; broken rules in it are repaired or the plan is dropped.
  public var startingPlan: Plan?
  /// How much work is done before a plan short of proof is good enough.
  public var effort: Effort
  /// The most threads used at a time; the plan does not depend on it.
  public var threads: Int

  /// A request; without arguments an optimal plan is sought on one thread.
  public init(
    gap: ExactNumber = .zero, seed: UInt64 = 1, startingPlan: Plan? = nil,
    effort: Effort = .normal, threads: Int = 1
  ) {
    self.gap = gap
    self.seed = seed
    self.startingPlan = startingPlan
    self.effort = effort
    self.threads = max(1, threads)
  }
}

/// How much counted work a run may do. The same effort does the same work on every machine.
public enum Effort: String, Hashable, Sendable, CaseIterable {
  /// For a first look: about a fifth of the ordinary work.
  case quick
  /// The ordinary work.
  case normal
  /// For the last tenth of a percent: eight times the ordinary work.
  case thorough

  /// Work of an ordinary run, scaled to the effort.
  func scaled(_ work: Int) -> Int {
    switch self {
    case .quick: max(1, work / 5)
    case .normal: work
    case .thorough: work * 8
    }
  }
}

/// The solver's only contact with the world: whether to stop, and whom to tell.
public struct SolveControl: Sendable {
  /// Asked often and from any thread; a reason ends the run within a second.
  public var shouldStop: @Sendable () -> StopReason?
  /// Told whenever phase, value or bound change.
  public var onProgress: @Sendable (SolveProgress) -> Void

  /// A control; without arguments the run is never stopped and tells nobody.
  public init(
    shouldStop: @escaping @Sendable () -> StopReason? = { nil },
    onProgress: @escaping @Sendable (SolveProgress) -> Void = { _ in }
  ) {
    self.shouldStop = shouldStop
    self.onProgress = onProgress
  }
}

/// How far a run has come.
public struct SolveProgress: Hashable, Sendable {
  /// What the solver does just now.
  public enum Phase: String, Hashable, Sendable {
    /// A first plan is built.
    case construction
    /// The plan is improved by moves and swaps.
    case search
    /// A bound is raised by prices.
    case bound
    /// The tree over clients is searched.
    case tree
    /// The linear programming library branches and cuts.
    case branchAndCut = "branch-and-cut"
  }

  /// What the solver does just now.
  public var phase: Phase
  /// The level worked on.
  public var level: Level
  /// The level's value of the best plan so far; nil while there is none.
  public var value: Price?
  /// The best bound so far; nil while there is none.
  public var bound: Price?
  /// The load of all clients, to which gaps are related.
  public var teamLoad: Minutes

  /// A report.
  public init(phase: Phase, level: Level, value: Price?, bound: Price?, teamLoad: Minutes) {
    self.phase = phase
    self.level = level
    self.value = value
    self.bound = bound
    self.teamLoad = teamLoad
  }
}
