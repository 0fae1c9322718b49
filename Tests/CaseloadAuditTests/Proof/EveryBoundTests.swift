import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

/// Whatever the prices, a bound never exceeds the best of all plans it speaks of.
@Suite struct EveryBoundTests {
  private static let seeds: [UInt64] = Array(1...400)

  /// Tiny scenarios of at most so many assignments.
  private static func facts(seed: UInt64, assignments: Int) -> ScenarioFacts? {
    let scenario = TinyScenario.make(seed: seed)
    let owners = scenario.team.managers.count + 1
    var count = 1
    for _ in scenario.clients { count *= owners }
    return count <= assignments ? ScenarioFacts(of: scenario) : nil
  }

  @Test func randomPricesNeverExceedTheBest() throws {
    var tried = [Level: Int]()
    var positive = [Level: Int]()
    var tight = [Level: Int]()
    for seed in Self.seeds {
      guard let facts = Self.facts(seed: seed, assignments: 260) else { continue }
      let every = EveryPlan(of: facts)
      guard !every.plans.isEmpty else { continue }
      var random = SeededGenerator(seed: seed)
      for round in 0..<24 {
        let level = Level.allCases[round % 3]
        let held = random.pick(every.plans).values
        let scale = random.pick([1, 3, 10])
        var proof = RandomProof(random: random, facts: facts, level: level, scale: scale)
        let root = proof.node(branches: random.number(in: 0...2))
        random = proof.random
        let best = try #require(every.least(level, held: held))
        let bound = try #require(
          try recomputedBound(root, level: level, held: held, scale: scale, in: facts))
        #expect(bound <= best, "seed \(seed), level \(level.name), held \(held)")
        tried[level, default: 0] += 1
        if bound > 0 { positive[level, default: 0] += 1 }
        if bound == best && best > 0 { tight[level, default: 0] += 1 }
      }
    }
    print("bounds tried \(tried), above zero \(positive), met by a plan \(tight)")
    for level in Level.allCases {
      #expect(tried[level, default: 0] >= 500)
      #expect(positive[level, default: 0] >= 50)
      #expect(tight[level, default: 0] >= 20)
    }
  }

  /// Where every client is decided, prices cancel out and only rules that have rows are left open.
  @Test func aTreeThatDecidesEverythingIsExact() throws {
    var exact = 0
    for seed in Self.seeds {
      guard let any = Self.facts(seed: seed, assignments: 260) else { continue }
      let facts = ScenarioFacts(of: Self.withoutRows(any.scenario))
      let every = EveryPlan(of: facts)
      guard let held = every.plans.first?.values else { continue }
      let root = exhaustiveTree(of: facts)
      // Below the first level the levels above would need their rows, so only plans that are free
      // of breaches and unassigned clients can be compared.
      let best = try #require(every.least(.unassigned, held: [:]))
      #expect(
        try recomputedBound(root, level: .unassigned, held: held, scale: 7, in: facts) == best)
      exact += 1
      guard let free = every.plans.first(where: { $0.values[.unassigned] == 0 }) else { continue }
      for level in [Level.breaches, .hours] {
        guard level == .breaches || free.values[.breaches] == 0 else { continue }
        let best = try #require(every.least(level, held: free.values))
        #expect(
          try recomputedBound(root, level: level, held: free.values, scale: 7, in: facts) == best,
          "seed \(seed), level \(level.name)")
        exact += 1
      }
    }
    print("exact trees: \(exact)")
    #expect(exact >= 200)
  }

  /// The same scenario without budgets and counts.
  private static func withoutRows(_ scenario: Scenario) -> Scenario {
    var rules = scenario.rules
    rules.moves = MoveBudget()
    let tiers = scenario.tiers.map { tier in
      var free = tier
      (free.atMost, free.atLeast) = (nil, nil)
      return free
    }
    return Scenario(
      name: scenario.name, month: scenario.month, clients: scenario.clients,
      managers: scenario.team.managers, tiers: tiers, capacity: scenario.capacity,
      load: scenario.load, leave: scenario.leave, events: scenario.events, rules: rules,
      inheritance: scenario.inheritance, policy: scenario.policy)
  }
}
