import CaseloadAudit
import CaseloadDomain

/// The parts that the pages of a plan and of an audit have in common.
struct PlanSections {
  private let audit: AuditReport
  private let scenario: Scenario
  private let names: Names

  init(_ audit: AuditReport, scenario: Scenario, names: Names) {
    self.audit = audit
    self.scenario = scenario
    self.names = names
  }

  /// Who has nobody, who has most, who has least.
  func writeSummary(to page: inout TextPage) {
    let load = audit.unassigned.compactMap { audit.loads[$0] }.reduce(.zero, +)
    if audit.unassigned.isEmpty {
      page.paragraph("Every client has a manager.")
    } else {
      page.paragraph(
        "\(Figures.count(audit.unassigned.count, "client")) of \(Figures.hours(load)) a month "
          + "without a manager.", .bad)
    }
    guard let busiest = audit.balance.highest, let idlest = audit.balance.lowest,
      audit.managers.count > 1
    else { return }
    page.paragraph(
      "Busiest: \(names.manager(busiest.manager)), \(Figures.percent(busiest.utilisation)). "
        + "Idlest: \(names.manager(idlest.manager)), \(Figures.percent(idlest.utilisation)).")
  }

  /// What the hours leave for the clients, and for more of them.
  func writeAttention(to page: inout TextPage) {
    page.heading("Attention and room to grow")
    let attention = audit.attention
    if attention.belowFull.clients.isEmpty {
      page.paragraph("Every assigned client gets the hours it needs within its manager's target.")
    } else {
      page.paragraph(words(for: attention.belowFull, below: "100 %"))
      if !attention.thin.clients.isEmpty {
        page.paragraph(words(for: attention.thin, below: "85 %"), .caution)
      }
    }
    let room = audit.managers.filter { $0.headroom > .zero }
    let minutes = room.map(\.headroom).reduce(.zero, +)
    page.paragraph(
      room.isEmpty
        ? "No room to grow: nobody is below target."
        : "Room to grow: \(Figures.hours(minutes)) below target with "
          + "\(Figures.count(room.count, "manager")).")
    if let share = attention.largestValueShare, let holder = attention.largestValueHolder {
      page.paragraph(
        "\(Figures.percent(share)) of all value hangs on \(names.manager(holder)).")
    }
  }

  private func words(for shortfall: Attention.Shortfall, below share: String) -> String {
    let value =
      shortfall.value == .zero ? "" : ", worth \(Figures.money(shortfall.value)) a year"
    return "Under \(share) attention: \(Figures.count(shortfall.clients.count, "client"))\(value)."
  }

  /// The changes against today's owners.
  func writeMoves(to page: inout TextPage) {
    page.heading("Changes against today's owners")
    let moves = MoveTable(audit.moves, names: names)
    page.paragraph(moves.summary(budget: scenario.rules.moves))
    // Where everything is new, the books above say all that a table could.
    if audit.moves.contains(where: { $0.kind != .new }) { page.table(moves.table) }
  }
}
