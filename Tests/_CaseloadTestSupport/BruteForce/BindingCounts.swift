import CaseloadDomain

/// How often, over many scenarios, each demand was binding and each term more than zero.
///
/// A demand binds where lifting it changes the best value. Random scenarios prove nothing about a
/// rule that never binds, so tests that rely on them print these counts and fail below a least one.
public struct BindingCounts: Sendable, CustomStringConvertible {
  /// How many scenarios were counted.
  public private(set) var scenarios = 0
  /// How many of them have no plan.
  public private(set) var withoutPlan = 0
  /// How many have another best value if today's breaches are not tolerated.
  public private(set) var tolerance = 0
  /// In how many scenarios each demand binds.
  public private(set) var binding: [Requirement: Int] = [:]
  /// In how many scenarios each term of the best plan is more than zero.
  public private(set) var nonZero: [Term: Int] = [:]

  /// Counts of no scenario.
  public init() {}

  /// Counts of one scenario with its optimum by brute force, nil if there is no plan.
  public init(of scenario: Scenario, optimum: BruteForce.Optimum?) {
    scenarios = 1
    withoutPlan = optimum == nil ? 1 : 0
    for requirement in Requirement.allCases where requirement.isStated(in: scenario) {
      let freer = BruteForce(scenario, without: [requirement]).optimum()
      if freer?.values != optimum?.values { binding[requirement] = 1 }
    }
    for (term, price) in optimum?.terms ?? [:] where price > .zero { nonZero[term] = 1 }
    if scenario.inheritance == .all {
      var strict = scenario
      strict.inheritance = .none
      tolerance = BruteForce(strict).optimum()?.values == optimum?.values ? 0 : 1
    }
  }

  /// Adds the counts of other scenarios.
  public mutating func add(_ other: BindingCounts) {
    scenarios += other.scenarios
    withoutPlan += other.withoutPlan
    tolerance += other.tolerance
    binding.merge(other.binding, uniquingKeysWith: +)
    nonZero.merge(other.nonZero, uniquingKeysWith: +)
  }

  /// The demands that bind and the terms that count in fewer scenarios than asked, by name.
  public func tooSeldom(binding leastBinding: Int, nonZero leastNonZero: Int) -> [String] {
    let demands = Requirement.allCases.filter { binding[$0, default: 0] < leastBinding }
    let terms = Term.allCases.filter { nonZero[$0, default: 0] < leastNonZero }
    return demands.map(\.rawValue) + terms.map(\.rawValue)
  }

  /// The counts in three lines.
  public var description: String {
    let demands = Requirement.allCases.map { "\($0.rawValue) \(binding[$0, default: 0])" }
    let terms = Term.allCases.map { "\($0.rawValue) \(nonZero[$0, default: 0])" }
    return """
      \(scenarios) scenarios, \(withoutPlan) without a plan, tolerance matters in \(tolerance)
      binding: \(demands.joined(separator: ", "))
      more than zero: \(terms.joined(separator: ", "))
      """
  }
}

extension Requirement {
  /// Whether a scenario asks for this at all; where it does not, lifting the demand changes nothing.
  func isStated(in scenario: Scenario) -> Bool {
    let rules = scenario.rules
    return switch self {
    case .eligible: !rules.match.isEmpty
    case .hoursLimit, .keep: true
    case .alone: scenario.tiers.contains(where: \.isAlone)
    case .tierAtMost: scenario.tiers.contains { $0.atMost != nil }
    case .tierAtLeast: scenario.tiers.contains { $0.atLeast != nil }
    case .pin: !rules.pins.isEmpty
    case .ban: !rules.bans.isEmpty
    case .moveCount: rules.moves.atMost != nil
    case .moveLoad: rules.moves.load != nil
    case .moveValue: rules.moves.value != nil
    case .managerMoves: rules.moves.perManager != nil
    case .dates: scenario.month != nil
    }
  }
}
