import Foundation
import Synchronization

/// Runs work that recurses as deeply as its input nests, where the caller's stack might not do.
enum DeepStack {
  /// The size of the stack in bytes; only what is used is ever taken from memory.
  static let bytes = 256 << 20

  /// The result of the body, which runs on a thread with a large stack while the caller waits.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    let box = ResultBox<Result>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = body()
      box.value.withLock { $0 = result }
      done.signal()
    }
    thread.stackSize = bytes
    thread.start()
    done.wait()
    guard let result = box.value.withLock({ $0 }) else {
      preconditionFailure("the body has run before it signals")
    }
    return result
  }
}

private final class ResultBox<Result: Sendable>: Sendable {
  let value = Mutex<Result?>(nil)
}
