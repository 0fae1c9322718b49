import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct ExportModelCommandTests {
  @Test(arguments: ["one-each", "agency"]) func anotherSolverReachesTheSameObjective(
    name: String
  ) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard
      let glpsol = folders.map({ "\($0)/glpsol" }).first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else {
      return skipped("the exported model of \(name)", because: "there is no glpsol")
    }
    try TemporaryFolder.with { folder in
      let planned = try CommandLine.object(
        CommandLine.run(["plan", "scenarios/\(name)", "--quiet", "--json"]))
      let objective = try #require(planned["objective"] as? Double)
      for (option, reader) in [("--lp", "--lp"), ("--mps", "--freemps")] {
        let model = folder.url.appending(path: "model").path
        let answer = folder.url.appending(path: "answer").path
        let exported = try CommandLine.run(["export-model", "scenarios/\(name)", option, model])
        #expect(exported.exitCode == 0)
        #expect(exported.output == "")
        #expect(exported.errors.contains("Level unassigned held at 0: proven, checked"))
        let solved = try Program(executable: URL(filePath: glpsol))
          .run([reader, model, "--cuts", "-w", answer], in: folder.url)
        #expect(solved.exitCode == 0)
        // The line `s mip ROWS COLUMNS o VALUE` of GLPK's answer format.
        let line = folder.text(of: "answer")?.split(separator: "\n").first { $0.hasPrefix("s mip") }
        let value = line?.split(separator: " ").last.flatMap { Double($0) }
        #expect(value.map { ($0 * 100).rounded() } == (objective * 100).rounded())
      }
    }
  }

  @Test func theMPSFileSaysHowItIsRead() throws {
    try TemporaryFolder.with { folder in
      let model = folder.url.appending(path: "model.mps").path
      let outcome = try CommandLine.run(
        ["export-model", "scenarios/one-each", "--mps", model, "--quiet"])
      #expect(outcome.exitCode == 0)
      let first = folder.text(of: "model.mps")?.split(separator: "\n").first
      #expect(first?.contains("--freemps") == true)
    }
  }

  @Test func levelsAboveAreNamedInTheFirstComment() throws {
    try TemporaryFolder.with { folder in
      let model = folder.url.appending(path: "model.lp").path
      let outcome = try CommandLine.run(
        ["export-model", "scenarios/one-each", "--lp", model, "--level", "1", "--quiet"])
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors == "")
      #expect(folder.text(of: "model.lp")?.contains("Level unassigned, in minutes.") == true)
    }
  }
}
