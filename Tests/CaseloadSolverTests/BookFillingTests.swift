import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct BookFillingTests {
  @Test func `The knapsack is worth what the best of all sets is`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let items = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (
          weight: Int.random(in: 0...12, using: &random),
          value: Int.random(in: 0...9, using: &random)
        )
      }
      let room = Int.random(in: -2...30, using: &random)
      let chosen = LoadTable.mostValuable(
        loads: items.map(\.weight), values: items.map(\.value), room: room)
      #expect(Set(chosen).count == chosen.count)
      let value = chosen.reduce(0) { $0 + items[$1].value }
      var best = 0
      for set in 0..<(1 << items.count) {
        let members = items.indices.filter { set >> $0 & 1 == 1 }
        if members.reduce(0, { $0 + items[$1].weight }) <= room {
          best = max(best, members.reduce(0) { $0 + items[$1].value })
        }
      }
      #expect(value == best)
      if room >= 0 { #expect(chosen.reduce(0) { $0 + items[$1].weight } <= room) }
    }
  }

  /// A pool may have room for a million hours; what it is filled with weighs little.
  @Test func `Room without end takes no memory`() {
    let chosen = LoadTable.mostValuable(loads: [7, 3], values: [2, 1], room: Int.max / 2)
    #expect(Set(chosen) == [0, 1])
    #expect(LoadTable.mostValuable(loads: [1 << 40, 1], values: [9, 1], room: 1 << 30) == [])
  }

  @Test func `A filled plan is never worse down to its level`() {
    var gains = 0
    for seed in UInt64(1)...200 {
      let problem = ProblemBuilder(TinyScenario.make(seed: seed)).build()
      guard let level = problem.levels.indices.first(where: { problem.levels[$0].paysUnassigned })
      else { continue }
      var random = SeededGenerator(seed: seed)
      let owners = problem.options.map { options in
        options.isEmpty || random.chance(40) ? -1 : random.pick(options)
      }
      let start = BookState(problem, owner: owners)
      var filling = BookFilling(start, level: level, seed: seed)
      let best = filling.run(target: 0, steps: 40) { false }.best
      let upper = { (state: BookState) in
        [state.score.hard] + (0...level).map { state.score[$0] }
      }
      #expect(!upper(start).lexicographicallyPrecedes(upper(best)), "seed \(seed)")
      #expect(best.score == BookState(problem, owner: best.owner).score)
      if upper(best).lexicographicallyPrecedes(upper(start)) { gains += 1 }
    }
    #expect(gains > 50)
  }

  /// Two managers of 25 h: 12 + 8 + 5 and 11 + 7 + 4 + 3 leave out 9 h, which the largest first do not.
  @Test func `Books that lack room are filled to the minute`() throws {
    let loads = [12, 11, 9, 8, 7, 5, 4, 3]
    let scenario = Scenario(
      name: "full",
      clients: loads.enumerated().map {
        Client(id: ClientID("c\($0)"), tier: Tier.Name("t\($1)"))
      },
      managers: ["a", "b"].map { Manager(id: ManagerID($0)) },
      tiers: loads.map { Tier(name: Tier.Name("t\($0)"), workload: .hours(ExactNumber($0))) },
      capacity: CapacityPolicy(hoursPerMonth: 25))
    let outcome = try AssignmentSolver(scenario).solve()
    let first = try #require(outcome.levels.first)
    #expect(first.isProven)
    #expect(first.value == Price(hundredths: (59 - 50) * 6000))
  }
}
