import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct CheckCommandTests {
  @Test func whatEveryPlanMendsIsNoFaultOfTheData() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder, extra: "month: 2027-03")
      try folder.write(
        "id,name,end\nx,Anna Berg,2027-03-15\ny,Bo Lund,\n", to: "small/managers.csv")
      let outcome = try CommandLine.run(["check", "small"], in: folder.url)
      #expect(outcome.exitCode == 0)
      #expect(!outcome.output.contains("error:"))
      #expect(outcome.output.contains("as a forced move outside every budget"))
    }
  }

  @Test func moreThanAllLimitsSaysWhatThatMeansForToday() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write("id,name\nx,Anna Berg\n", to: "small/managers.csv")
      let tolerated = try CommandLine.run(["check", "small"], in: folder.url)
      #expect(tolerated.output.contains("only while today's overload stays"))
      try ScenarioFolder.small(in: folder, extra: "inherit: none")
      try folder.write("id,name\nx,Anna Berg\n", to: "small/managers.csv")
      let strict = try CommandLine.run(["check", "small"], in: folder.url)
      #expect(strict.output.contains("no plan gives everybody a manager"))
    }
  }
}
