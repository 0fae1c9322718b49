import ArgumentParser
import Foundation

/// Who looks after which client: the command line.
@main
struct Caseload: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Decide who looks after which client, with a proof of how good the decision is.",
    discussion: """
      A scenario is a folder with scenario.yaml and the tables that it names. Answers go to stdout, \
      talk to stderr. Exit codes: 0 yes, 1 could not run, 2 ran and the answer is no, 64 wrong \
      usage, 65 bad data.
      """,
    version: Version.words,
    subcommands: [
      PlanCommand.self, CheckCommand.self, AuditCommand.self, ExportModelCommand.self,
    ])

  static func main() {
    Streams.prepare()
    EndSignals.prepare()
    MemoryEnd.prepare()
    FileLimit.prepare()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let words = MisspeltVerb.words(for: arguments, verbs: verbs) {
      Streams.talk("Error: \(words)\n")
      Foundation.exit(ExitCode.validationFailure.rawValue)
    }
    main(arguments)
  }

  private static var verbs: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }
}
