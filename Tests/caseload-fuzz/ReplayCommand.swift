import ArgumentParser
import Foundation
import _CaseloadFuzz

/// `caseload-fuzz replay`: inputs that were kept.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Judge inputs that were kept in folders.")

  @Argument(help: "Folders that each hold one input.")
  var folders: [String]

  @Option(help: "The built command line, which words are passed to.")
  var program: String?

  func run() throws {
    let judge = Judge(desk: try Desk(program: program.map { URL(filePath: $0) }))
    var isBroken = false
    for folder in folders {
      guard let input = FuzzInput(keptIn: URL(filePath: folder)) else {
        throw ValidationError("'\(folder)' holds no input.")
      }
      let verdict = try judge.verdict(on: input)
      print("\(folder): \(verdict.outcome.rawValue) \(verdict.codes.prefix(10))")
      for fault in verdict.faults { print(fault) }
      if !verdict.faults.isEmpty { isBroken = true }
    }
    if isBroken { throw ExitCode(3) }
  }
}
