import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

/// Whatever the prices, a bound never exceeds the best of all plans it speaks of.
@Suite struct EveryBoundTests {
  private static let seeds: [UInt64] = Array(1...400)

  /// Tiny scenarios of at most so many assignments.
  private static func facts(seed: UInt64, assignments: Int) -> ScenarioFacts? {
    let scenario =
      seed.isMultiple(of: 3)
      ? TinyScenario.make(seed: seed) : TinyScenario.makeWithEveryRule(seed: seed)
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
        let level = Level.standard[round % 3]
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
    for level in Level.standard {
      #expect(tried[level, default: 0] >= 500)
      #expect(positive[level, default: 0] >= 50)
      #expect(tight[level, default: 0] >= 20)
    }
  }

  /// Where every client is decided, each leaf is worth its plan, whatever rules and prices say.
  @Test func aTreeThatDecidesEverythingIsExact() throws {
    var exact = [Level: Int]()
    for seed in Self.seeds {
      guard let facts = Self.facts(seed: seed, assignments: 260) else { continue }
      let every = EveryPlan(of: facts)
      guard !every.plans.isEmpty else { continue }
      var random = SeededGenerator(seed: seed)
      let root = exhaustiveTree(of: facts)
      for level in Level.standard {
        let held = random.pick(every.plans).values
        let best = try #require(every.least(level, held: held))
        #expect(
          try recomputedBound(root, level: level, held: held, scale: 7, in: facts) == best,
          "seed \(seed), level \(level.name)")
        if best > 0 { exact[level, default: 0] += 1 }
      }
    }
    print("exact trees above zero: \(exact)")
    for level in Level.standard { #expect(exact[level, default: 0] >= 20, "\(level)") }
  }

  /// A scenario without a plan has a tree that leaves none.
  @Test func aTreeOfNothingButBrokenRulesLeavesNoPlan() throws {
    var none = 0
    for seed in Self.seeds {
      guard let facts = Self.facts(seed: seed, assignments: 260),
        EveryPlan(of: facts).plans.isEmpty
      else { continue }
      let root = exhaustiveTree(of: facts)
      #expect(
        try recomputedBound(root, level: .unassigned, held: [:], scale: 1, in: facts) == nil,
        "seed \(seed)")
      none += 1
    }
    #expect(none >= 5)
  }
}
