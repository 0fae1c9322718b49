import Foundation
import Synchronization

/// A started program whose two outputs are read while it runs, so that neither pipe can fill up.
public final class RunningProgram {
  private let process = Process()
  private let ended = DispatchGroup()
  private let output = CollectedBytes()
  private let errors = CollectedBytes()
  private let inputFile: URL

  init(
    executable: URL, arguments: [String], input: String, folder: URL?,
    environment: [String: String]
  ) throws {
    // A file, not a pipe: writing to a program that has already ended would end the tests.
    inputFile = FileManager.default.temporaryDirectory
      .appending(path: "caseload-input-\(UUID().uuidString)")
    try Data(input.utf8).write(to: inputFile)
    defer { try? FileManager.default.removeItem(at: inputFile) }

    let (outputPipe, errorPipe) = (Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = outputPipe
    process.standardError = errorPipe
    let ended = self.ended
    ended.enter()
    process.terminationHandler = { _ in ended.leave() }
    try process.run()
    output.collect(from: outputPipe.fileHandleForReading, until: ended)
    errors.collect(from: errorPipe.fileHandleForReading, until: ended)
  }

  /// The process id.
  public var processIdentifier: Int32 { process.processIdentifier }

  /// What has been written to stderr so far.
  public var errorsSoFar: String { String(decoding: errors.bytes, as: UTF8.self) }

  /// Sends a signal, for example SIGINT or SIGKILL.
  public func send(signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end, and for the ends of both outputs; kills the program when time is up.
  public func outcome(within timeout: Duration = .seconds(120)) -> ProgramOutcome {
    let inTime = ended.wait(timeout: .now() + .seconds(Int(timeout.components.seconds)))
    if inTime == .timedOut {
      send(signal: SIGKILL)
      _ = ended.wait(timeout: .now() + .seconds(10))
    }
    return ProgramOutcome(
      end: inTime == .timedOut ? .timeout : end, outputBytes: output.bytes,
      errorBytes: errors.bytes)
  }

  private var end: ProgramOutcome.End {
    let status = process.terminationStatus
    return process.terminationReason == .exit ? .exit(status) : .signal(status)
  }
}

/// Bytes that arrive on another thread.
private final class CollectedBytes: Sendable {
  private let collected = Mutex(Data())

  var bytes: Data { collected.withLock { $0 } }

  func collect(from handle: FileHandle, until ended: DispatchGroup) {
    ended.enter()
    let reader = Thread {
      // Not `read(upToCount:)`, which waits until so many bytes are there.
      while case let part = handle.availableData, !part.isEmpty {
        self.collected.withLock { $0.append(part) }
      }
      ended.leave()
    }
    reader.start()
  }
}
