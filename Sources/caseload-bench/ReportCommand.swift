import ArgumentParser
import CaseloadBench
import Foundation

/// `caseload-bench report`: the table that raw results make.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Make a table of raw results.",
    discussion: "The results are files of JSON lines, as `peers --json` prints them.")

  @Argument(help: "The results.", completion: .file())
  var results: [String]

  func run() throws {
    var rows: [ResultRow] = []
    for path in results {
      guard let data = FileManager.default.contents(atPath: path) else {
        Talk.say("'\(path)' cannot be read.")
        throw ExitCode(1)
      }
      do {
        rows += try ResultRow.read(data)
      } catch {
        Talk.say("'\(path)': line \(error.line) is no result.")
        throw ExitCode(65)
      }
    }
    Talk.answer(ResultTable(rows).markdown)
  }
}
