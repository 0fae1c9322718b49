import Foundation
import Testing
import _CaseloadTestSupport

/// The agency under a policy of its own, through every verb.
@Suite struct PolicyTests {
  /// Moves count before balance, nobody's fair share counts, and the second band is dearer.
  private static let policy = """
    policy:
      levels: [[unassigned, overload], [hand-over, value-at-risk], [inherited], [over-target, soft-rules]]
      weights: {over-target: [1, 4, 9.5]}

    """

  private func withAgency(_ body: (TemporaryFolder) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      try folder.copy(Places.packageRoot().appending(path: "scenarios/agency"), as: "agency")
      let text = folder.text(of: "agency/scenario.yaml") ?? ""
      try folder.write(text + Self.policy, to: "agency/scenario.yaml")
      try body(folder)
    }
  }

  @Test func theLevelsOfThePolicyArePlannedPrintedAndProven() throws {
    try withAgency { folder in
      let page = try CommandLine.run(["plan", "agency", "--quiet"], in: folder.url)
      #expect(page.exitCode == 0)
      expectGolden(page.output, "plan-agency-policy.txt")
      let answer = try CommandLine.object(
        CommandLine.run(
          ["plan", "agency", "--quiet", "--json", "--out", "plan.json"], in: folder.url))
      #expect(answer["proof"] as? String == "checked")
      #expect(answer["status"] as? String == "optimal")
      let levels = try #require(answer["levels"] as? [[String: Any]])
      #expect(
        levels.map { $0["name"] as? String } == [
          "unassigned+overload", "hand-over+value-at-risk", "inherited", "over-target+soft-rules",
        ])
      let off = try #require(answer["switched_off"] as? [String: Double])
      #expect(off.keys.sorted() == ["poor-fit", "uneven"])
      #expect(off["uneven"].map { $0 > 0 } == true)
      let audit = try CommandLine.run(["audit", "agency", "plan.json"], in: folder.url)
      #expect(audit.exitCode == 0)
      #expect(audit.output.contains("proven, checked"))
    }
  }

  @Test func checkShowsWhatDiffersFromTheStandardPolicy() throws {
    try withAgency { folder in
      let page = try CommandLine.run(["check", "agency"], in: folder.url)
      #expect(page.exitCode == 0)
      for words in [
        "Level 2: hand-over, value-at-risk.", "Switched off: uneven, poor-fit.", "1, 4, 9.5",
      ] {
        #expect(page.output.contains(words))
      }
      let answer = try CommandLine.object(
        CommandLine.run(["check", "agency", "--json"], in: folder.url))
      let policy = try #require(answer["policy"] as? [String: Any])
      #expect((policy["levels"] as? [Any])?.count == 4)
    }
    let standard = try CommandLine.run(["check", "scenarios/agency", "--json"])
    #expect(try CommandLine.object(standard)["policy"] == nil)
  }

  @Test(arguments: ["2", "hand-over+value-at-risk"]) func aLevelIsExportedByNumberOrName(
    level: String
  ) throws {
    try withAgency { folder in
      let outcome = try CommandLine.run(
        ["export-model", "agency", "--lp", "model.lp", "--level", level, "--quiet"], in: folder.url)
      #expect(outcome.exitCode == 0)
      let model = folder.text(of: "model.lp") ?? ""
      #expect(model.contains("Level hand-over+value-at-risk, in minutes."))
      #expect(model.contains("Level unassigned+overload held at"))
      #expect(!model.contains("above_target"))
    }
  }

  @Test func aPlanOfAnotherPolicyIsOneOfAnotherScenario() throws {
    try withAgency { folder in
      let plan = folder.url.appending(path: "plan.json").path
      #expect(
        try CommandLine.run(["plan", "agency", "--quiet", "--out", plan], in: folder.url)
          .exitCode == 0)
      let audit = try CommandLine.run(["audit", "scenarios/agency", plan])
      #expect(audit.exitCode == 65)
    }
  }
}
