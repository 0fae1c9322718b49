import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct BookStateTests {
  @Test func `Steps add up to what a fresh reckoning finds`() {
    for seed in UInt64(1)...120 {
      let problem = ProblemBuilder(TinyScenario.make(seed: seed)).build()
      var random = SeededGenerator(seed: seed)
      var state = BookState(
        problem, owner: [Int](repeating: -1, count: problem.clientCount))
      for _ in 0..<60 {
        let client = Int.random(in: 0..<problem.clientCount, using: &random)
        let target = Int.random(in: -1..<problem.managerCount, using: &random)
        state.place(client, at: target)
        let fresh = BookState(problem, owner: state.owner)
        #expect(state.score == fresh.score, "seed \(seed)")
        #expect(state.books == fresh.books, "seed \(seed)")
      }
    }
  }

  @Test func `A plan that obeys the rules has brute force's value, and any other a hard excess`() {
    var (sound, broken) = (0, 0)
    for seed in UInt64(1)...120 {
      let scenario = TinyScenario.make(seed: seed)
      let problem = ProblemBuilder(scenario).build()
      let judge = BruteForce(scenario)
      var random = SeededGenerator(seed: seed)
      for _ in 0..<40 {
        let owners = problem.options.map { options in
          options.isEmpty || random.chance(20) ? -1 : random.pick(options)
        }
        var plan = Plan()
        for (client, owner) in owners.enumerated() where owner >= 0 {
          plan[problem.clientIDs[client]] = problem.managerIDs[owner]
        }
        let state = BookState(problem, owner: owners)
        guard judge.broken(by: plan).isEmpty else {
          broken += 1
          #expect(state.score.hard > 0, "seed \(seed)")
          continue
        }
        sound += 1
        #expect(state.score.hard == 0, "seed \(seed)")
        let values = judge.levels(of: plan).map(\.value.hundredths)
        #expect(problem.levels.indices.map { state.score[$0] } == values, "seed \(seed)")
      }
    }
    #expect(sound > 300 && broken > 300)
  }
}
