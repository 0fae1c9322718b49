import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports
import TabularFiles

/// Reads plans and audits them as the command line does.
enum PlanJudge {
  static func verdict(onFileOf input: FuzzInput) -> Verdict {
    let bytes = input.files["plan.json"] ?? []
    let sample = SamplePlans.shared.sample(of: input)
    let reading = PlanFileReader.read(bytes, file: "plan.json")
    let isJSON = !reading.findings.contains { $0.message.contains("JSON") }
    var verdict = Verdict(reading.file != nil ? .usable : isJSON ? .refused : .unparsed)
    verdict.codes = reading.findings.map(\.code)
    verdict.faults = FindingLaws.faults(reading.findings, in: input.files)
    if (reading.file == nil) == reading.findings.allSatisfy({ $0.severity != .error }) {
      verdict.faults.append("a plan beside an error, or neither")
    }
    guard let file = reading.file else { return verdict }
    if let difference = ScenarioDifference(between: file, and: sample.scenario) {
      let finding = difference.finding(
        file: "plan.json", plannedFor: file.scenarioName, not: sample.scenario.name)
      verdict.codes.append(finding.code)
      verdict.outcome = .refused
      return verdict
    }
    verdict.wasPlanned = true
    let request = PlanRequest(
      maximumMoves: file.request.maximumMoves, isFromScratch: file.request.isFromScratch)
    verdict.faults += faultsOfAudit(
      file.plan, sample, request: request, proofs: file.proofs, file: file)
    return verdict
  }

  static func verdict(onTableOf input: FuzzInput) -> Verdict {
    let sample = SamplePlans.shared.sample(of: input)
    let table = TableReader.read(input.files["plan.csv"] ?? [])
    guard table.isReadable else {
      var verdict = Verdict(.unparsed)
      verdict.codes = table.findings.map(\.code.rawValue)
      return verdict
    }
    let reading = PlanTableReader.read(
      table.table, file: "plan.csv", scenario: sample.scenario,
      columns: PlanTableReader.Columns(id: "id", owner: "owner"))
    var verdict = Verdict(reading.plan != nil && table.isUsable ? .usable : .refused)
    verdict.codes = table.findings.map(\.code.rawValue) + reading.findings.map(\.code)
    verdict.faults = FindingLaws.faults(reading.findings, in: input.files)
    if (reading.plan == nil) == reading.findings.allSatisfy({ $0.severity != .error }) {
      verdict.faults.append("a plan beside an error, or neither")
    }
    guard let plan = reading.plan, table.isUsable else { return verdict }
    verdict.wasPlanned = true
    verdict.faults += faultsOfAudit(
      plan, sample, request: PlanRequest(), proofs: [], file: nil)
    return verdict
  }

  /// Audits and writes what would be told.
  private static func faultsOfAudit(
    _ plan: Plan, _ sample: SamplePlans.Sample, request: PlanRequest, proofs: [BoundProof],
    file: PlanFile?
  ) -> [String] {
    do {
      let audit = try PlanAudit(
        plan, in: sample.scenario, request: request, proofs: proofs,
        control: CountedControl(most: 50).control)
      let lies =
        file.map { PlanFileClaims(of: $0, path: "plan.json", audit: audit).findings } ?? []
      _ = AuditText(audit, lies: lies, findings: [], hint: "").text(in: TextStyle(width: 80))
      _ = AuditJSON(audit, lies: lies, version: "0").answer(findings: [])
      return lies.contains { $0.code != "plan-file" || $0.message.isEmpty } ? ["an odd lie"] : []
    } catch {
      return ["auditing fails: \(error)"]
    }
  }
}
