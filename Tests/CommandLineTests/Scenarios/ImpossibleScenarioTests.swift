import Foundation
import Testing
import _CaseloadTestSupport

/// The scenarios that cannot be planned, or not for every client, say why, rule by rule.
@Suite struct ImpossibleScenarioTests {
  @Test(arguments: ScenarioFolders.impossible + ["scenarios/nobody-may-take"])
  func thePageAsKept(folder: String) throws {
    let outcome = try CommandLine.run(["plan", folder, "--quiet"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors == "")
    expectGolden(outcome.output, "plan-\((folder as NSString).lastPathComponent).txt")
  }

  @Test(arguments: ScenarioFolders.impossible) func programsAreToldWhatClashes(
    folder: String
  ) throws {
    let outcome = try CommandLine.run(["plan", folder, "--quiet", "--json"])
    #expect(outcome.exitCode == 2)
    let object = try CommandLine.object(outcome)
    #expect(object["status"] as? String == "infeasible")
    #expect((object["assignments"] as? [Any])?.isEmpty == true)
    let why = try #require(object["impossible"] as? [String: Any])
    let shortages = try #require(why["shortages"] as? [[String: Any]])
    let enough = try #require(why["enough_without_one_of"] as? [String])
    #expect(!shortages.isEmpty || !enough.isEmpty)
    for shortage in shortages {
      let needed = try #require(shortage["needed"] as? Int)
      let available = try #require(shortage["available"] as? Int)
      #expect(needed > available)
      let rule = try #require(shortage["rule"] as? String)
      #expect((shortage["message"] as? String)?.hasPrefix("\(rule): ") == true)
    }
  }

  @Test func theExportSaysThatThereIsNoPlan() throws {
    try TemporaryFolder.with { folder in
      let model = folder.url.appending(path: "model.lp").path
      let outcome = try CommandLine.run(["export-model", "scenarios/impossible", "--lp", model])
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("No plan obeys the rules."))
      #expect(folder.text(of: "model.lp") == nil)
    }
  }

  @Test func programsAreToldWhoCannotTakeAClient() throws {
    let object = try CommandLine.object(
      CommandLine.run(["plan", "scenarios/nobody-may-take", "--quiet", "--json"]))
    let reasons = try #require(object["unassigned_reasons"] as? [[String: Any]])
    let velodrome = reasons.first { $0["client"] as? String == "n5" }
    #expect(
      velodrome?["rules"] as? [String: [String]] == ["ban": ["anna", "bo"], "dates": ["cleo"]])
    #expect(object["impossible"] is NSNull)
  }
}
