import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadReports

/// What `audit` says about a plan file.
enum PlanFileAudit {
  /// The codes of everything that is wrong with it; empty if it is believed.
  static func codes(of text: String, in scenario: Scenario) throws -> Set<String> {
    let reading = PlanFileReader.read(Array(text.utf8), file: "plan.json")
    guard let file = reading.file else { return Set(reading.findings.map(\.code)) }
    let audit = try PlanAudit(file.plan, in: scenario, proofs: file.proofs)
    let lies = PlanFileClaims(of: file, path: "plan.json", audit: audit).findings
    return Set((audit.audit.breaches + audit.audit.proofFailures + lies).map(\.code))
  }
}
