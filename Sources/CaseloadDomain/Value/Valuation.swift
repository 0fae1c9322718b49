/// The value of one level of a plan, term by term. Smaller is better.
public struct LevelValue: Hashable, Sendable {
  /// Which level.
  public var level: Level
  /// The price of each term of the level.
  public var terms: [Term: Price]

  /// A level's value.
  public init(level: Level, terms: [Term: Price]) {
    self.level = level
    self.terms = terms
  }

  /// The sum of the terms: the level's value exactly.
  public var value: Price { terms.values.reduce(.zero, +) }
}

/// How far a claim about a plan's value is proven.
public enum ProofKind: String, Hashable, Sendable {
  /// The audit re-checked the bound from numbers that stand in the plan file.
  case checked
  /// The bound is the linear programming library's word.
  case solver
  /// There is no bound.
  case none
}

/// Why a run ended.
public enum StopReason: String, Hashable, Sendable {
  /// Nothing better exists.
  case optimal
  /// The gap asked for is reached.
  case gap
  /// The counted work of a run is done.
  case effort
  /// The time limit came.
  case time
  /// Somebody stopped it.
  case interrupted
}

/// What a run came to.
public enum PlanStatus: String, Hashable, Sendable {
  /// A plan than which nothing better exists.
  case optimal
  /// A plan with a gap, whatever ended the run.
  case feasible
  /// It is known that no plan obeys the rules.
  case infeasible
  /// The run ended before a plan was found.
  case stopped
}
