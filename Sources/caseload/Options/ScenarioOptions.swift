import ArgumentParser
import CaseloadDomain

/// Which scenario.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: "The scenario: a folder with scenario.yaml, or that file.", completion: .directory)
  var scenario: String

  @Option(
    help: ArgumentHelp(
      "The folder that no file of the scenario may lie outside of.",
      discussion: """
        By default the nearest parent folder that holds .git, else the scenario's parent folder.
        """, valueName: "folder"),
    completion: .directory)
  var root: String?

  /// The scenario's own file, as findings name it.
  var place: SourceLocation {
    SourceLocation(file: isFile ? parts.last.map(String.init) ?? scenario : "scenario.yaml")
  }

  /// The folder that holds the scenario's own file.
  var folder: String {
    guard isFile else { return scenario }
    return parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
  }

  private var parts: [Substring] {
    scenario.split(separator: "/", omittingEmptySubsequences: false)
  }

  private var isFile: Bool { scenario.hasSuffix(".yaml") || scenario.hasSuffix(".yml") }
}
