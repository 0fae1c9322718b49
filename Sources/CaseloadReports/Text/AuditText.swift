import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning

/// The audit of a given plan as a page of text.
public struct AuditText {
  private let audit: PlanAudit
  private let findings: [Finding]
  private let hint: String
  private let names: Names

  /// The page of an audit, with what was found while scenario and plan were read.
  public init(_ audit: PlanAudit, findings: [Finding], hint: String) {
    self.audit = audit
    self.findings = findings
    self.hint = hint
    names = Names(of: audit.scenario)
  }

  /// The page.
  public func text(in style: TextStyle) -> String {
    var page = TextPage(style)
    let report = audit.audit
    page.heading(ScenarioWords.title(of: audit.scenario))
    writeVerdict(to: &page)
    let sections = PlanSections(report, scenario: audit.scenario, names: names)
    sections.writeSummary(to: &page)
    if !report.isPlan || !report.proofFailures.isEmpty {
      page.heading(report.isPlan ? "Proofs that do not hold" : "Broken rules")
      FindingLines(report.breaches + report.proofFailures).write(to: &page)
    }
    page.heading("Managers")
    page.table(ManagerTable(report.managers, names: names).table)
    sections.writeAttention(to: &page)
    CostTable(audit.levels).write(to: &page)
    sections.writeMoves(to: &page)
    let all = findings + report.tolerated + report.advice
    if !all.isEmpty {
      page.heading("Findings")
      FindingLines(all).write(to: &page)
    }
    page.heading("Next")
    page.paragraph(hint)
    return page.text
  }

  private func writeVerdict(to page: inout TextPage) {
    guard let gap = audit.gap, let status = audit.status else {
      page.paragraph(
        "Not a plan: \(Figures.count(audit.audit.breaches.count, "rule breach", "rule breaches")).",
        .bad)
      writeBest(to: &page)
      return
    }
    page.paragraph("Within every rule.", .good)
    if status == .optimal {
      page.paragraph(StatusWords.optimal(audit.proof), .good)
    } else {
      page.paragraph(StatusWords.distance(gap), .caution)
    }
    page.paragraph(StatusWords.proof(audit.proof, status: status))
    if status != .optimal { writeBest(to: &page) }
  }

  /// What the best plan costs that was found to compare with.
  private func writeBest(to page: inout TextPage) {
    guard let best = audit.best?.audited else { return }
    let levels = best.levels
      .map { "\($0.value.level.name) \(Figures.hours($0.value.value))" }
    page.paragraph(
      "The best plan found within the rules costs, level by level: "
        + "\(levels.joined(separator: ", ")).")
  }
}
