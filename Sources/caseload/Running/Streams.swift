import CaseloadReports
import Foundation
import Synchronization

/// Standard output and standard error, and what they can show.
enum Streams {
  /// How writing an answer went.
  enum Delivery {
    /// All of it was written.
    case delivered
    /// The reader is gone, which is nobody's fault.
    case readerGone
    /// It could not be written, by the system's error number.
    case failed(Int32)
  }

  /// Makes closed pipes and files that grow too large errors instead of signals, and takes closed
  /// descriptors out of the way of the files that are opened later.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
      let opened = open("/dev/null", O_RDWR)
      if opened >= 0 && opened != descriptor {
        dup2(opened, descriptor)
        close(opened)
      }
    }
  }

  /// Writes an answer to standard output.
  static func answer(_ bytes: [UInt8]) -> Delivery {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        waitForRoom(in: STDOUT_FILENO)
      } else if errno != EINTR {
        return errno == EPIPE ? .readerGone : .failed(errno)
      }
    }
    return .delivered
  }

  /// A pipe that somebody else has told not to block is full for now.
  private static func waitForRoom(in descriptor: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&wanted, 1, 1000)
  }

  /// Writes to standard error; if nobody listens, that is that.
  static func talk(_ words: String) {
    var rest = Array(words.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        waitForRoom(in: STDERR_FILENO)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// What standard output can show.
  static var answerStyle: TextStyle { style(of: STDOUT_FILENO) }

  /// What standard error can show.
  static var talkStyle: TextStyle { style(of: STDERR_FILENO) }

  /// Whether standard error is a terminal.
  static var talksToTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  private static func style(of descriptor: Int32) -> TextStyle {
    let isTerminal = isatty(descriptor) == 1
    // By the NO_COLOR convention any value but the empty one counts.
    let isUnwanted =
      !(environment("NO_COLOR") ?? "").isEmpty || environment("TERM") == "dumb"
    return TextStyle(
      width: terminalWidth(of: descriptor) ?? environment("COLUMNS").flatMap { Int($0) },
      isColoured: isTerminal && !isUnwanted)
  }

  private static func terminalWidth(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}
