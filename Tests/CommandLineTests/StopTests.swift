import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct StopTests {
  @Test(arguments: [SIGINT, SIGTERM]) func aSignalBringsTheBestPlanSoFar(signal: Int32) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      let run = try Program.caseload().start(["plan", "small", "--json"], in: folder.url)
      try waitUntilItTells(run)
      run.send(signal: signal)
      let outcome = run.outcome(within: .seconds(30))
      let object = try CommandLine.object(outcome)
      #expect(object["stop"] as? String == "interrupted")
      #expect(object["status"] as? String == "feasible")
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors.contains("Stopping; once more quits at once."))
    }
  }

  @Test func aTimeLimitBringsTheBestPlanSoFar() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      let outcome = try CommandLine.run(
        ["plan", "small", "--quiet", "--json", "--time-limit", "1.5"], in: folder.url)
      let object = try CommandLine.object(outcome)
      #expect(object["stop"] as? String == "time")
      #expect(object["status"] as? String == "feasible")
      #expect(outcome.errors == "")
    }
  }

  @Test func progressIsToldOnStderrUnlessQuiet() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.large(in: folder)
      let outcome = try CommandLine.run(
        ["plan", "small", "--time-limit", "4"], in: folder.url)
      #expect(outcome.errors.contains("value "))
      #expect(!outcome.errors.contains("\u{1B}"))
    }
  }

  /// A run that has told something has installed its signal handlers.
  private func waitUntilItTells(_ run: RunningProgram) throws {
    let end = ContinuousClock.now + .seconds(60)
    while run.errorsSoFar.isEmpty {
      try #require(ContinuousClock.now < end, "the run told nothing")
      usleep(20_000)
    }
  }
}
