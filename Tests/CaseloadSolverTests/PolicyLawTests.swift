import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// Laws that hold between policies, whatever the numbers.
@Suite struct PolicyLawTests {
  private func values(_ scenario: Scenario) throws -> [Int]? {
    let outcome = try AssignmentSolver(scenario).solve()
    return outcome.plan == nil ? nil : outcome.levels.map(\.value.hundredths)
  }

  @Test func `One level of all terms is worth the sum of the levels`() throws {
    var compared = 0
    for seed in UInt64(1)...120 {
      let scenario = TinyScenario.makeWithPolicy(seed: seed)
      var whole = scenario
      whole.policy.setLevels([scenario.policy.levels.flatMap(\.terms)])
      let (parted, joined) = (ProblemBuilder(scenario).build(), ProblemBuilder(whole).build())
      var random = SeededGenerator(seed: seed)
      for _ in 0..<20 {
        let owners = parted.options.map { $0.isEmpty || random.chance(20) ? -1 : random.pick($0) }
        let score = BookState(parted, owner: owners).score
        let sum = parted.levels.indices.reduce(0) { $0 + score[$1] }
        #expect(BookState(joined, owner: owners).score[0] == sum, "seed \(seed)")
        compared += sum > 0 ? 1 : 0
      }
      guard let best = try values(whole), let strict = try values(scenario) else { continue }
      #expect(best[0] <= strict.reduce(0, +), "seed \(seed)")
    }
    #expect(compared > 500)
  }

  @Test func `Levels below change nothing in those above`() throws {
    for seed in UInt64(1)...80 {
      let scenario = TinyScenario.makeWithPolicy(seed: seed)
      var shorter = scenario
      shorter.policy.setLevels(scenario.policy.levels.prefix(2).map(\.terms))
      let both = try (values(scenario), values(shorter))
      #expect(both.0.map { Array($0.prefix(2)) } == both.1, "seed \(seed)")
    }
  }

  @Test func `A term switched off is a term at no price`() throws {
    var lower = 0
    for seed in UInt64(1)...120 {
      let scenario = TinyScenario.makeWithPolicy(seed: seed)
      var off = scenario
      off.policy.setLevels(
        scenario.policy.levels.map { $0.terms.filter { !Self.free.contains($0) } }
          .filter { !$0.isEmpty })
      var free = off
      // The terms stand at the very top, where they would decide first.
      free.policy.setLevels([Self.free] + off.policy.levels.map(\.terms))
      free.policy.overTarget = [0, 0, 0]
      free.policy.uneven = [0, 0]
      free.policy.poorFit = []
      free.policy.valueAtRisk = nil
      let both = try (values(off), values(free))
      #expect(both.0.map { [0] + $0 } == both.1, "seed \(seed)")
      if let with = try values(scenario), let without = both.0, without.last != with.last {
        lower += 1
      }
    }
    #expect(lower > 20)
  }

  private static let free: [Term] = [.overTarget, .uneven, .poorFit, .valueAtRisk]
}
