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
    let reading = ScenarioLoading.read(scenarioOptions)
    guard let scenario = reading.scenario else {
      try CommandRun.answer(
        talk.json
          ? FindingsJSON.answer(reading.findings)
          : Array(FindingLines(reading.findings).text(in: Streams.answerStyle).utf8))
      throw CommandRun.badData
    }
    let check = ScenarioCheck(scenario)
    if talk.json {
      try CommandRun.answer(
        CheckJSON(check, version: Version.number).answer(findings: reading.findings))
    } else {
      let hint = "caseload plan \(CommandRun.quoted(scenarioOptions.scenario))"
      let page = CheckText(check, findings: reading.findings, hint: hint)
      try CommandRun.answer(Array(page.text(in: Streams.answerStyle).utf8))
    }
  }
}
