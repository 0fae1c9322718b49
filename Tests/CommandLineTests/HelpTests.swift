import Testing
import _CaseloadTestSupport

@Suite struct HelpTests {
  @Test(arguments: ["", "plan", "check", "audit", "export-model"])
  func helpAsKept(verb: String) throws {
    let outcome = try CommandLine.run([verb, "--help"].filter { !$0.isEmpty })
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    expectGolden(outcome.output, "help\(verb.isEmpty ? "" : "-" + verb).txt")
  }

  @Test func theVersionNamesOursAndTheLibrarys() throws {
    let outcome = try CommandLine.run(["--version"])
    #expect(outcome.exitCode == 0)
    let form = try #require(
      try /caseload [0-9]+\.[0-9]+\.[0-9]+ \(GLPK [0-9]+\.[0-9]+\)\n/.wholeMatch(in: outcome.output)
    )
    #expect(!form.isEmpty)
  }
}
