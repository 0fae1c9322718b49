import CaseloadDomain
import CaseloadReports
import Testing

@Suite struct FindingLinesTests {
  @Test func aFindingSaysWhereWhatAndWhatToDo() {
    let findings = [
      Finding(
        "unknown-key", .error, at: SourceLocation(file: "scenario.yaml", line: 4, column: 1),
        "unknown key 'tieres'", advice: "did you mean 'tiers'?"),
      Finding("report-footer", .note, at: SourceLocation(file: "a.csv"), "2 rows left out."),
      Finding("too-many-clients", .warning, "Bo Lund holds 11", advice: "move one"),
    ]
    #expect(
      FindingLines(findings).text(in: TextStyle()) == """
        scenario.yaml:4:1: error: unknown key 'tieres' [unknown-key]. Did you mean 'tiers'?
        a.csv: note: 2 rows left out [report-footer].
        warning: Bo Lund holds 11 [too-many-clients]. Move one.

        """)
  }
}
