import Foundation
import Synchronization

/// What a request to end does while no search runs. `RunWatch` takes its place during one.
///
/// While input is read and checked it ends the run with a word and code 1. Files that are being
/// written are finished first; a second request ends the process at once, and then each file is
/// still the old or the new one.
enum EndSignals {
  private enum Phase: Int, AtomicRepresentable {
    case beforeFiles
    case writing
    case askedWhileWriting
    case afterFiles
  }

  private static let phase = Atomic(Phase.beforeFiles)
  private static let ignoresHangUp = Atomic(false)

  /// The requests to end that a run listens to: of these a hang-up is left alone where whoever
  /// started the run has ordered so, as `nohup` does.
  static var numbers: [Int32] {
    ignoresHangUp.load(ordering: .relaxed) ? [SIGINT, SIGTERM] : [SIGINT, SIGTERM, SIGHUP]
  }

  /// Begins to listen.
  static func prepare() {
    let before = signal(SIGHUP, SIG_IGN)
    let isIgnored = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    ignoresHangUp.store(isIgnored, ordering: .relaxed)
    listen()
  }

  /// Listens again after something else has.
  static func listen() {
    for number in numbers { signal(number, take) }
  }

  /// Does the writing of files, which the first request to end does not break off.
  static func whileWriting<Result>(_ body: () -> Result) -> Result {
    phase.store(.writing, ordering: .relaxed)
    defer { phase.store(.afterFiles, ordering: .relaxed) }
    return body()
  }

  /// Runs between any two instructions: only what a signal handler may call.
  private static let take: @convention(c) (Int32) -> Void = { number in
    switch phase.load(ordering: .relaxed) {
    case .beforeFiles:
      tell("Stopped before there was an answer; nothing was written.\n")
      _exit(1)
    case .afterFiles:
      tell("Stopped while the answer was printed; the files are written.\n")
      _exit(1)
    case .writing:
      phase.store(.askedWhileWriting, ordering: .relaxed)
      tell("The files are written first; once more quits at once.\n")
    case .askedWhileWriting:
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  private static func tell(_ words: StaticString) {
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
