import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning

/// An audited plan as a page of text for people.
public struct PlanText {
  private let result: PlanResult
  private let findings: [Finding]
  private let hint: String
  private let names: Names

  /// The page of a result, with what was found while the scenario was read, and the next command as
  /// the user would type it.
  public init(_ result: PlanResult, findings: [Finding], hint: String) {
    self.result = result
    self.findings = findings
    self.hint = hint
    names = Names(of: result.scenario)
  }

  /// The page, the most important lines first.
  public func text(in style: TextStyle) -> String {
    var page = TextPage(style)
    let scenario = result.scenario
    page.heading(ScenarioWords.title(of: scenario))
    let isGood = result.status == .optimal
    page.paragraph(StatusWords.headline(result), isGood ? .good : .caution)
    guard let audited = result.audited else {
      explainNoPlan(on: &page)
      return page.text
    }
    if let stop = StatusWords.stop(result.stop) { page.paragraph(stop) }
    page.paragraph(StatusWords.proof(result.proof, status: result.status))
    PlanSections(audited.audit, scenario: scenario, names: names).writeSummary(to: &page)
    page.heading("Managers")
    page.table(ManagerTable(audited.audit.managers, names: names).table)
    PlanSections(audited.audit, scenario: scenario, names: names).writeAttention(to: &page)
    CostTable(audited.levels, switchedOff: audited.audit.switchedOff).write(to: &page)
    BookLines(audited.audit.managers, moves: audited.audit.moves, names: names).write(to: &page)
    UnassignedLines(
      audited.unassignedReasons, count: audited.audit.unassigned.count,
      teamSize: scenario.team.managers.count, names: names
    ).write(to: &page)
    PlanSections(audited.audit, scenario: scenario, names: names).writeMoves(to: &page)
    let all = findings + audited.audit.remarks
    if !all.isEmpty {
      page.heading("Findings")
      FindingLines(all).write(to: &page)
    }
    page.heading("Next")
    page.paragraph(hint)
    return page.text
  }

  private func explainNoPlan(on page: inout TextPage) {
    if let impossibility = result.impossibility {
      ImpossibleLines(impossibility, names: names).write(to: &page)
    } else if let stop = StatusWords.stop(result.stop) {
      page.paragraph(result.stop == .interrupted ? "Interrupted." : stop)
    }
    if !findings.isEmpty {
      page.heading("Findings")
      FindingLines(findings).write(to: &page)
    }
  }
}
