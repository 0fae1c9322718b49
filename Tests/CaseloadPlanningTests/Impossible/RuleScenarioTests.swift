import CaseloadAudit
import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing
import _CaseloadTestSupport

@testable import CaseloadPlanning

/// The scenarios of one rule each: the rule binds, so that the plan without it is another one, which
/// the rule forbids or makes pay.
@Suite struct RuleScenarioTests {
  /// The folders below scenarios/rules, sorted.
  static let names: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Places.scenario("rules").path)
    return (names ?? []).sorted()
  }()

  @Test func everyRuleHasOneAndEveryPricedOneToo() {
    let hard = Rule.allCases.map(\.rawValue)
    let priced = hard.filter { !["hours-limit", "keep", "dates"].contains($0) }.map {
      $0 + "-priced"
    }
    #expect((hard + priced).filter { !Self.names.contains($0) } == [])
  }

  @Test(arguments: names) func thePlanWithoutTheRuleIsAnotherOne(name: String) throws {
    let reading = ScenarioReader().read(path: Places.scenario("rules/\(name)").path)
    let scenario = try #require(reading.scenario)
    let bound = try #require(try Planner().plan(scenario).audited)
    let free = try #require(try Planner().plan(Self.lifted(name, from: scenario)).audited)
    #expect(free.plan != bound.plan)
    let judged = Auditor(scenario).audit(free.plan, proofs: [])
    let rule = name.replacing("-priced", with: "")
    if name.hasSuffix("-priced") {
      #expect(judged.breaches == [])
      #expect(Self.value(judged, .softRules) > Self.value(bound.audit, .softRules))
    } else if name == "hours-limit-soft" {
      #expect(Self.value(bound.audit, .overload) > .zero)
    } else if Rule(rawValue: rule) != nil {
      let codes = Set((judged.breaches + judged.tolerated).map(\.code))
      // Whoever is not there yet has no hours either.
      #expect(codes == (rule == "dates" ? [rule, "hours-limit"] : [rule]))
    }
  }

  private static func value(_ audit: AuditReport, _ term: Term) -> Price {
    audit.levels.compactMap { $0.terms[term] }.reduce(.zero, +)
  }

  /// The scenario without what its folder is named for.
  private static func lifted(_ name: String, from scenario: Scenario) -> Scenario {
    var lighter = scenario
    switch name {
    case "keep": return scenario.withoutOwners()
    case "hours-limit-soft": lighter.rules.isHoursLimitSoft = false
    case "load": lighter.load = LoadPolicy()
    case "poor-fit": lighter.policy.poorFit = []
    case "policy": lighter.policy = Policy()
    case "value-at-risk": lighter.policy.valueAtRisk = nil
    case "pools", "dates":
      return Scenario(
        name: name, month: scenario.month, clients: scenario.clients,
        managers: scenario.team.managers.filter { $0.pool == nil }.map { manager in
          var manager = manager
          manager.start = nil
          return manager
        }, tiers: scenario.tiers, rules: scenario.rules)
    default:
      guard let rule = Rule(rawValue: name.replacing("-priced", with: "")) else {
        preconditionFailure("the test knows no way to lift what scenarios/rules/\(name) shows")
      }
      return scenario.without(rule)
    }
    return lighter
  }
}
