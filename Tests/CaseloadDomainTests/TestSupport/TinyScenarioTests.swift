import CaseloadDomain
import Testing
import _CaseloadTestSupport

struct TinyScenarioTests {
  @Test func sameSeedSameScenario() {
    #expect(TinyScenario.make(seed: 7) == TinyScenario.make(seed: 7))
    #expect(TinyScenario.make(seed: 7) != TinyScenario.make(seed: 8))
  }

  @Test func everyScenarioIsSmallAndValid() {
    for seed in UInt64(1)...400 {
      expectValid(TinyScenario.make(seed: seed), seed: seed)
      expectValid(TinyScenario.makeWithEveryRule(seed: seed), seed: seed)
    }
  }

  @Test func everyRuleIsAsAReaderWouldGiveIt() {
    for seed in UInt64(1)...400 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let rules = scenario.rules
      for groups in [rules.together.groups, rules.apart.groups] {
        for group in groups {
          #expect(group.members.count >= 2 && Set(group.members).count == group.members.count)
        }
      }
      let family = rules.together.groups.flatMap(\.members)
      #expect(Set(family).count == family.count, "seed \(seed)")
      let named = Set(rules.mix?.tiers ?? [])
      #expect(named.isSubset(of: scenario.tiers.map(\.name)), "seed \(seed)")
      #expect(rules.mix.map { !$0.tiers.isEmpty } ?? true, "seed \(seed)")
      if let count = rules.bookCount, let least = count.atLeast, let most = count.atMost {
        #expect(least <= most, "seed \(seed)")
      }
      for pool in scenario.team.managers.compactMap(\.pool) {
        #expect(!pool.tiers.isEmpty && pool.tiers.isSubset(of: scenario.tiers.map(\.name)))
      }
      #expect(scenario.team.managers.contains { $0.pool == nil }, "seed \(seed)")
    }
  }

  private func expectValid(_ scenario: Scenario, seed: UInt64) {
    let managers = scenario.team.managers.count
    let assignments = scenario.clients.reduce(1) { product, _ in product * (managers + 1) }
    #expect(assignments <= 20_000, "seed \(seed)")
    let pairs = Set(scenario.rules.pins.map(\.client))
    #expect(pairs.isDisjoint(with: scenario.rules.bans.map(\.client)), "seed \(seed)")
    if scenario.month == nil { #expect(!hasDates(scenario), "seed \(seed)") }
    for client in scenario.clients {
      if let start = client.start, let month = scenario.month {
        #expect(start <= month.lastDay, "seed \(seed)")
      }
    }
  }

  private func hasDates(_ scenario: Scenario) -> Bool {
    !scenario.leave.isEmpty || !scenario.events.isEmpty
      || scenario.team.managers.contains { $0.start != nil || $0.end != nil }
      || scenario.clients.contains { $0.start != nil || $0.ownerSince != nil }
  }
}
