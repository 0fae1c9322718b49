import Foundation

/// A run that is started and killed with as little as possible in between.
struct TimedRun {
  private let process: pid_t
  private let start = ContinuousClock.now

  /// Starts a program whose streams lead nowhere, or its stdout to a descriptor; nil if that fails.
  init?(_ program: URL, _ arguments: [String], output: Int32? = nil) {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    var words = ([program.path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, program.path, &actions, nil, &words, environ) == 0 else {
      return nil
    }
    self.process = process
  }

  /// How the names of files begin that are to take another's place.
  var temporaryPrefix: String { ".caseload-\(process)-" }

  /// Waits for the end.
  /// - Returns: whether a signal ended the run.
  func end() -> Bool { wait(options: 0) ?? false }

  /// Sends a signal so long after the start, or after something is to be seen, and waits for the
  /// end.
  /// - Returns: whether it ended the run, which may have ended before.
  func end(by signal: Int32, after delay: Duration, once isSeen: (() -> Bool)? = nil) -> Bool {
    var from = start
    if let isSeen {
      while !isSeen() {
        if let ended = wait(options: WNOHANG) { return ended }
      }
      from = .now
    }
    let moment = from + delay
    while case let rest = moment - .now, rest > .zero {
      let microseconds = rest / .microseconds(1)
      // Sleep is late by a little; the last stretch is waited for awake.
      if microseconds > 300 { usleep(UInt32(microseconds - 200)) }
    }
    kill(process, signal)
    return end()
  }

  /// Whether a signal ended the run; nil while it has not ended.
  private func wait(options: Int32) -> Bool? {
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, options)
      if ended == 0 { return nil }
      if ended > 0 || errno != EINTR { return status & 0x7F != 0 }
    }
  }
}
