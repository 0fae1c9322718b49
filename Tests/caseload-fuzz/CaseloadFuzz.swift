import ArgumentParser
import Foundation
import _CaseloadFuzz

/// Feeds made-up input to every reader of this project.
@main
struct CaseloadFuzz: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload-fuzz",
    abstract: "Feed made-up scenarios, tables, plans and words to Caseload.",
    discussion: """
      Every input follows from the seed and its number. Exits 1 if an input broke a law; it is then \
      made smaller and kept below --corpus, from where the tests replay it.
      """,
    subcommands: [RunCommand.self, WorkerCommand.self, ReplayCommand.self],
    defaultSubcommand: RunCommand.self)
}
