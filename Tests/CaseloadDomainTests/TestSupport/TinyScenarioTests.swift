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
      let scenario = TinyScenario.make(seed: seed)
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
  }

  private func hasDates(_ scenario: Scenario) -> Bool {
    !scenario.leave.isEmpty || !scenario.events.isEmpty
      || scenario.team.managers.contains { $0.start != nil || $0.end != nil }
      || scenario.clients.contains { $0.start != nil || $0.ownerSince != nil }
  }
}
