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
}
