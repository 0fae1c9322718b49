import Dispatch
import Synchronization

/// Independent tasks on several threads, their results in the order of the tasks.
///
/// Which thread does which task is left to chance, so a task must depend on nothing but its number.
enum Parallel {
  /// The results of `count` tasks, done by at most so many threads at a time.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ task: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    if threads <= 1 || count <= 1 { return try (0..<count).map(task) }
    let shared = Mutex(Shared<Result>(count: count))
    withoutActuallyEscaping(task) { task in
      DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        while let index = shared.withLock({ $0.take() }) {
          do {
            let result = try task(index)
            shared.withLock { $0.results[index] = result }
          } catch {
            shared.withLock { $0.note(error, at: index) }
          }
        }
      }
    }
    return try shared.withLock { try $0.inOrder() }
  }

  /// The same for tasks that cannot fail.
  static func all<Result: Sendable>(
    _ count: Int, threads: Int, _ task: @Sendable (Int) -> Result
  ) -> [Result] {
    if threads <= 1 || count <= 1 { return (0..<count).map(task) }
    let shared = Mutex(Shared<Result>(count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while let index = shared.withLock({ $0.take() }) {
        let result = task(index)
        shared.withLock { $0.results[index] = result }
      }
    }
    return shared.withLock { $0.results.compactMap { $0 } }
  }

  private struct Shared<Result: Sendable>: Sendable {
    var results: [Result?]
    private var next = 0
    private var firstError: (index: Int, error: any Error)?

    init(count: Int) { results = [Result?](repeating: nil, count: count) }

    mutating func take() -> Int? {
      guard next < results.count, firstError == nil else { return nil }
      defer { next += 1 }
      return next
    }

    /// Of several errors the one of the first task counts.
    mutating func note(_ error: any Error, at index: Int) {
      if firstError.map({ index < $0.index }) ?? true { firstError = (index, error) }
    }

    func inOrder() throws -> [Result] {
      if let firstError { throw firstError.error }
      return results.compactMap { $0 }
    }
  }
}
