import Foundation
import Synchronization

/// What a request to end does in each phase of a run: SIGINT, SIGTERM and SIGHUP, and the end of the
/// processor time.
///
/// While input is read it ends the run with a word and code 1. A search ends with its best plan so
/// far. Files that are being written are finished first. A second request ends the process at once,
/// and then each file is still the old or the new one.
///
/// `timeout` and other programs that look after a run tell it and then its whole group, so that one
/// request is heard twice. Requests that follow the first within the blink of an eye are therefore
/// part of it.
enum EndSignals {
  private enum Phase: Int, AtomicRepresentable {
    case beforeFiles
    case searching
    case askedWhileSearching
    case writing
    case askedWhileWriting
    case afterFiles
  }

  /// How long what is heard still belongs to the first request, in nanoseconds.
  private static let echo: UInt64 = 300_000_000

  private static let phase = Atomic(Phase.beforeFiles)
  /// When the request was first heard, on the steady clock; zero before that.
  private static let firstHeard = Atomic<UInt64>(0)
  private static let talksToTerminal = Atomic(false)
  private static let searchIsQuiet = Atomic(false)
  private static let processorTimeEnds = Atomic(false)

  /// Begins to listen.
  static func prepare() {
    talksToTerminal.store(Streams.talksToTerminal, ordering: .relaxed)
    // Whoever started the run with `nohup` wants it to outlive a hang-up.
    let before = signal(SIGHUP, SIG_IGN)
    let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    for number in isIgnored ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP] { signal(number, take) }
    watchProcessorTime()
    for number in [SIGINT, SIGTERM, SIGHUP, SIGXCPU] { unblock(number) }
  }

  /// Who starts a run from a thread that hears no signals hands that deafness down.
  private static func unblock(_ number: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether somebody has asked for the end of the search under way.
  static var isSearchToEnd: Bool { phase.load(ordering: .relaxed) == .askedWhileSearching }

  /// Whether hardly any of the allowed processor time is left.
  static var isOutOfProcessorTime: Bool { processorTimeEnds.load(ordering: .relaxed) }

  /// Does a search, which the first request ends with its best plan.
  static func whileSearching<Result>(
    isQuiet: Bool, _ body: () throws -> Result
  ) rethrows -> Result {
    searchIsQuiet.store(isQuiet, ordering: .relaxed)
    phase.store(.searching, ordering: .relaxed)
    defer { phase.store(.beforeFiles, ordering: .relaxed) }
    return try body()
  }

  /// Does the writing of files, which the first request to end does not break off.
  static func whileWriting<Result>(_ body: () -> Result) -> Result {
    phase.store(.writing, ordering: .relaxed)
    defer { phase.store(.afterFiles, ordering: .relaxed) }
    return body()
  }

  /// The system kills at the hard limit and warns at the soft one, which is often the same.
  private static func watchProcessorTime() {
    signal(SIGXCPU, noteProcessorTime)
    let limit = ProcessLimit.processorTime
    guard let hard = limit.hard, hard > 1 else { return }
    // A tenth, at least a second, is left to audit and write.
    let warning = hard - max(1, hard / 10)
    limit.lower(to: min(limit.soft ?? warning, warning))
  }

  private static let noteProcessorTime: @convention(c) (Int32) -> Void = { _ in
    processorTimeEnds.store(true, ordering: .relaxed)
  }

  /// Runs between any two instructions: only what a signal handler may call. A handler of our own,
  /// because a source of Dispatch begins to listen later than it says, and a request would be lost.
  private static let take: @convention(c) (Int32) -> Void = { number in
    let now = steadyNanoseconds()
    let (isFirst, first) = firstHeard.compareExchange(
      expected: 0, desired: now, ordering: .relaxed)
    if !isFirst, now < first + echo { return }
    switch phase.load(ordering: .relaxed) {
    case .beforeFiles:
      tell("Stopped before there was an answer; nothing was written.\n")
      _exit(1)
    case .searching:
      phase.store(.askedWhileSearching, ordering: .relaxed)
      if !searchIsQuiet.load(ordering: .relaxed) { tell("Stopping; once more quits at once.\n") }
    case .writing:
      phase.store(.askedWhileWriting, ordering: .relaxed)
      tell("The files are written first; once more quits at once.\n")
    case .afterFiles:
      tell("Stopped while the answer was printed; the files are written.\n")
      _exit(1)
    case .askedWhileSearching, .askedWhileWriting:
      end(by: number)
    }
  }

  /// The steady clock, never zero.
  private static func steadyNanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return max(1, UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec))
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    // A signal waits while its own handler runs.
    unblock(number)
    raise(number)
    // A process that is its container's first ignores signals of its own.
    _exit(128 + number)
  }

  /// On a terminal the line of progress goes first.
  private static func tell(_ words: StaticString) {
    if talksToTerminal.load(ordering: .relaxed) { put("\r\u{1B}[K") }
    put(words)
  }

  private static func put(_ words: StaticString) {
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
