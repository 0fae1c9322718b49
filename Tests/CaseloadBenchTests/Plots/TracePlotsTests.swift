import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import CaseloadPlanning
import CaseloadSolver
import Foundation
import Testing

@testable import CaseloadBench

@Suite struct TracePlotsTests {
  private func row(pairs: Int, seconds: Double, progress: String) throws -> TraceRow {
    let line = """
      {"scenario": "a<b", "clients": 2, "managers": 1, "pairs": \(pairs), "threads": 1, \
      "read_seconds": 0.5, "first_plan_seconds": null, "seconds": \(seconds), \
      "processor_seconds": \(seconds), \
      "peak_memory": 2000000, "team_load": 1000, "progress": \(progress)}
      """
    return try #require(try TraceRow.read(Data("\n\(line)\n".utf8)).first)
  }

  /// Where the corners of all lines and points of a colour stand.
  private func corners(_ svg: String, _ colour: String) -> [String] {
    svg.split(separator: "\n")
      .filter { $0.contains("stroke=\"\(colour)\"") && $0.contains("d=\"M") }
      .map { String($0.split(separator: "\"")[1]) }
  }

  @Test func `The gap is a staircase down to the last moment`() throws {
    let row = try row(
      pairs: 7, seconds: 100, progress: "[[1, 110, null], [1, 110, 10], [10, 20, 10], [50, 10, 10]]"
    )
    let svg = try #require(TracePlots.gapOverTime([row]))
    // 10 % at 1 s, 1 % at 10 s, until 100 s; no gap has no place.
    #expect(corners(svg, "#0072b2").first == "M64 36L255 36L255 288L446 288L446 288")
    #expect(svg.contains("a&lt;b, 1 thread"))
  }

  @Test func `Sizes stand in ascending order beside growth in proportion`() throws {
    let rows = try [(1_000, 100.0), (10, 1.0)].map {
      try self.row(pairs: $0.0, seconds: $0.1, progress: "[]")
    }
    let svg = try #require(TracePlots.sizes(rows))
    #expect(corners(svg, "#0072b2").first == "M64 204L446 36")
    #expect(corners(svg, "#999").first == "M64 204L446 36")
    #expect(corners(svg, "#0072b2").count == 4)
  }

  @Test func `Without anything to show there is no picture`() throws {
    #expect(TracePlots.sizes([]) == nil)
    #expect(TracePlots.gapOverTime([try row(pairs: 1, seconds: 1, progress: "[]")]) == nil)
  }

  private func book(_ family: String) throws -> Scenario {
    try scenario(try #require(Family.named(family)), clients: 60, managers: 6, seed: 1)
  }

  @Test func `A trace is read back, and tells what the run came to`() throws {
    let scenario = try book("rebalance-coupled")
    let trace = try RunTrace(scenario, readSeconds: 0.25, request: SolveRequest(effort: .quick))
    let row = try #require(
      try TraceRow.read(Data(JSONWriter.text(of: trace.json).utf8)).first)
    #expect((row.clients, row.managers, row.readSeconds) == (60, 6, 0.25))
    #expect(row.pairs == trace.pairCount && row.pairs > 60 && row.pairs < 360)
    #expect(row.peakMemory > 1e6 && row.processorSeconds > 0)
    let last = try #require(row.progress.last)
    let levels = try #require(trace.result.audited?.levels)
    #expect(last[1] == levels.last.map { Double($0.value.value.hundredths) / 100 })
    #expect(last[2].map { $0 <= last[1] ?? 0 } == true)
    let values = row.progress.compactMap { $0[1] }
    #expect(values == values.sorted(by: >))
  }

  @Test func `A run that any gap satisfies ends with its first bound`() throws {
    let scenario = try book("lumpy-tight")
    let trace = try RunTrace(
      scenario, readSeconds: 0, request: SolveRequest(gap: ExactNumber(1), effort: .quick))
    #expect(trace.result.stop == .gap && trace.result.audited?.bound != nil)
    #expect(trace.result.work.nodes == 0)
  }
}
