import Foundation

/// Makes sure that a run may open the few files that it needs at once.
enum FileLimit {
  /// The tables one after the other, what is written, and what the system's queues need, which end
  /// the process where they do not get it.
  private static let files = 8

  /// Ends the run, and says so, where it may not.
  static func prepare() {
    let opened = (0..<files).map { _ in open("/dev/null", O_RDONLY | O_CLOEXEC) }
    for descriptor in opened where descriptor >= 0 { close(descriptor) }
    guard opened.contains(where: { $0 < 0 }) else { return }
    Streams.talk(
      "The run cannot open \(files) files at once. Raise the limit on open files (ulimit -n).\n")
    exit(1)
  }
}
