import Foundation

/// Judges a stretch of inputs, one after the other, in a process that may well die of one.
public struct FuzzWorker {
  /// What a worker tells at its end.
  public struct Account: Codable, Sendable {
    /// The counts.
    public var tally = FuzzTally()
    /// The laws broken, by the number of the input.
    public var faults: [Int: [String]] = [:]
  }

  /// The most seconds of computing for one input.
  private static let patience = 30

  private let source: InputSource
  private let judge: Judge
  private let progress: FileHandle

  /// A worker that notes at the head of a file which input it is about to judge.
  public init(seed: UInt64, program: URL?, progress: URL) throws {
    source = InputSource(seed: seed)
    judge = Judge(desk: try Desk(program: program))
    self.progress = try FileHandle(forWritingTo: progress)
  }

  /// Judges the inputs of these numbers.
  public func work(_ range: Range<Int>) throws -> Account {
    var account = Account()
    for index in range {
      note(index)
      Self.allowSeconds(Self.patience)
      let input = source.input(index)
      let verdict = try judge.verdict(on: input)
      account.tally.add(verdict, of: input.kind)
      if !verdict.faults.isEmpty { account.faults[index] = verdict.faults }
    }
    Self.allowSeconds(0)
    return account
  }

  /// Lets a signal end this process once it has computed for so long: seconds of the process, not of
  /// the clock, so that a busy machine is no fault of the input. Zero lifts the limit.
  private static func allowSeconds(_ seconds: Int) {
    var limit = itimerval()
    limit.it_value.tv_sec = seconds
    #if os(Linux)
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
    #else
      setitimer(ITIMER_PROF, &limit, nil)
    #endif
  }

  private func note(_ index: Int) {
    withUnsafeBytes(of: index) { _ = pwrite(progress.fileDescriptor, $0.baseAddress, 8, 0) }
  }
}
