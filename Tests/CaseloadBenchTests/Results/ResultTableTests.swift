import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing

@testable import CaseloadBench

@Suite struct ResultTableTests {
  private func line(
    _ solver: String, _ status: String, value: Int?, bound: Int?, seconds: Double = 1.25
  ) -> MatchLine {
    MatchLine(
      scenario: "book", level: .hours, solver: solver, version: "\(solver) 1", settings: "",
      limits: MatchLimits(seconds: 60, threads: 1), status: status,
      value: value.map(Price.init(hundredths:)), bound: bound.map(Price.init(hundredths:)),
      teamLoad: Minutes(1_000), seconds: seconds, note: "")
  }

  private var lines: [MatchLine] {
    [
      line("caseload", "feasible", value: 1_000, bound: 900),
      line("highs", "feasible", value: 2_000, bound: 800),
      line("scip", "optimal", value: 1_000, bound: 1_000),
      line("timefold", "feasible", value: 1_900, bound: nil),
      line("glpk", "none", value: nil, bound: 100),
      line("cbc", "refused", value: nil, bound: nil),
    ]
  }

  @Test func `A cell says gap and seconds, and against whose bound`() {
    let rows = ResultTable(lines.map(ResultRow.init)).markdown.split(separator: "\n")
    #expect(
      rows[2] == """
        | book | hours | 0.1000, 1.2 s | 1.2000, 1.2 s | optimal, 1.2 s | > 1.0000, 1.2 s \
        | no plan, 1.2 s | does not take it |
        """)
  }

  @Test func `Raw lines are read back as they were measured`() throws {
    let text = lines.map { JSONWriter.text(of: $0.json) }.joined()
    #expect(try ResultRow.read(Data(text.utf8)) == lines.map(ResultRow.init))
  }

  @Test func `A line that is no result is named`() {
    #expect(throws: ResultRow.BadLine(line: 2)) { try ResultRow.read(Data("\n{}\n".utf8)) }
  }
}
