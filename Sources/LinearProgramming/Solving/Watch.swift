import Dispatch

/// Asks the caller whether to stop, and tells the progress, while another thread solves.
///
/// The caller's closures run here and never inside the guard: a jump out of GLPK would skip the
/// releases of any Swift frame that it crossed. A timer, not a thread: a solve of a millisecond
/// pays for neither.
struct Watch {
  private let queue: DispatchQueue
  private let timer: any DispatchSourceTimer

  /// Begins to watch; nil where there is nothing to ask and no one to tell.
  init?(_ options: SolveOptions, control: SolveControl) {
    let shouldStop = options.shouldStop
    let onProgress = options.onProgress
    guard shouldStop != nil || onProgress != nil else { return nil }
    queue = DispatchQueue(label: "LinearProgramming.Watch")
    timer = DispatchSource.makeTimerSource(queue: queue)
    let ticks = TickCount()
    timer.setEventHandler {
      if let shouldStop, shouldStop() { control.stop() }
      if let onProgress, ticks.next() % 4 == 0 { onProgress(control.progress) }
    }
    timer.schedule(deadline: .now() + .milliseconds(25), repeating: .milliseconds(25))
    timer.activate()
  }

  /// Ends the watch; no closure of the caller runs after this returns.
  func end() {
    timer.cancel()
    queue.sync {}
  }
}

/// Counts the ticks of one watch. Unchecked: only the watch's own serial queue touches it.
private final class TickCount: @unchecked Sendable {
  private var count = 0

  func next() -> Int {
    count += 1
    return count
  }
}
