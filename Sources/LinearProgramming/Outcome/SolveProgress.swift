/// How far a solve has come.
public struct SolveProgress: Sendable, Equatable {
  /// Steps of the simplex method so far.
  public var pivots: Int
  /// Relaxations entered by branch and cut so far.
  public var nodes: Int
  /// The objective of the best solution so far.
  public var best: Double?
  /// A value that no solution betters.
  public var bound: Double?
}
