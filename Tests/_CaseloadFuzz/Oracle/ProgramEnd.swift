#if os(Linux)
  import Foundation

  /// How a run of a program ended; words may be any bytes, which `Process` does not allow.
  struct ProgramEnd {
    /// Longer runs are ended by force.
    private static let mostSeconds = 60

    /// The exit code; nil where a signal ended it.
    var code: Int32?
    /// The signal that ended it.
    var signal: Int32?
    var output: String
    var errors: String

    /// Runs a program in a folder, its outputs going through files there.
    static func of(_ path: String, words: [[UInt8]], in folder: String) throws -> ProgramEnd {
      let (output, errors) = (folder + "/stdout", folder + "/stderr")
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      for (descriptor, file) in [(Int32(1), output), (2, errors)] {
        posix_spawn_file_actions_addopen(
          &actions, descriptor, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
      // Not every system can start a program in another folder, so the shell goes there first.
      let script = "cd \"$0\" && exec \"$@\""
      let start = ["/bin/sh", "-c", script, folder, path].map { Array($0.utf8) }
      var arguments = (start + words).map { word -> UnsafeMutablePointer<CChar>? in
        strdup((word + [0]).map { CChar(bitPattern: $0) })
      }
      defer { arguments.forEach { free($0) } }
      arguments.append(nil)
      var process: pid_t = 0
      var variables = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") }
      defer { variables.forEach { free($0) } }
      variables.append(nil)
      let trouble = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, variables)
      guard trouble == 0 else { throw POSIXError(POSIXErrorCode(rawValue: trouble) ?? .EIO) }
      let status = wait(for: process)
      let isSignalled = status & 0x7F != 0
      return ProgramEnd(
        code: isSignalled ? nil : (status >> 8) & 0xFF, signal: isSignalled ? status & 0x7F : nil,
        output: text(of: output), errors: text(of: errors))
    }

    private static func wait(for process: pid_t) -> Int32 {
      var status: Int32 = 0
      for _ in 0..<(mostSeconds * 1000) {
        if waitpid(process, &status, WNOHANG) == process { return status }
        usleep(1000)
      }
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
      return status
    }

    private static func text(of path: String) -> String {
      let data = FileManager.default.contents(atPath: path) ?? Data()
      return String(decoding: data.prefix(100_000), as: UTF8.self)
    }
  }
#endif
