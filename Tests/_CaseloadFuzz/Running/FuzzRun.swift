import Foundation

/// Judges many inputs in several processes, and names every input that breaks a law.
public struct FuzzRun {
  /// How many inputs a process judges before its account is taken.
  private static let stretch = 5_000

  private let program: URL
  private let arguments: [String]
  private let seed: UInt64
  private let workers: Int
  private let tell: (String) -> Void

  /// What came of all inputs.
  public struct Outcome {
    /// The counts.
    public var tally = FuzzTally()
    /// What each input broke, by its number; a process that fell counts as well.
    public var faults: [Int: String] = [:]
    /// Set if workers could not work.
    public var trouble: String?
  }

  /// A run that starts this very program again as worker with such arguments, and tells a line about
  /// each fault as it is found.
  public init(
    program: URL, arguments: [String], seed: UInt64, workers: Int, tell: @escaping (String) -> Void
  ) {
    self.program = program
    self.arguments = arguments
    self.seed = seed
    self.workers = workers
    self.tell = tell
  }

  /// Judges the inputs of these numbers.
  public func run(_ range: Range<Int>, mostFaults: Int = 40) throws -> Outcome {
    var waiting = stride(from: range.lowerBound, to: range.upperBound, by: Self.stretch).map {
      $0..<min($0 + Self.stretch, range.upperBound)
    }
    waiting.reverse()
    var running: [(process: WorkerProcess, range: Range<Int>)] = []
    var outcome = Outcome()
    while !(waiting.isEmpty && running.isEmpty), outcome.trouble == nil,
      outcome.faults.count < mostFaults
    {
      while running.count < workers, let next = waiting.popLast() {
        let process = try WorkerProcess(program: program, arguments: arguments, range: next)
        running.append((process, next))
      }
      usleep(20_000)
      for index in running.indices.reversed() {
        guard let end = running[index].process.end() else { continue }
        waiting += take(end, of: running[index].range, into: &outcome)
        running.remove(at: index)
      }
    }
    return outcome
  }

  /// Adds what a worker came to; the stretches that are still to be judged.
  private func take(
    _ end: WorkerProcess.End, of range: Range<Int>, into outcome: inout Outcome
  ) -> [Range<Int>] {
    switch end {
    case .finished(let account):
      outcome.tally.add(account.tally)
      for (index, faults) in account.faults {
        note(index, faults.joined(separator: "; "), in: &outcome)
      }
      return []
    case .failed(let trouble):
      outcome.trouble = trouble
      return []
    case .fell(let index, let why):
      note(index, why, in: &outcome)
      // The account of those before it is lost with the process, so they are judged once more.
      return [(index + 1)..<range.upperBound, range.lowerBound..<index].filter { !$0.isEmpty }
    }
  }

  private func note(_ index: Int, _ words: String, in outcome: inout Outcome) {
    outcome.faults[index] = words
    tell("seed \(seed), input \(index): \(words.prefix(400))")
  }
}
