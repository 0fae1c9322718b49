import CGLPKGuard

/// What the calling thread and the watching one share while a solve runs.
///
/// Unchecked: the guard's control is an atomic flag and values behind a lock, made for two
/// threads.
final class SolveControl: @unchecked Sendable {
  let pointer: OpaquePointer

  init() throws(LinearProgramError) {
    guard let pointer = guard_control_create() else { throw .outOfMemory }
    self.pointer = pointer
  }

  deinit { guard_control_destroy(pointer) }

  func stop() { guard_control_stop(pointer) }

  var progress: SolveProgress {
    let progress = guard_control_progress(pointer)
    return SolveProgress(
      pivots: Int(progress.pivots), nodes: Int(progress.nodes),
      best: progress.best_known != 0 ? progress.best : nil,
      bound: progress.bound_known != 0 ? progress.bound : nil)
  }
}
