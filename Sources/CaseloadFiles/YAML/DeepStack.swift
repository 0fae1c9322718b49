import Foundation
import Synchronization

/// Runs work that recurses as deeply as its input nests, where the caller's stack might not do.
enum DeepStack {
  /// The size of the stack in bytes, and smaller ones for where the address space is limited; only
  /// what is used is ever taken from memory.
  static let sizes = [256 << 20, 64 << 20, 16 << 20, 4 << 20]

  /// The result of the body, which runs on a thread with a large stack while the caller waits.
  static func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    // A thread that cannot be made is never heard of again, so there must be room for one.
    guard let bytes = sizes.first(where: isRoom) else { return body() }
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

extension DeepStack {
  /// Whether so large a stack can be had, and as much again for the work.
  private static func isRoom(for bytes: Int) -> Bool {
    let place = mmap(nil, bytes * 2, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let place, place != MAP_FAILED else { return false }
    munmap(place, bytes * 2)
    return true
  }
}

private final class ResultBox<Result: Sendable>: Sendable {
  let value = Mutex<Result?>(nil)
}
