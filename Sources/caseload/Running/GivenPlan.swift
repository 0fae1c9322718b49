import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import Foundation
import TabularFiles

/// A plan that the user gives, in whichever form.
struct GivenPlan {
  /// The plan; nil if it cannot be used.
  var plan: Plan?
  /// The options it was planned with.
  var request = PlanRequest()
  /// The proofs that came with it.
  var proofs: [BoundProof] = []
  /// Where it says what.
  var places = PlanPlaces()
  /// The plan file it stands in; nil where it stands in a table.
  var file: PlanFile?
  /// Everything found.
  var findings: [Finding] = []

  /// Reads a plan file or a table, told apart by its name or its first character.
  static func read(_ path: String, for scenario: Scenario, reading: ScenarioLoading) -> GivenPlan {
    let bytes: [UInt8]
    switch PlanFileContent.read(path) {
    case .success(let content): bytes = content
    case .failure(let trouble):
      return GivenPlan(findings: [
        Finding(
          "plan-file", .error, at: SourceLocation(file: path), trouble.words,
          advice: "Name a plan file or a table.")
      ])
    }
    return PlanFileReader.isPlanFile(bytes, path: path)
      ? planFile(bytes, path, scenario) : table(bytes, path, scenario, reading)
  }

  private static func planFile(
    _ bytes: [UInt8], _ path: String, _ scenario: Scenario
  ) -> GivenPlan {
    let reading = PlanFileReader.read(bytes, file: path)
    guard let file = reading.file else { return GivenPlan(findings: reading.findings) }
    if let difference = ScenarioDifference(between: file, and: scenario) {
      let finding = difference.finding(
        file: path, plannedFor: file.scenarioName, not: scenario.name)
      return GivenPlan(findings: reading.findings + [finding])
    }
    let request = PlanRequest(
      maximumMoves: file.request.maximumMoves, isFromScratch: file.request.isFromScratch)
    return GivenPlan(
      plan: file.plan, request: request, proofs: file.proofs, places: file.places, file: file,
      findings: reading.findings)
  }

  private static func table(
    _ bytes: [UInt8], _ path: String, _ scenario: Scenario, _ reading: ScenarioLoading
  ) -> GivenPlan {
    let name = reading.name(of: path)
    let tableReading = TableReader.read(bytes)
    var findings = tableReading.findings.map { found in
      Finding(
        found.code.rawValue, Finding.Severity(rawValue: found.severity.rawValue) ?? .error,
        at: SourceLocation(
          file: name, line: found.position.line, column: found.position.column),
        found.message, advice: found.advice)
    }
    guard tableReading.isReadable else { return GivenPlan(findings: findings) }
    let plan = PlanTableReader.read(
      tableReading.table, file: name, scenario: scenario,
      columns: PlanTableReader.Columns(
        id: reading.idColumn, owner: reading.ownerColumn, unplanned: reading.knownClients))
    findings += plan.findings
    return GivenPlan(plan: tableReading.isUsable ? plan.plan : nil, findings: findings)
  }
}
