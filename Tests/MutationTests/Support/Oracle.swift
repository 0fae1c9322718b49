import CaseloadDomain
import CaseloadPlanning
import _CaseloadTestSupport

/// What trying every assignment says about a scenario: the third reckoning, which decides what is wrong.
struct Oracle {
  /// What is told about one level.
  struct Told: Sendable {
    var value: Price
    var bound: Price?
  }

  let scenario: Scenario
  let force: BruteForce
  /// The best values level by level; nil if no plan obeys the rules.
  let best: [Price]?

  init(_ scenario: Scenario) {
    self.scenario = scenario
    force = BruteForce(scenario)
    best = force.optimum()?.values
  }

  /// What is untrue about what is told of a plan; nil if nothing is.
  ///
  /// A bound is one on plans that are as good in the levels above, so the first level that is worse
  /// than the best must not be called proven, and nothing below it has a bound that could be judged.
  func lie(in levels: [Told], of plan: Plan) -> String? {
    if let one = force.broken(by: plan).map(\.rule.rawValue).min() { return "it breaks \(one)" }
    guard let best else { return "there is no plan" }
    let values = force.levels(of: plan).map(\.value)
    if levels.map(\.value) != values { return "its values are \(values)" }
    for (told, least) in zip(levels, best) {
      if let bound = told.bound, bound > least { return "the best of a level is \(least)" }
      if told.value != least { return nil }
    }
    return nil
  }

  /// What is untrue about an audited plan.
  func lie(in audited: AuditedPlan) -> String? {
    lie(in: audited.levels.map { Told(value: $0.value.value, bound: $0.bound) }, of: audited.plan)
  }
}
