/// What a solve came to. Why it ended, what solution it holds, what prices, what bound and what
/// proof are separate facts: one never follows from another.
public struct LinearOutcome: Sendable, Equatable {
  /// Why the solve ended.
  public var stopReason: StopReason
  /// The best solution found; nil where none is known.
  public var primal: PrimalPoint?
  /// Prices and reduced costs; nil where GLPK holds none that fit the objective, and always for
  /// an integer program.
  public var dual: DualPoint?
  /// A value that no solution betters (a lower bound where the program minimises), by GLPK's
  /// arithmetic and to its tolerance; nil where none is known.
  public var bound: Double?
  /// A checked proof that there is no solution, or no end to better ones; nil where none was
  /// asked for, none applies, or none that checks could be found.
  public var certificate: Certificate?
  /// Where each row and column stands, to start a later solve from; nil for an integer program.
  public var basis: Basis?
  /// What the solve cost, counted, so that it is the same on every machine.
  public var work: Work
}

/// Why a solve ended.
public enum StopReason: Sendable, Equatable {
  /// The best solution was found.
  case optimal
  /// No solution exists.
  case infeasible
  /// Solutions exist, and for each of them a better one.
  case unbounded
  /// The program without its whole numbers is unbounded, so nothing is known about it with them.
  case relaxationUnbounded
  /// ``SolveOptions/pivotLimit`` was reached.
  case pivotLimit
  /// ``SolveOptions/nodeLimit`` was reached.
  case nodeLimit
  /// ``SolveOptions/relativeGap`` was reached.
  case gap
  /// ``SolveOptions/shouldStop`` said so.
  case stopped
  /// GLPK lost its way in rounding errors, or its solution breaks the program by more than
  /// ``PrimalPoint/tolerance``. The code is GLPK's return code, or 0.
  case numericalTrouble(code: Int)
}

/// What a solve cost, counted.
public struct Work: Sendable, Equatable {
  /// Steps of the simplex method.
  public var pivots: Int
  /// Relaxations entered by branch and cut; 0 for a solve without search.
  public var nodes: Int

  /// The cost of both.
  public static func + (left: Work, right: Work) -> Work {
    Work(pivots: left.pivots + right.pivots, nodes: left.nodes + right.nodes)
  }
}
