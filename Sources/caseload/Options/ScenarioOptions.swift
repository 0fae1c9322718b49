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

  @Option(
    help: ArgumentHelp(
      "Put a what-if file on top of the scenario; may be given again, the last uppermost.",
      valueName: "file"),
    completion: .file())
  var whatIf: [String] = []

  @Option(
    help: ArgumentHelp(
      "Set a value on top of that, such as capacity.target=75%; may be given again.",
      valueName: "key=value"))
  var set: [String] = []

  mutating func validate() throws {
    try FilePlace.refuseBlank(["--what-if": whatIf.contains("") ? "" : nil])
    for setting in set where setting.firstIndex(of: "=").map({ $0 == setting.startIndex }) ?? true {
      throw ValidationError(
        "--set takes KEY=VALUE, such as capacity.target=75%, not '\(setting)'.")
    }
  }

  /// The words that name the scenario with all that is put on top, as a shell takes them.
  var words: String {
    ([CommandRun.quoted(scenario)]
      + whatIf.map { "--what-if \(CommandRun.quoted($0))" }
      + set.map { "--set \(CommandRun.quoted($0))" }).joined(separator: " ")
  }

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
