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
  /// In how many scenarios the best plan breaks each rule at a price: a soft limit of hours counts
  /// where there is overload.
  public private(set) var priced: [Rule: Int] = [:]

  /// The rules that may have a price, and the limit of hours, which may be soft.
  public static let pricedRules: [Rule] = [
    .eligible, .hoursLimit, .alone, .tierCount, .pin, .ban, .moves, .bookCount, .mix, .together,
    .apart, .freeze, .intake,
  ]

  /// Counts of no scenario.
  public init() {}

  /// Counts of one scenario with its optimum by brute force, nil if there is no plan.
  public init(of scenario: Scenario, optimum: BruteForce.Optimum?) {
    scenarios = 1
    withoutPlan = optimum == nil ? 1 : 0
    let force = BruteForce(scenario)
    var walk = LiftingWalk(force, optimum: optimum?.values.map(\.hundredths))
    walk.assign(client: 0)
    for requirement in walk.binding { binding[requirement] = 1 }
    for (term, price) in optimum?.terms ?? [:] where price > .zero { nonZero[term] = 1 }
    if let plan = optimum?.plans.first {
      for (rule, price) in force.softRules(of: plan) where price > .zero { priced[rule] = 1 }
    }
    if scenario.rules.isHoursLimitSoft { priced[.hoursLimit] = nonZero[.overload] }
    if scenario.inheritance == .all {
      var strict = scenario
      strict.inheritance = .none
      tolerance = BruteForce(strict).optimum()?.values == optimum?.values ? 0 : 1
    }
  }

  /// The counts of many scenarios, a task each.
  public static func ofSeeds(
    _ seeds: ClosedRange<UInt64>, by make: @escaping @Sendable (UInt64) -> Scenario
  ) async -> BindingCounts {
    await withTaskGroup(of: BindingCounts.self) { group in
      for seed in seeds {
        group.addTask {
          let scenario = make(seed)
          return BindingCounts(of: scenario, optimum: BruteForce(scenario).optimum())
        }
      }
      return await group.reduce(into: BindingCounts()) { $0.add($1) }
    }
  }

  /// Adds the counts of other scenarios.
  public mutating func add(_ other: BindingCounts) {
    scenarios += other.scenarios
    withoutPlan += other.withoutPlan
    tolerance += other.tolerance
    binding.merge(other.binding, uniquingKeysWith: +)
    nonZero.merge(other.nonZero, uniquingKeysWith: +)
    priced.merge(other.priced, uniquingKeysWith: +)
  }

  /// Those of the demands that bind in fewer scenarios than asked.
  public func rarelyBinding(
    below least: Int, among demands: [Requirement] = Requirement.allCases
  ) -> [Requirement] {
    demands.filter { binding[$0, default: 0] < least }
  }

  /// Those of the terms that count in fewer scenarios than asked.
  public func rarelyMoreThanZero(below least: Int, among terms: [Term] = Term.allCases) -> [Term] {
    terms.filter { nonZero[$0, default: 0] < least }
  }

  /// The rules that are broken at a price in fewer scenarios than asked.
  public func rarelyPaid(below least: Int) -> [Rule] {
    Self.pricedRules.filter { priced[$0, default: 0] < least }
  }

  /// The counts in four lines.
  public var description: String {
    let demands = Requirement.allCases.map { "\($0.rawValue) \(binding[$0, default: 0])" }
    let terms = Term.allCases.map { "\($0.rawValue) \(nonZero[$0, default: 0])" }
    let paid = Self.pricedRules.map { "\($0.rawValue) \(priced[$0, default: 0])" }
    return """
      \(scenarios) scenarios, \(withoutPlan) without a plan, tolerance matters in \(tolerance)
      binding: \(demands.joined(separator: ", "))
      more than zero: \(terms.joined(separator: ", "))
      broken at a price: \(paid.joined(separator: ", "))
      """
  }
}
