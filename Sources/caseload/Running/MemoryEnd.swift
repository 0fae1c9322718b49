import Foundation
import Synchronization

/// The end of a run that is refused memory: words and code 1 instead of a crash.
///
/// Nothing can be allocated then and Swift ends the process, so the words are made beforehand, and
/// only where memory is limited: any other crash is a fault of ours and is to be seen as one.
enum MemoryEnd {
  /// The address of the words, which stay where they are; 0 while there are none.
  private static let words = Atomic<Int>(0)
  private static let stackBytes = 64 << 10

  /// Makes ready, where there is a limit; ends the run where it has no room to begin.
  ///
  /// A thread that cannot be made for want of memory is waited for without end, so there must be
  /// room for the few that a run needs.
  static func prepare() {
    guard let limit = limitWords else { return }
    let text = strdup(
      """
      The run ends for want of memory: \(limit). No file was left half written. \
      Raise the limit, or plan fewer clients at once.

      """)
    words.store(Int(bitPattern: text), ordering: .relaxed)
    // The memory of a stack that has run out cannot carry a handler.
    var stack = stack_t()
    stack.ss_sp = malloc(stackBytes)
    stack.ss_size = numericCast(stackBytes)
    sigaltstack(&stack, nil)
    for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS] { take(number) }
    if !isRoomForThreads { tell(SIGABRT) }
  }

  private static var isRoomForThreads: Bool {
    // Every system has a size of its own where stacks are not limited, and none a larger one.
    let stack = Int(ProcessLimit.stack.soft ?? 8 << 20)
    let bytes = 5 * stack + (8 << 20)
    let place = mmap(nil, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let place, place != MAP_FAILED else { return false }
    munmap(place, bytes)
    return true
  }

  private static var limitWords: String? {
    if let bytes = ProcessLimit.addressSpace.soft {
      return "its address space is limited to \(bytes >> 20) MB (ulimit -v)"
    }
    if let bytes = ProcessLimit.data.soft {
      return "its data are limited to \(bytes >> 20) MB (ulimit -d)"
    }
    guard let stack = ProcessLimit.stack.soft, stack < 1 << 20 else { return nil }
    return "its stack is limited to \(stack >> 10) kB (ulimit -s)"
  }

  private static func take(_ number: Int32) {
    var action = sigaction()
    action.sa_flags = Int32(SA_ONSTACK)
    #if os(Linux)
      action.__sigaction_handler.sa_handler = tell
    #else
      action.__sigaction_u.__sa_handler = tell
    #endif
    sigaction(number, &action, nil)
  }

  /// Runs where nothing can be relied on: only what a signal handler may call.
  private static let tell: @convention(c) (Int32) -> Void = { _ in
    if let text = UnsafePointer<CChar>(bitPattern: words.load(ordering: .relaxed)) {
      _ = write(STDERR_FILENO, text, strlen(text))
    }
    _exit(1)
  }
}
