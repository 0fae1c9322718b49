import Dispatch
import Synchronization

/// Independent tasks on several threads, their results in the order of the tasks.
///
/// Which thread does which task is left to chance, so a task must depend on nothing but its number.
enum Parallel {
  /// The results of `count` tasks, done by at most so many threads at a time.
  ///
  /// Of several errors that of the first task counts; no task behind one that failed is begun.
  static func map<Success: Sendable>(
    _ count: Int, threads: Int, _ task: @Sendable (Int) throws -> Success
  ) throws -> [Success] {
    if threads <= 1 || count <= 1 { return try (0..<count).map(task) }
    let failed = Atomic(Int.max)
    let outcomes = withoutActuallyEscaping(task) { task in
      all(count, threads: threads) { index -> Result<Success, any Error>? in
        if failed.load(ordering: .relaxed) < index { return nil }
        let outcome = Result { try task(index) }
        if case .failure = outcome { failed.min(index, ordering: .relaxed) }
        return outcome
      }
    }
    return try outcomes.compactMap { try $0?.get() }
  }

  /// The same for tasks that cannot fail.
  static func all<Success: Sendable>(
    _ count: Int, threads: Int, _ task: @Sendable (Int) -> Success
  ) -> [Success] {
    if threads <= 1 || count <= 1 { return (0..<count).map(task) }
    let next = Atomic(0)
    return Array(unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Each slot is written once, by whoever drew its number, and read after all have ended.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          if index >= count { return }
          slots.initializeElement(at: index, to: task(index))
        }
      }
      initializedCount = count
    }
  }
}
