import CaseloadReports
import CaseloadSolver
import Dispatch
import Synchronization

/// Tells on standard error how far a run has come, once it lasts longer than a second: on a terminal
/// in one line that is rewritten, elsewhere in a line of its own, at most one a second and only
/// where there is news.
final class ProgressReporter: Sendable {
  private struct State {
    var latest: SolveProgress?
    var lastLine = ""
    var seconds = 0
    var showsLine = false
    var isFinished = false
  }

  private let isTerminal = Streams.talksToTerminal
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "progress")

  /// Begins to tell; the run begins now.
  func begin() { waitForTick() }

  /// Takes a report, which is told at the next second.
  func report(_ progress: SolveProgress) {
    state.withLock { $0.latest = progress }
  }

  /// Takes the line away; nothing is told any more.
  func finish() {
    state.withLock { state in
      if state.showsLine { Streams.talk("\r\u{1B}[K") }
      state.isFinished = true
    }
  }

  private func waitForTick() {
    queue.asyncAfter(deadline: .now() + .seconds(1)) { [weak self] in
      guard let self, tick() else { return }
      waitForTick()
    }
  }

  /// Tells the latest report; false once the run is over.
  private func tick() -> Bool {
    state.withLock { state in
      guard !state.isFinished else { return false }
      state.seconds += 1
      let words = state.latest.map { ProgressLine($0) }
      if isTerminal {
        let width = Streams.talkStyle.width.map { $0 - 8 }
        let line = words?.text(width: width) ?? "building a first plan"
        Streams.talk("\r\u{1B}[K\(line), \(state.seconds) s")
        state.showsLine = true
      } else {
        let line = words?.text(width: nil) ?? "building a first plan"
        if line != state.lastLine { Streams.talk(line + "\n") }
        state.lastLine = line
      }
      return true
    }
  }
}
