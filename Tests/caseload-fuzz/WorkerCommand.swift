import ArgumentParser
import Foundation
import _CaseloadFuzz

/// `caseload-fuzz worker`: a stretch of inputs in this process, for `run` alone to start.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Judge a stretch of inputs in this process.",
    shouldDisplay: false)

  @Option var seed: UInt64
  @Option var from: Int
  @Option var to: Int
  @Option var progress: String
  @Option var program: String?

  func run() throws {
    let worker = try FuzzWorker(
      seed: seed, program: program.map { URL(filePath: $0) }, progress: URL(filePath: progress))
    let account = try worker.work(from..<to)
    FileHandle.standardOutput.write(try JSONEncoder().encode(account))
  }
}
