import ArgumentParser

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
}
