import Foundation
import _CaseloadFuzz

/// Tries one input in a process of its own.
struct ReplayTrial {
  /// What is said of an input that is not done in time.
  static let hang = "hangs"
  private static let patience = 15.0

  let program: String?

  /// How the input fails, in words that are the same for the same failure; nil if it does not.
  func end(of input: FuzzInput) -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-trial-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = Itself.program
    process.arguments = ["replay", folder.path] + (program.map { ["--program", $0] } ?? [])
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try input.keep(in: folder)
      try process.run()
    } catch {
      return nil
    }
    let started = Date()
    while process.isRunning, Date().timeIntervalSince(started) < Self.patience { usleep(2000) }
    if process.isRunning {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return Self.hang
    }
    if process.terminationReason == .uncaughtSignal {
      return "signal \(process.terminationStatus)"
    }
    guard process.terminationStatus == 3 else { return nil }
    let text = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    // The first line is about the folder; numbers change as the input shrinks.
    return text.split(separator: "\n").dropFirst().first.map { line in
      String(line.prefix { $0 != ":" }.filter { !$0.isNumber })
    }
  }
}

/// This very program.
enum Itself {
  static var program: URL {
    Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments.first ?? "caseload-fuzz")
  }
}
