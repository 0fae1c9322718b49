import Foundation

/// A worker in a process of its own, watched: it may die, and it may never end.
final class WorkerProcess {
  /// How a worker ended.
  enum End {
    /// It came to its end.
    case finished(FuzzWorker.Account)
    /// It died or was ended while it judged the input of a number.
    case fell(Int, why: String)
    /// It said that it cannot work at all.
    case failed(String)
  }

  /// An input on which a worker spends more seconds hangs; one that computes in vain is ended far
  /// earlier, by the worker's own limit.
  private static let patience = 600.0

  private let process = Process()
  private let folder: URL
  private let range: Range<Int>
  private var lastIndex: Int
  private var lastChange = Date()

  /// Starts a worker on the inputs of these numbers.
  init(program: URL, arguments: [String], range: Range<Int>) throws {
    self.range = range
    lastIndex = range.lowerBound
    folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["progress", "account"] {
      try Data().write(to: folder.appending(path: name))
    }
    process.executableURL = program
    process.arguments =
      arguments + [
        "--from", String(range.lowerBound), "--to", String(range.upperBound),
        "--progress", folder.appending(path: "progress").path,
      ]
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: "account"))
    // What a dying process says on stderr is worth reading as it is.
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// How it ended; nil while it works.
  func end() -> End? {
    let index = currentIndex
    if index != lastIndex { (lastIndex, lastChange) = (index, Date()) }
    if process.isRunning {
      guard Date().timeIntervalSince(lastChange) > Self.patience else { return nil }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return .fell(index, why: "hangs")
    }
    if process.terminationReason == .uncaughtSignal {
      let signal = process.terminationStatus
      return .fell(currentIndex, why: signal == SIGPROF ? "hangs" : "dies by signal \(signal)")
    }
    let data = FileManager.default.contents(atPath: folder.appending(path: "account").path)
    guard let data, let account = try? JSONDecoder().decode(FuzzWorker.Account.self, from: data)
    else { return .failed("the worker ended with \(process.terminationStatus) and no account") }
    return .finished(account)
  }

  private var currentIndex: Int {
    let data = FileManager.default.contents(atPath: folder.appending(path: "progress").path)
    guard let data, data.count == 8 else { return range.lowerBound }
    return data.withUnsafeBytes { $0.loadUnaligned(as: Int.self) }
  }
}
