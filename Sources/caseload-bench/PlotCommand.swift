import ArgumentParser
import CaseloadBench
import Foundation

/// `caseload-bench plot`: raw traces as a picture.
struct PlotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot", abstract: "Draw raw traces as SVG.",
    discussion: "The results are files of JSON lines, as `trace` prints them.")

  /// What is drawn.
  enum Picture: String, CaseIterable, ExpressibleByArgument {
    /// Seconds and memory over pairs, a point a book.
    case sizes
    /// The gap over time, a line a run.
    case gap
  }

  @Argument(help: "The results.", completion: .file())
  var results: [String]

  @Option(help: ArgumentHelp("What is drawn: sizes or gap.", valueName: "picture"))
  var picture: Picture

  @Option(help: ArgumentHelp("The SVG to write.", valueName: "file"), completion: .file())
  var out: String

  func run() throws {
    var rows: [TraceRow] = []
    for path in results {
      guard let data = FileManager.default.contents(atPath: path) else {
        Talk.say("'\(path)' cannot be read.")
        throw ExitCode(1)
      }
      do {
        rows += try TraceRow.read(data)
      } catch {
        Talk.say("'\(path)': line \(error.line) is no trace.")
        throw ExitCode(65)
      }
    }
    let svg =
      switch picture {
      case .sizes: TracePlots.sizes(rows)
      case .gap: TracePlots.gapOverTime(rows)
      }
    guard let svg else {
      Talk.say("There is nothing to draw in these results.")
      throw ExitCode(65)
    }
    do {
      try Data(svg.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      Talk.say("'\(out)' cannot be written.")
      throw ExitCode(1)
    }
  }
}
