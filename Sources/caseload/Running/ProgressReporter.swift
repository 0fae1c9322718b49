import CaseloadReports
import CaseloadSolver
import Synchronization

/// Tells on standard error how far a run has come: on a terminal in one line that is rewritten,
/// elsewhere in a line a second once the run lasts longer than one.
final class ProgressReporter: Sendable {
  private struct State {
    var lastTold: ContinuousClock.Instant
    var showsLine = false
    var isFinished = false
  }

  private let isTerminal = Streams.talksToTerminal
  private let state = Mutex(State(lastTold: .now))

  /// Tells of a report unless the last one was told just now.
  func report(_ progress: SolveProgress) {
    state.withLock { state in
      let pause: Duration = isTerminal ? .milliseconds(100) : .seconds(1)
      let now = ContinuousClock.now
      guard !state.isFinished, now - state.lastTold >= pause else { return }
      state.lastTold = now
      let line = ProgressLine(progress)
      if isTerminal {
        let width = Streams.talkStyle.width.map { $0 - 1 }
        Streams.talk("\r\u{1B}[K" + line.text(width: width))
        state.showsLine = true
      } else {
        Streams.talk(line.text(width: nil) + "\n")
      }
    }
  }

  /// Says something on a line of its own.
  func say(_ words: String) {
    state.withLock { state in
      Streams.talk((state.showsLine ? "\r\u{1B}[K" : "") + words + "\n")
      state.showsLine = false
    }
  }

  /// Takes the line away; nothing is told any more.
  func finish() {
    state.withLock { state in
      if state.showsLine { Streams.talk("\r\u{1B}[K") }
      state.isFinished = true
    }
  }
}
