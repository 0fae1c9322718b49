import CaseloadDomain
import CaseloadSolver

/// Watches over one search: the time limit, requests to end, and what is told on standard error
/// meanwhile.
///
/// The first request to end asks the solver for its best plan so far, the second ends the process.
/// The end of the allowed processor time is one more time limit.
final class RunWatch: Sendable {
  private let deadline: ContinuousClock.Instant?
  private let reporter: ProgressReporter?

  /// A watch that begins now.
  init(timeLimit: Duration?, isQuiet: Bool) {
    deadline = timeLimit.map { ContinuousClock.now + $0 }
    reporter = isQuiet ? nil : ProgressReporter()
  }

  /// Runs something under watch; signals and the terminal are as before afterwards.
  func run<Result>(_ body: (SolveControl) throws -> Result) rethrows -> Result {
    reporter?.begin()
    defer { reporter?.finish() }
    return try EndSignals.whileSearching(isQuiet: reporter == nil) {
      try body(
        SolveControl(
          shouldStop: { [self] in stopReason },
          onProgress: { [reporter] in reporter?.report($0) }))
    }
  }

  private var stopReason: StopReason? {
    if EndSignals.isSearchToEnd { return .interrupted }
    if EndSignals.isOutOfProcessorTime { return .time }
    if let deadline, ContinuousClock.now >= deadline { return .time }
    return nil
  }
}
