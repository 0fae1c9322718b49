import CaseloadDomain
import Foundation
import Testing
import _CaseloadTestSupport

@testable import CaseloadBench

/// Matches against peers that are scripts of the shell and answer what a test wants.
@Suite struct SolverMatchTests {
  /// One manager, so that every pair of the model is in the only plan; 65 % of his target.
  private let scenario = Scenario(
    name: "one", clients: ["a_1", "b"].map { Client(id: ClientID($0), tier: Tier.Name("t")) },
    managers: [Manager(id: ManagerID("m_0"))],
    tiers: [Tier(name: Tier.Name("t"), workload: .hours(40))])

  private let honest = """
    ones=$(awk '$1 ~ /^x_/ {print "\\"" $1 "\\""}' "$1" | sort -u | paste -sd, -)
    """

  private func lines(
    _ script: String
  ) throws -> (lines: [MatchLine], contradictions: [SolverMatch.Contradiction]) {
    try TemporaryFolder.with { folder in
      try folder.write(script, to: "run_highs.py")
      let runner = PeerRunner(python: "/bin/sh", folder: folder.url.path)
      let match = SolverMatch(scenario, limits: MatchLimits(seconds: 60, threads: 1))
      var lines: [MatchLine] = []
      let found = try match.run(against: [.highs], by: runner) { lines.append($0) }
      return (lines, found)
    }
  }

  private func answering(_ value: String, bound: String, ones: String = "$ones") -> String {
    """
    \(honest)
    cat > "$2" <<END
    {"version": "Echo 1", "settings": "none", "status": "optimal", "value": \(value),
     "bound": \(bound), "seconds": 0.5, "ones": [\(ones)]}
    END
    """
  }

  @Test func `A peer's plan is scored by the audit`() throws {
    let (lines, contradictions) = try lines(answering("0", bound: "0"))
    #expect(lines.map(\.solver) == ["caseload", "highs"])
    #expect(lines.map(\.status) == ["optimal", "optimal"])
    #expect(lines[1].value == .zero)
    #expect(lines[1].version == "Echo 1")
    #expect(lines[1].note == "")
    #expect(contradictions.isEmpty)
  }

  @Test func `A value that the audit does not find is told`() throws {
    let line = try lines(answering("-7.25", bound: "-7.25")).lines[1]
    #expect(line.value == .zero)
    #expect(line.note == "it claims -7.25, the audit reckons 0")
  }

  @Test func `A bound above our plan is told`() throws {
    let line = try lines(answering("0", bound: "3")).lines[1]
    #expect(line.bound == Price(hundredths: 300))
    #expect(line.note == "its bound is above the plan of Caseload")
  }

  @Test func `Columns that are no pairs are rejected`() throws {
    let line = try lines(answering("0", bound: "0", ones: "\"x_other\"")).lines[1]
    #expect(line.status == "rejected")
    #expect(line.value == nil)
  }

  @Test func `A plan that leaves clients out is rejected for the level above`() throws {
    let line = try lines(answering("0", bound: "0", ones: "")).lines[1]
    #expect(line.status == "rejected")
    #expect(line.note == "worse in the level unassigned")
  }

  @Test func `A peer that fails is told with its own words`() throws {
    let line = try lines("echo 'no licence' >&2; exit 3").lines[1]
    #expect(line.status == "failed")
    #expect(line.note == "no licence")
  }

  @Test func `A plan below our bound is a contradiction`() {
    var line = MatchLine(
      scenario: "s", level: .hours, solver: "highs", version: "", settings: "",
      limits: MatchLimits(seconds: 1, threads: 1), status: "optimal",
      value: Price(hundredths: 99), bound: nil, teamLoad: Minutes(10), seconds: 0, note: "")
    let bound = Price(hundredths: 100)
    #expect(SolverMatch.contradiction(of: line, bound: bound) != nil)
    line.value = bound
    #expect(SolverMatch.contradiction(of: line, bound: bound) == nil)
  }

  @Test func `What must be there for peers and is not is named`() {
    let runner = PeerRunner(python: "/bin/sh", folder: "/nowhere")
    #expect(runner.missing.count == Peer.allCases.count)
  }
}
