import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning

/// What a scenario adds up to, as a page of text.
public struct CheckText {
  private let check: ScenarioCheck
  private let findings: [Finding]
  private let hint: String
  private let names: Names

  /// The page of a check, with what was found while the scenario was read.
  public init(_ check: ScenarioCheck, findings: [Finding], hint: String) {
    self.check = check
    self.findings = findings
    self.hint = hint
    names = Names(of: check.scenario)
  }

  /// The page.
  public func text(in style: TextStyle) -> String {
    var page = TextPage(style)
    page.heading(ScenarioWords.title(of: check.scenario))
    writeSums(to: &page)
    page.heading("Load by tier")
    page.table(tierTable)
    let policy = PolicyWords.lines(on: check.scenario.policy)
    if !policy.isEmpty {
      page.heading("Policy, other than the standard one")
      for line in policy { page.paragraph(line) }
    }
    page.heading("Today's book")
    writeToday(to: &page)
    if !findings.isEmpty {
      page.heading("Findings")
      FindingLines(findings).write(to: &page)
    }
    page.heading("Next")
    page.paragraph(hint)
    return page.text
  }

  private func writeSums(to page: inout TextPage) {
    let load = check.today.teamLoad
    let capacity = check.capacity
    let isSound = load <= capacity.target
    page.paragraph(
      "\(Figures.hours(load)) of load a month against \(Figures.hours(capacity.target)) of target, "
        + "\(Figures.hours(capacity.available)) available, \(Figures.hours(capacity.limit)) limit.",
      isSound ? .good : .caution)
    if load > check.heldLimit {
      let excess = "\(Figures.hours(load.excess(over: check.heldLimit))) more"
      page.paragraph(
        check.heldLimit == capacity.limit
          ? "\(excess) than all limits together: no plan gives everybody a manager."
          : "\(excess) than all limits and today's overload together: no plan gives everybody a "
            + "manager.", .bad)
    } else if load > capacity.limit {
      page.paragraph(
        "\(Figures.hours(load.excess(over: capacity.limit))) more than all limits together: only "
          + "while today's overload stays can everybody have a manager.", .caution)
    } else if load > capacity.target {
      page.paragraph(
        "\(Figures.hours(load.excess(over: capacity.target))) above all targets together.")
    } else {
      page.paragraph(
        "\(Figures.hours(capacity.target.excess(over: load))) below target: room to grow.")
    }
    page.paragraph(
      "A fair share is \(Figures.percent(check.today.fairShare.share)) of everybody's target.")
  }

  private var tierTable: TextTable {
    var table = TextTable([
      .init(header: "TIER", least: 8), .init(header: "CLIENTS", isRight: true),
      .init(header: "LOAD", isRight: true), .init(header: "SHARE", isRight: true),
    ])
    let all = check.today.teamLoad.value
    for tier in check.tiers {
      let share = all == 0 ? nil : ExactNumber(tier.load.value, over: all)
      table.add([
        .init(tier.name.text), .init(String(tier.clientCount)), .init(Figures.hours(tier.load)),
        .init(Figures.percent(share)),
      ])
    }
    return table
  }

  private func writeToday(to page: inout TextPage) {
    let over = check.overLimit
    if over.isEmpty {
      page.paragraph("Nobody is above the limit.", .good)
    } else {
      let excess = over.map { $0.load.excess(over: $0.capacity.limit) }.reduce(.zero, +)
      page.paragraph(
        "\(Figures.count(over.count, "manager")) above the limit, by \(Figures.hours(excess)).",
        .bad)
    }
    page.table(ManagerTable(check.today.managers, names: names).table)
    FindingLines(TodayFindings.of(check.today)).write(to: &page)
  }
}
