import Foundation
import Testing
import _CaseloadTestSupport

@Suite struct AuditCommandTests {
  private func planned(in folder: TemporaryFolder) throws {
    try ScenarioFolder.small(in: folder)
    let outcome = try CommandLine.run(
      ["plan", "small", "--quiet", "--out", "plan.json", "--csv", "plan.csv"], in: folder.url)
    #expect(outcome.exitCode == 0)
  }

  @Test func ourOwnPlanIsWithinTheRulesAndItsProofHolds() throws {
    try TemporaryFolder.with { folder in
      try planned(in: folder)
      for name in ["plan.json", "plan.csv"] {
        let outcome = try CommandLine.run(["audit", "small", name, "--json"], in: folder.url)
        #expect(outcome.exitCode == 0)
        let object = try CommandLine.object(outcome)
        #expect(object["is_plan"] as? Bool == true)
        #expect(object["status"] as? String == "optimal")
        #expect(object["proof"] as? String == "checked")
      }
    }
  }

  @Test func aBrokenRuleExits2AndIsNamed() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder, extra: "inherit: none")
      let outcome = try CommandLine.run(["audit", "small", "small/clients.csv"], in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.contains("Not a plan: 1 rule breach."))
      #expect(outcome.output.contains("[hours-limit]"))
    }
  }

  @Test func aFileThatLiesAboutItsPlanExits2AndIsNamed() throws {
    try TemporaryFolder.with { folder in
      try planned(in: folder)
      let text = try #require(folder.text(of: "plan.json"))
      try folder.write(
        text.replacing(#/"objective": [0-9.]+/#, with: "\"objective\": 1.0"), to: "plan.json")
      let outcome = try CommandLine.run(["audit", "small", "plan.json"], in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.contains("The file states what does not hold"))
      #expect(outcome.output.contains("objective states 1.0, the audit reckons "))
      let answer = try CommandLine.run(["audit", "small", "plan.json", "--json"], in: folder.url)
      #expect(answer.exitCode == 2)
      let found = try CommandLine.object(answer)["findings"] as? [[String: Any]] ?? []
      #expect(found.contains { $0["code"] as? String == "plan-file" })
    }
  }

  /// The client table has one name, whether it is read as a part of the scenario or as a plan.
  @Test func theScenariosOwnTableHasOneName() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write(
        "id,name,tier,owner\na,Acme,plain,x\nb,Bay,plain,nobody known\nc,Cove,plain,x\n",
        to: "small/clients.csv")
      let outcome = try CommandLine.run(
        ["audit", "small", "small/clients.csv", "--json"], in: folder.url)
      let found = try CommandLine.object(outcome)["findings"] as? [[String: Any]] ?? []
      #expect(found.contains { $0["code"] as? String == "plan-file" })
      #expect(found.allSatisfy { $0["file"] as? String == "clients.csv" })
    }
  }

  /// Each finding about a plan file says where it stands, whatever part of the audit made it.
  @Test(arguments: [
    ("unknown", #""manager": "x""#, #""manager": "stranger""#),
    (
      "proof", "\"bound\": 0.00,\n      \"level\": \"unassigned\"",
      "\"bound\": 7.00,\n      \"level\": \"unassigned\""
    ),
    ("plan-file", #""hash": ""#, #""hash": "0"#),
  ])
  func everyFindingHasFileAndLine(code: String, old: String, new: String) throws {
    try TemporaryFolder.with { folder in
      try planned(in: folder)
      let text = try #require(folder.text(of: "plan.json"))
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != text)
      try folder.write(changed, to: "plan.json")
      let outcome = try CommandLine.run(["audit", "small", "plan.json", "--json"], in: folder.url)
      #expect(outcome.exitCode == (code == "plan-file" ? 65 : 2))
      let found = try CommandLine.object(outcome)["findings"] as? [[String: Any]] ?? []
      let named = found.filter { $0["code"] as? String == code }
      #expect(!named.isEmpty)
      #expect(named.allSatisfy { $0["file"] as? String == "plan.json" && $0["line"] is Int })
    }
  }

  @Test func aBrokenBudgetOfMovesNamesTheScenariosFile() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder, extra: "rules: {moves: {at-most: 0}}")
      try folder.write("client,manager\na,y\nb,x\nc,x\n", to: "hand.csv")
      let outcome = try CommandLine.run(["audit", "small", "hand.csv", "--json"], in: folder.url)
      let found = try CommandLine.object(outcome)["findings"] as? [[String: Any]] ?? []
      let budget = found.filter { $0["code"] as? String == "moves" }
      #expect(budget.map { $0["file"] as? String } == ["scenario.yaml"])
    }
  }

  @Test func aProofThatFailsIsNotHeadlinedAsOptimal() throws {
    try TemporaryFolder.with { folder in
      try planned(in: folder)
      let text = try #require(folder.text(of: "plan.json"))
      let proofs = try #require(text.firstRange(of: "\"proof_data\""))
      let tail = text[proofs.lowerBound...]
        .replacing(#/"bound": [0-9.]+/#, with: "\"bound\": 999999.0")
      try folder.write(String(text[..<proofs.lowerBound]) + tail, to: "plan.json")
      let outcome = try CommandLine.run(["audit", "small", "plan.json"], in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.contains("Not proven: the proof in the file does not hold."))
      #expect(!outcome.output.contains("Optimal"))
      #expect(!outcome.output.contains("Proof checked"))
    }
  }

  @Test func aBrokenPlanStandsBesideTheBestLevelByLevel() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write("client,manager\na,y\nb,y\nc,\n", to: "hand.csv")
      let outcome = try CommandLine.run(["audit", "small", "hand.csv"], in: folder.url)
      #expect(outcome.output.contains("unassigned 60.0 h against 0.0 h"))
    }
  }

  @Test func howFarAHandMadePlanIsFromTheBestIsTold() throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write("client,manager\na,y\nb,y\nc,\n", to: "hand.csv")
      let outcome = try CommandLine.run(["audit", "small", "hand.csv", "--json"], in: folder.url)
      let object = try CommandLine.object(outcome)
      #expect(object["is_plan"] as? Bool == false)
      try folder.write("client,manager\na,y\nb,y\nc,x\n", to: "hand.csv")
      let worse = try CommandLine.object(
        CommandLine.run(["audit", "small", "hand.csv", "--json"], in: folder.url))
      #expect(worse["status"] as? String == "feasible")
      #expect((worse["gap_minutes"] as? Double ?? 0) > 0)
      #expect(worse["best"] is [String: Any])
    }
  }

  @Test func aPlanOfAnotherScenarioIsBadDataThatNamesTheDifference() throws {
    try TemporaryFolder.with { folder in
      try planned(in: folder)
      try folder.write(
        "id,name,tier,owner\na,Acme,plain,x\nb,Bay,plain,y\nd,Dune,plain,x\n",
        to: "small/clients.csv")
      let outcome = try CommandLine.run(["audit", "small", "plan.json"], in: folder.url)
      #expect(outcome.exitCode == 65)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("client gone: 'c'"))
      #expect(outcome.errors.contains("client added: 'd'"))
      #expect(outcome.errors.contains("another owner of 'b'"))
    }
  }

  @Test func aReformattedScenarioIsTheSameScenario() throws {
    try TemporaryFolder.with { folder in
      try planned(in: folder)
      try folder.write(
        "owner;tier;id;name;Note\r\nx;plain;c;Cove & Co;new\r\nx;plain;b;Bay;\r\nx;plain;a;Acme;\r\n",
        to: "small/clients.csv")
      let outcome = try CommandLine.run(["audit", "small", "plan.json"], in: folder.url)
      #expect(outcome.exitCode == 0)
    }
  }

  @Test(arguments: ["{\"format\": 1", "", "\u{0}\u{1}"]) func aFileThatIsNoPlanIsBadData(
    text: String
  ) throws {
    try TemporaryFolder.with { folder in
      try ScenarioFolder.small(in: folder)
      try folder.write(text, to: "plan.json")
      let outcome = try CommandLine.run(["audit", "small", "plan.json"], in: folder.url)
      #expect(outcome.exitCode == 65)
      #expect(outcome.output == "")
      #expect(outcome.errors.contains("plan.json"))
    }
  }
}
