import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

/// The audit and brute force were written apart; on every kind of plan they must agree.
@Suite struct AuditorAgreementTests {
  @Test func valuesAndBrokenRulesAreTheSame() {
    var broken: [Rule: Int] = [:]
    for seed in UInt64(1)...400 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let auditor = Auditor(scenario)
      let other = BruteForce(scenario)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<8 {
        let plan = Self.plan(of: scenario, &random)
        let report = auditor.audit(plan)
        let rules = Set(report.breaches.map(\.code))
        #expect(rules == Set(other.broken(by: plan).map(\.rule.rawValue)), "seed \(seed)")
        if rules.isEmpty { #expect(report.levels == other.levels(of: plan), "seed \(seed)") }
        for rule in Rule.allCases where rules.contains(rule.rawValue) {
          broken[rule, default: 0] += 1
        }
      }
    }
    print("broken in random plans: \(broken)")
    for rule in Rule.allCases { #expect(broken[rule, default: 0] >= 20, "\(rule)") }
  }

  @Test func theBestPlanIsAPlanOfTheSameValue() {
    var plans = 0
    for seed in UInt64(1)...150 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      guard let optimum = BruteForce(scenario).optimum() else { continue }
      let report = Auditor(scenario).audit(optimum.plans[0])
      #expect(report.breaches == [], "seed \(seed)")
      #expect(report.levels == optimum.levels, "seed \(seed)")
      plans += 1
    }
    #expect(plans >= 100)
  }

  /// Today's book with some clients given to anybody.
  private static func plan(of scenario: Scenario, _ random: inout SeededGenerator) -> Plan {
    var plan = random.chance(70) ? Plan.today(of: scenario) : Plan()
    for client in scenario.clients where random.chance(40) {
      plan[client.id] = random.chance(15) ? nil : random.pick(scenario.team.managers).id
    }
    return plan
  }
}
