import Foundation

/// A Markdown table of results: a row a scenario, a column a solver.
///
/// A cell holds the gap in per cent of the team's load and the seconds, and the value of the plan above
/// Caseload's bound where the solver has no bound of its own.
public struct ResultTable: Sendable {
  private let rows: [ResultRow]

  /// The table of these rows; of several with the same scenario and solver the last counts.
  public init(_ rows: [ResultRow]) { self.rows = rows }

  /// The table, the line on versions and limits after it.
  public var markdown: String {
    let scenarios = distinct(rows.map(\.scenario))
    let solvers = distinct(rows.map(\.solver))
    var lines = [
      "| book | level | " + solvers.joined(separator: " | ") + " |",
      "|--|--|" + solvers.map { _ in "--|" }.joined(),
    ]
    for scenario in scenarios {
      let own = rows.filter { $0.scenario == scenario }
      let base = own.last { $0.solver == "caseload" }?.bound
      let cells = solvers.map { solver in
        own.last { $0.solver == solver }.map { Self.cell($0, base: base) } ?? ""
      }
      let level = own.last?.level ?? ""
      lines.append("| \(scenario) | \(level) | \(cells.joined(separator: " | ")) |")
    }
    let versions = distinct(rows.map(\.version).filter { !$0.isEmpty }).joined(separator: ", ")
    let limits = distinct(
      rows.map { "\(Self.decimals($0.timeLimit, 0)) s, threads \($0.threads)" }
    ).joined(separator: "; ")
    lines += [
      "", "Gap in % of the team's load, seconds. `>` is against Caseload's bound. \(versions).",
      "Limit \(limits).",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ row: ResultRow, base: Double?) -> String {
    let seconds = decimals(row.seconds, 1) + " s"
    guard let value = row.value else {
      return row.status == "refused" ? "does not take it" : "no plan, " + seconds
    }
    if row.status == "optimal" { return "optimal, " + seconds }
    guard row.teamLoad > 0, let bound = row.bound ?? base else { return "no bound, " + seconds }
    let gap = decimals(100 * max(0, value - bound) / row.teamLoad, 4)
    return (row.bound == nil ? "> " : "") + gap + ", " + seconds
  }

  private static func decimals(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", number)
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
