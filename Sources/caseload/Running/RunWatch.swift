import CaseloadDomain
import CaseloadReports
import CaseloadSolver
import Dispatch
import Foundation
import Synchronization

/// Watches over one run: the time limit, Ctrl-C, and what is told on standard error meanwhile.
///
/// The first request to end asks the solver for its best plan so far, the second ends the process.
/// The end of the allowed processor time is one more time limit.
final class RunWatch: Sendable {
  private let isInterrupted = Atomic(false)
  private let isOutOfProcessorTime = Atomic(false)
  private let deadline: ContinuousClock.Instant?
  private let reporter: ProgressReporter?

  /// A watch that begins now.
  init(timeLimit: Duration?, isQuiet: Bool) {
    deadline = timeLimit.map { ContinuousClock.now + $0 }
    reporter = isQuiet ? nil : ProgressReporter()
  }

  /// Runs something under watch; signals and the terminal are as before afterwards.
  func run<Result>(_ body: (SolveControl) throws -> Result) rethrows -> Result {
    let sources = EndSignals.numbers.map(listen) + [watchProcessorTime()]
    reporter?.begin()
    defer {
      sources.forEach { $0.cancel() }
      EndSignals.listen()
      reporter?.finish()
    }
    return try body(
      SolveControl(
        shouldStop: { [self] in stopReason },
        onProgress: { [reporter] in reporter?.report($0) }))
  }

  private var stopReason: StopReason? {
    if isInterrupted.load(ordering: .relaxed) { return .interrupted }
    if isOutOfProcessorTime.load(ordering: .relaxed) { return .time }
    if let deadline, ContinuousClock.now >= deadline { return .time }
    return nil
  }

  /// The system kills at the hard limit and warns at the soft one, which is often the same.
  private func watchProcessorTime() -> any DispatchSourceSignal {
    signal(SIGXCPU, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGXCPU, queue: .global())
    source.setEventHandler { [self] in isOutOfProcessorTime.store(true, ordering: .relaxed) }
    source.resume()
    let limit = ProcessLimit.processorTime
    if let hard = limit.hard, hard > 1 {
      // A tenth, at least a second, is left to audit and write.
      let warning = hard - max(1, hard / 10)
      limit.lower(to: min(limit.soft ?? warning, warning))
    }
    return source
  }

  private func listen(to number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { [self] in
      if isInterrupted.exchange(true, ordering: .relaxed) {
        signal(number, SIG_DFL)
        raise(number)
        // A process that is its container's first ignores signals of its own.
        _exit(128 + number)
      }
      reporter?.say("Stopping; once more quits at once.")
    }
    source.resume()
    return source
  }
}
