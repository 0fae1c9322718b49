import CaseloadDomain
import CaseloadSolver

/// What every solver of a match may use.
public struct MatchLimits: Hashable, Sendable {
  /// Seconds of wall time.
  public var seconds: Double
  /// Threads, for those who know more than one.
  public var threads: Int

  /// Limits.
  public init(seconds: Double, threads: Int) {
    self.seconds = seconds
    self.threads = threads
  }

  /// A control that ends a run of ours after these seconds from now.
  public func control() -> SolveControl {
    let deadline = ContinuousClock.now + .milliseconds(Int64(seconds * 1_000))
    return SolveControl(shouldStop: { ContinuousClock.now >= deadline ? .time : nil })
  }
}
