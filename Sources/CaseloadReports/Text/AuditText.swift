import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning

/// The audit of a given plan as a page of text.
public struct AuditText {
  private let audit: PlanAudit
  private let lies: [Finding]
  private let findings: [Finding]
  private let hint: String
  private let names: Names

  /// The page of an audit, with what the plan's file states and the audit does not find, and what
  /// was found while scenario and plan were read.
  public init(_ audit: PlanAudit, lies: [Finding] = [], findings: [Finding], hint: String) {
    self.audit = audit
    self.lies = lies
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
    if !lies.isEmpty {
      page.heading("What the file states and the audit does not find")
      FindingLines(lies).write(to: &page)
    }
    page.heading("Managers")
    page.table(ManagerTable(report.managers, names: names).table)
    sections.writeAttention(to: &page)
    CostTable(audit.levels, switchedOff: audit.audit.switchedOff).write(to: &page)
    sections.writeMoves(to: &page)
    let all = findings + report.remarks
    if !all.isEmpty {
      page.heading("Findings")
      FindingLines(all).write(to: &page)
    }
    page.heading("Next")
    page.paragraph(hint)
    return page.text
  }

  private func writeVerdict(to page: inout TextPage) {
    if !lies.isEmpty {
      page.paragraph(
        "The file states what does not hold: its numbers are not those of its plan.", .bad)
    }
    guard let gap = audit.gap, let status = audit.status else {
      page.paragraph(
        "Not a plan: \(Figures.count(audit.audit.breaches.count, "rule breach", "rule breaches")).",
        .bad)
      writeBest(to: &page)
      return
    }
    page.paragraph("Within every rule.", .good)
    guard audit.audit.proofFailures.isEmpty else {
      page.paragraph("Not proven: the proof in the file does not hold.", .bad)
      writeBest(to: &page)
      return
    }
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
    let levels = zip(audit.levels, best.levels).map { own, other in
      "\(own.value.level.name) \(Figures.hours(own.value.value)) "
        + "against \(Figures.hours(other.value.value))"
    }
    page.paragraph(
      "Level by level, this against the best plan found within the rules: "
        + "\(levels.joined(separator: ", ")).")
  }
}
