import ArgumentParser
import CaseloadDomain
import CaseloadPlanning
import CaseloadReports

/// `caseload check`: is the input sound, and what does it add up to?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say whether the input is sound, and what load and capacity it adds up to.",
    discussion: "Nothing is planned. Findings are printed on stdout; errors among them exit 65.")

  @OptionGroup var scenarioOptions: ScenarioOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let (scenario, findings) = read()
    guard let scenario else {
      try CommandRun.answer(
        talk.json
          ? FindingsJSON.answer(findings)
          : Array(FindingLines(findings).text(in: Streams.answerStyle).utf8))
      throw CommandRun.badData
    }
    let check = ScenarioCheck(scenario)
    if talk.json {
      try CommandRun.answer(
        CheckJSON(check, version: Version.number).answer(findings: findings))
    } else {
      let hint = "caseload plan \(CommandRun.quoted(scenarioOptions.scenario))"
      let page = CheckText(check, findings: findings, hint: hint)
      try CommandRun.answer(Array(page.text(in: Streams.answerStyle).utf8))
    }
  }

  /// Reads the scenario and lets go of its tables, which take as much memory as the rest.
  private func read() -> (scenario: Scenario?, findings: [Finding]) {
    let reading = ScenarioLoading.read(scenarioOptions)
    return (reading.scenario, reading.findings)
  }
}
