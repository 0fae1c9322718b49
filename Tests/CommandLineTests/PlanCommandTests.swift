import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct PlanCommandTests {
  @Test(arguments: ["one-each", "agency"]) func thePageAsKept(name: String) throws {
    let outcome = try CommandLine.run(["plan", "scenarios/\(name)", "--quiet"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    expectGolden(outcome.output, "plan-\(name).txt")
  }

  @Test(arguments: ["one-each", "agency"]) func theAnswerForProgramsAsKept(name: String) throws {
    let outcome = try CommandLine.run(["plan", "scenarios/\(name)", "--quiet", "--json"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    let object = try CommandLine.object(outcome)
    #expect(object["status"] as? String == "optimal")
    #expect(object["proof"] as? String == "checked")
    expectGolden(outcome.output, "plan-\(name).json")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    try TemporaryFolder.with { folder in
      let names = ["one.json", "two.json"]
      for name in names {
        let path = folder.url.appending(path: name).path
        let outcome = try CommandLine.run(["plan", "scenarios/agency", "--quiet", "--out", path])
        #expect(outcome.exitCode == 0)
      }
      let texts = names.map { folder.text(of: $0) }
      #expect(texts[0] != nil)
      #expect(texts[0] == texts[1])
    }
  }

  @Test func clientsWithoutAManagerArePrintedAndWrittenAndExit2() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.crowded(in: folder)
      let outcome = try CommandLine.run(
        ["plan", "small", "--quiet", "--out", "plan.json", "--csv", "plan.csv"], in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("Without a manager, and why"))
      #expect(outcome.output.contains("no hours left (hours-limit): everybody"))
      #expect(folder.text(of: "plan.json")?.contains("\"manager\": null") == true)
      let rows = try #require(folder.text(of: "plan.csv")).split(separator: "\n")
      #expect(rows.count == 7)
      #expect(rows.first == "id,name,tier,owner,new_owner")
    }
  }

  @Test func infeasibleIsAnAnswerThatExits2AndWritesNothing() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.impossible(in: folder)
      let outcome = try CommandLine.run(
        ["plan", "small", "--quiet", "--json", "--out", "plan.json"], in: folder.url)
      #expect(outcome.exitCode == 2)
      let object = try CommandLine.object(outcome)
      #expect(object["status"] as? String == "infeasible")
      #expect(object["objective"] is NSNull)
      #expect(folder.text(of: "plan.json") == nil)
    }
  }

  @Test func noMovesKeepTodaysBookAndFromScratchForgetsIt() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      let kept = try CommandLine.object(
        CommandLine.run(["plan", "small", "--json", "--max-moves", "0"], in: folder.url))
      #expect((kept["moves"] as? [Any])?.isEmpty == true)
      let fresh = try CommandLine.object(
        CommandLine.run(["plan", "small", "--json", "--from-scratch"], in: folder.url))
      let kinds = (fresh["moves"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
      #expect(kinds == ["new", "new", "new"])
    }
  }

  @Test func theTableSpellsPeopleAsTheOwnerColumnDoes() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write(
        "\u{FEFF}id;name;tier;owner\r\na;\"Acme; Sons\";plain;Anna Berg\r\nb;Bay;plain;Anna Berg\r\n"
          + "c;Cove;plain;Bo Lund\r\n", to: "small/clients.csv")
      let outcome = try CommandLine.run(
        ["plan", "small", "--quiet", "--csv", "plan.csv"], in: folder.url)
      #expect(outcome.exitCode == 0)
      let written = try Data(contentsOf: folder.url.appending(path: "plan.csv"))
      let wanted =
        "\u{FEFF}id;name;tier;owner;new_owner\r\na;\"Acme; Sons\";plain;Anna Berg;Anna Berg\r\n"
        + "b;Bay;plain;Anna Berg;Anna Berg\r\nc;Cove;plain;Bo Lund;Bo Lund\r\n"
      #expect(written == Data(wanted.utf8))
    }
  }

  @Test(arguments: [24, 40, 60, 80]) func noLineIsWiderThanTheTerminal(width: Int) throws {
    let outcome = try CommandLine.run(
      ["plan", "scenarios/agency", "--quiet"], environment: ["COLUMNS": String(width)])
    // File names and words longer than the line stand as they are; there are none so long at 40.
    let longest = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(longest <= max(width, 40))
  }
}
