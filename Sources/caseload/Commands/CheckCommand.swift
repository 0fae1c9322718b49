import ArgumentParser
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports

/// `caseload check`: is the input sound, and what does it add up to?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether the input is sound, and what load and capacity it adds up to.",
    discussion: """
      Nothing is planned. Findings are printed on stdout; errors among them exit 65. --explain says \
      which file and line set a value: name a key of the scenario file (capacity.target), a column of \
      somebody (clients.Acme.Complexity, managers.Anna Berg.fte), or clients.Acme.load.
      """)

  @OptionGroup var scenarioOptions: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "Say instead what a value is, and which file and line set it.", valueName: "key"))
  var explain: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let (scenario, findings, explanation) = try read()
    guard let scenario else {
      try CommandRun.answer(
        talk.json
          ? FindingsJSON.answer(findings)
          : Array(FindingLines(findings).text(in: Streams.answerStyle).utf8))
      throw CommandRun.badData
    }
    if let explain, let explanation { return try answer(explain, explanation) }
    let check = ScenarioCheck(scenario)
    if talk.json {
      try CommandRun.answer(
        CheckJSON(check, version: Version.number).answer(findings: findings))
    } else {
      let hint = "caseload plan \(scenarioOptions.words)"
      let page = CheckText(check, findings: findings, hint: hint)
      try CommandRun.answer(Array(page.text(in: Streams.answerStyle).utf8))
    }
  }

  private func answer(_ key: String, _ explanation: Explanation) throws {
    switch explanation {
    case .unknown(let advice):
      try CommandRun.asUsage(of: Self.self) {
        throw ValidationError("--explain: there is no '\(key)'; \(advice)")
      }
    case .values(let values):
      try CommandRun.answer(
        talk.json
          ? ExplanationJSON(values, version: Version.number).answer
          : Array(ExplanationText(values).text(in: Streams.answerStyle).utf8))
    }
  }

  /// Reads the scenario and lets go of its tables, which take as much memory as the rest.
  private func read() throws -> (
    scenario: Scenario?, findings: [Finding], explanation: Explanation?
  ) {
    let reading = ScenarioLoading.read(scenarioOptions, explained: explain)
    try CommandRun.asUsage(of: Self.self) { try reading.refuseWrongSettings() }
    return (reading.scenario, reading.findings, reading.explanation)
  }
}
