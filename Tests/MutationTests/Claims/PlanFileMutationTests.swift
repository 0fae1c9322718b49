import CaseloadDomain
import CaseloadPlanning
import CaseloadReports
import Testing
import _CaseloadTestSupport

/// Every number and word that a plan file states, changed once: `audit` must not believe it.
@Suite struct PlanFileMutationTests {
  @Test func `Every statement of a plan file that is not true is caught`() throws {
    var rows: [String: MutationTable.Row] = [:]
    for seed in UInt64(1)...12 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let result = try Planner().plan(scenario)
      guard result.audited != nil else { continue }
      let file = PlanFileText(
        text: String(decoding: PlanJSON(result, version: "0").file, as: UTF8.self))
      #expect(try PlanFileAudit.codes(of: file.text, in: scenario) == [], "seed \(seed)")
      for statement in file.statements {
        guard let other = statement.other else { continue }
        var row =
          rows[statement.name]
          ?? MutationTable.Row("plan file: \(statement.name)", expected: ["plan-file"])
        let codes = try PlanFileAudit.codes(of: file.stating(other, at: statement), in: scenario)
        row.tried += 1
        for code in codes { row.codes[code, default: 0] += 1 }
        if codes.contains("plan-file") {
          row.caught += 1
        } else if codes.isEmpty {
          row.survivors.append("seed \(seed): \(other) for \(statement.value)")
        } else {
          row.otherwise += 1
        }
        rows[statement.name] = row
      }
    }
    let table = MutationTable(
      title: "Plan file", rows: rows.values.sorted { $0.name < $1.name })
    print(table.text)
    #expect(table.rows.count > 30)
    for row in table.failures {
      Issue.record("\(row.name): caught \(row.caught), \(row.survivors.first ?? "never bit")")
    }
  }
}
