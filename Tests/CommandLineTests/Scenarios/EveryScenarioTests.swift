import Foundation
import Testing
import _CaseloadTestSupport

/// Every scenario that ships: planned, audited, exported, and solved anew by another program.
@Suite struct EveryScenarioTests {
  @Test func thereAreScenariosOfEveryKind() {
    let inRules = ScenarioFolders.all.filter { $0.hasPrefix("scenarios/rules/") }
    #expect(inRules.count >= 30)
    #expect(ScenarioFolders.impossible.count >= 2)
    let named = ScenarioFolders.large + ScenarioFolders.slow
    #expect(named.filter { !ScenarioFolders.all.contains($0) } == [])
  }

  @Test(arguments: ScenarioFolders.all) func eachHasAPageThatSaysWhatToSee(folder: String) throws {
    let page = Places.packageRoot().appending(path: folder).appending(path: "README.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("caseload plan \(folder)"))
  }

  @Test(arguments: ScenarioFolders.all.filter { !ScenarioFolders.impossible.contains($0) })
  func thePlanIsAuditedAndAnotherSolverAgrees(folder: String) throws {
    let isLarge = ScenarioFolders.large.contains(folder)
    // Work, not time, ends such a run, so that it is the same on every machine.
    let early = isLarge || ScenarioFolders.slow.contains(folder) ? ["--gap", "100%"] : []
    try TemporaryFolder.with { temporary in
      let file = temporary.url.appending(path: "plan.json").path
      let planned = try CommandLine.run(
        ["plan", folder, "--quiet", "--json", "--out", file] + (isLarge ? early : []))
      #expect(planned.errors == "")
      let object = try CommandLine.object(planned)
      let assignments = try #require(object["assignments"] as? [[String: Any]])
      let isSomebodyLeftOut = assignments.contains { $0["manager"] is NSNull }
      #expect(planned.exitCode == (isSomebodyLeftOut ? 2 : 0))
      #expect(object["gap_minutes"] is Double, "the gap is stated")
      if !isLarge { #expect(object["status"] as? String == "optimal") }
      try expectAudit(folder, file: file, early: early)
      try expectModels(folder, of: object, in: temporary, isLarge: isLarge, early: early)
    }
  }

  /// The audit of a written plan agrees with the plan that was told.
  private func expectAudit(_ folder: String, file: String, early: [String]) throws {
    let audited = try CommandLine.run(
      ["audit", folder, file, "--quiet", "--json"] + early)
    #expect(audited.exitCode == 0)
    let report = try CommandLine.object(audited)
    #expect(report["is_plan"] as? Bool == true)
    let findings = report["findings"] as? [[String: Any]] ?? []
    #expect(findings.filter { $0["severity"] as? String == "error" }.isEmpty)
  }

  /// Each level as a model: its best value, found by another solver, is the plan's to the last digit.
  /// A large model is only read.
  private func expectModels(
    _ folder: String, of plan: [String: Any], in temporary: TemporaryFolder, isLarge: Bool,
    early: [String]
  ) throws {
    guard let other = OtherSolver() else {
      return skipped("the exported models of \(folder)", because: "there is no glpsol")
    }
    let levels = try #require(plan["levels"] as? [[String: Any]])
    let model = temporary.url.appending(path: "model.lp").path
    for (index, level) in levels.enumerated() where !isLarge || index == 0 {
      let exported = try CommandLine.run(
        ["export-model", folder, "--lp", model, "--level", "\(index + 1)", "--quiet"]
          + early)
      #expect(exported.exitCode == 0)
      if isLarge {
        #expect(try other.reads(model: "model.lp", in: temporary))
      } else {
        let stated = try #require(level["value"] as? Double)
        let found = try other.value(ofModel: "model.lp", in: temporary)
        #expect(found == Int((stated * 100).rounded()), "level \(index + 1) of \(folder)")
      }
    }
  }
}
