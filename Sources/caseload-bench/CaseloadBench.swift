import ArgumentParser

/// The command line of the benchmarks.
@main
struct CaseloadBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload-bench",
    abstract: "Generate books, and measure Caseload and its peers on them.",
    discussion: """
      Benchmarks/README.md says what is measured and how. Answers go to stdout, talk to stderr.
      """,
    subcommands: [
      GenerateCommand.self, GapCommand.self, PeersCommand.self, ReportCommand.self,
      TraceCommand.self, PlotCommand.self,
    ])
}
