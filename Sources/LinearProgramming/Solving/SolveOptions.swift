/// How to solve a program, and when to stop.
///
/// Limits are counted in work, so the same call gives the same outcome on every machine;
/// ``shouldStop`` is the one door for a clock.
public struct SolveOptions: Sendable {
  /// How to solve a program without whole numbers.
  public enum Method: Sendable, Equatable {
    /// The primal simplex method: right after columns were added to a solved program.
    case primal
    /// The dual simplex method, and the primal one where the dual cannot start: right for a cold
    /// start with costs of one sign, and after rows or ends were changed.
    case dual
    /// The dual simplex method, then the simplex method in rational numbers from where it ended.
    /// Numbers that are not whole are read as the nearest simple fraction, to nine digits: 0.1
    /// is one tenth.
    case exact
  }

  /// The column to branch on.
  public enum Branching: Sendable, Equatable {
    /// The first that is not whole.
    case firstFractional
    /// The one nearest to a half.
    case mostFractional
    /// The one whose worse branch costs most at the first pivot (Driebeck and Tomlin). Above
    /// 150,000 rows, columns and entries, where the choice takes seconds, ``mostFractional``.
    case driebeckTomlin
    /// The one that has cost most when branched on before.
    case pseudocost
  }

  /// The node to go on with.
  public enum NodeSelection: Sendable, Equatable {
    /// The newest.
    case depthFirst
    /// The oldest.
    case breadthFirst
    /// The one with the best bound.
    case bestBound
    /// The one whose bound, less what its fractions are likely to cost, is best.
    case bestProjection
  }

  /// Kinds of cutting planes.
  public struct CutKinds: OptionSet, Sendable {
    /// The set as bits.
    public let rawValue: Int
    /// A set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Mixed integer rounding of rows.
    public static let rounding = CutKinds(rawValue: 1)
    /// Gomory's mixed integer cuts. Above 150,000 rows, columns and entries, where a round takes
    /// seconds, none are made.
    public static let gomory = CutKinds(rawValue: 2)
    /// Covers of knapsack rows.
    public static let cover = CutKinds(rawValue: 4)
    /// Cliques of columns that exclude each other.
    public static let clique = CutKinds(rawValue: 8)
    /// What suits assignment with capacities.
    public static let standard: CutKinds = [.rounding, .gomory, .cover]
  }

  /// How to solve a program without whole numbers; for the first relaxation of a search,
  /// ``Method/exact`` counts as ``Method/dual``.
  public var method: Method = .dual
  /// Where to start; nil for the basis of the rows. Ignored by presolve.
  public var startingBasis: Basis?
  /// Whether to simplify the program first.
  public var presolve = false
  /// Whether to scale rows and columns to like sizes; about half the time of a solve that a
  /// basis has left little to do for.
  public var scale = true
  /// The most steps of the simplex method; nil for no limit.
  public var pivotLimit: Int?
  /// The most relaxations that a search enters; nil for no limit.
  public var nodeLimit: Int?
  /// Only solutions of a search at least as good as this count; nil for all.
  ///
  /// Becomes a row of the program. For a whole-numbered objective, the value of a known solution
  /// less 1 leaves only better ones: ``StopReason/infeasible`` then proves the known one optimal.
  public var cutOff: Double?
  /// A search ends once bound and best solution lie this close, as a share of the best
  /// solution's size; nil to search to the end.
  public var relativeGap: Double?
  /// Whether a search adds cutting planes.
  public var cuts = true
  /// Which cutting planes a search adds, where ``cuts`` is on.
  public var cutKinds: CutKinds = .standard
  /// Whether a search tries to round the relaxation of each node to a solution.
  public var roundingHeuristic = true
  /// The column that a search branches on.
  public var branching: Branching = .driebeckTomlin
  /// The node that a search goes on with.
  public var nodeSelection: NodeSelection = .bestBound
  /// Whether to look for a proof where no solution, or no end of better ones, exists. Costs
  /// a second solve of like size in that case.
  public var wantsCertificate = true
  /// Asked before the solve on the calling thread, and while it runs, about forty times a
  /// second, on another one. Once true, the solve ends within a fraction of a second with the
  /// best solution and bound it has. Loading is not interrupted: about half a second for a
  /// million entries, with presolve a whole one.
  public var shouldStop: (@Sendable () -> Bool)?
  /// Told how far the solve has come, about ten times a second, on another thread; not told
  /// anything after the solve has returned.
  public var onProgress: (@Sendable (SolveProgress) -> Void)?
  /// From which size on (rows, columns and entries together) the relaxation of a node is solved
  /// in slices, so that a stop acts inside it. Smaller ones end soon, and would pay for a copy.
  package var slicedNodeSize = 20_000
  /// Where tests make GLPK fail.
  package var fault: Fault?

  /// The options that suit most programs.
  public init() {}
}

/// A place at which a test makes GLPK fail for real.
package enum Fault: Sendable, CaseIterable {
  /// A column that does not exist is given ends.
  case loading
  /// A row that does not exist is put into the basis between two slices of pivots.
  case pivoting
  /// The callback of the search makes a call that GLPK forbids there.
  case searching
}
