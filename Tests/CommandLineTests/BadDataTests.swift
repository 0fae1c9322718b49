import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct BadDataTests {
  /// `tieres:` and an open quote in a table at once.
  private func broken(in folder: TemporaryFolder) throws {
    try ScenarioFolder.small(in: folder)
    let text = folder.text(of: "small/scenario.yaml") ?? ""
    try folder.write(text.replacing("tiers:", with: "tieres:"), to: "small/scenario.yaml")
    try folder.write(
      "id,name,tier,owner\na,\"Acme,plain,x\nb,Bay,plain,x\n", to: "small/clients.csv")
  }

  @Test func bothFaultsAreToldOnStderrAndNothingOnStdout() throws {
    try TemporaryFolder.with { folder in
      try broken(in: folder)
      let outcome = try CommandLine.run(["plan", "small"], in: folder.url)
      #expect(outcome.exitCode == 65)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("scenario.yaml:4:1: error: "))
      #expect(outcome.errors.contains("clients.csv:2:3: error: "))
    }
  }

  @Test func withJSONTheyAreOneObjectOnStdout() throws {
    try TemporaryFolder.with { folder in
      try broken(in: folder)
      let outcome = try CommandLine.run(["plan", "small", "--json"], in: folder.url)
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors == "")
      let object = try CommandLine.object(outcome)
      #expect(Set(object.keys) == ["findings"])
      let findings = object["findings"] as? [[String: Any]] ?? []
      let places = findings.filter { $0["severity"] as? String == "error" }
        .map { "\($0["file"] ?? ""):\($0["line"] ?? ""):\($0["column"] ?? "")" }
      #expect(places.contains("scenario.yaml:4:1"))
      #expect(places.contains("clients.csv:2:3"))
    }
  }

  @Test func checkTellsThemOnStdout() throws {
    try TemporaryFolder.with { folder in
      try broken(in: folder)
      let outcome = try CommandLine.run(["check", "small"], in: folder.url)
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("scenario.yaml:4:1: error: "))
    }
  }

  @Test func aScenarioThatDoesNotExistIsBadData() throws {
    let outcome = try CommandLine.run(["plan", "scenarios/none"])
    #expect(outcome.exitCode == 65)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error: "))
  }
}
