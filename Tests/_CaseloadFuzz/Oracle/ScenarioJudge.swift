import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports
import Foundation

/// Reads scenario folders; what is read is checked, and now and then planned.
struct ScenarioJudge {
  /// One of so many usable scenarios is planned.
  private static let planEvery = 8

  let desk: Desk

  func verdict(on input: FuzzInput) -> Verdict {
    let reading = ScenarioReader(root: desk.root.path).read(path: desk.folder.path)
    let codes = reading.findings.map(\.code)
    let isUnparsed = codes.contains { ["yaml-syntax", "encoding", "file-missing"].contains($0) }
    var verdict = Verdict(
      reading.scenario != nil ? .usable : isUnparsed ? .unparsed : .refused)
    verdict.codes = codes
    verdict.faults = FindingLaws.faults(reading.findings, in: input.files)
    let hasError = reading.findings.contains { $0.severity == .error }
    if hasError == (reading.scenario != nil) {
      verdict.faults.append("a scenario beside an error, or neither")
    }
    _ = FindingLines(reading.findings).text(in: TextStyle())
    _ = FindingsJSON.answer(reading.findings)
    guard let scenario = reading.scenario else { return verdict }
    if scenario.loads().contains(where: { $0.load < .zero }) {
      verdict.faults.append("a load below zero")
    }
    let check = ScenarioCheck(scenario)
    _ = CheckText(check, findings: reading.findings, hint: "").text(in: TextStyle(width: 80))
    _ = CheckJSON(check, version: "0").answer(findings: reading.findings)
    let size = input.files.values.reduce(0) { $0 + $1.count }
    if size % Self.planEvery == 0 {
      verdict.wasPlanned = true
      verdict.faults += Self.faultsOfPlan(scenario, findings: reading.findings)
    }
    return verdict
  }

  /// Plans with a small limit, writes all that would be written and reads the plan file back.
  private static func faultsOfPlan(_ scenario: Scenario, findings: [Finding]) -> [String] {
    do {
      let result = try Planner().plan(scenario, control: CountedControl(most: 100).control)
      _ = PlanText(result, findings: findings, hint: "").text(in: TextStyle(width: 80))
      let json = PlanJSON(result, version: "0")
      _ = json.answer(findings: findings + result.findings)
      guard let audited = result.audited else { return [] }
      let again = PlanFileReader.read(json.file, file: "plan.json")
      guard let file = again.file else {
        return ["its own plan file is refused: \(again.findings)"]
      }
      if file.plan != audited.plan { return ["its own plan file reads as another plan"] }
      if let difference = ScenarioDifference(between: file, and: scenario) {
        return ["its own plan file is of another scenario: \(difference)"]
      }
      return []
    } catch {
      return ["planning fails: \(error)"]
    }
  }
}
