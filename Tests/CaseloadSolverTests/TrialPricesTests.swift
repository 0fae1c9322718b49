import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct TrialPricesTests {
  @Test func `What a trial is priced at is what doing it adds`() {
    var (shifts, swaps, unknown) = (0, 0, 0)
    for seed in UInt64(1)...200 {
      let problem = ProblemBuilder(TinyScenario.make(seed: seed)).build()
      let weights = SearchWeights.soft(levels: problem.levels.count)
      var random = SeededGenerator(seed: seed)
      var state = BookState(problem, owner: [Int](repeating: -1, count: problem.clientCount))
      var prices = TrialPrices(state, weights)
      var members = BookMembers(state)
      func place(_ client: Int, _ target: Int) {
        let source = state.owner[client]
        state.place(client, at: target)
        members.move(client, from: source, to: target)
        prices.refresh(source, state)
        prices.refresh(target, state)
      }
      for _ in 0..<60 {
        let client = Int.random(in: 0..<problem.clientCount, using: &random)
        let other = Int.random(in: 0..<problem.clientCount, using: &random)
        let target = Int.random(in: -1..<problem.managerCount, using: &random)
        let before = state.score.weighted(weights)
        if state.owner[client] != state.owner[other] {
          let expected = prices.change(swapping: client, other, in: state)
          let copy = state.with(swapped(state.owner, client, other))
          swaps += expected == nil ? 0 : 1
          if let expected { #expect(copy.score.weighted(weights) - before == expected) }
        }
        guard state.owner[client] != target else { continue }
        let expected = prices.change(client, to: target, in: state)
        let least = prices.least(
          of: [AnnealingSearch.Step(client: client, manager: target)], in: state)
        place(client, target)
        let rise = state.score.weighted(weights) - before
        if let least { #expect(least <= rise, "seed \(seed)") }
        guard let expected else {
          unknown += 1
          continue
        }
        shifts += 1
        #expect(rise == expected, "seed \(seed)")
      }
      let books = problem.managers.indices.map { manager in
        problem.clients.indices.filter { state.owner[$0] == manager }
      }
      #expect(members.members.map { $0.sorted() } == books, "seed \(seed)")
    }
    #expect(shifts > 1_000 && swaps > 500 && unknown > 1_000)
  }

  private func swapped(_ owner: [Int], _ first: Int, _ second: Int) -> [Int] {
    var copy = owner
    copy.swapAt(first, second)
    return copy
  }

  @Test func `The best plan of a walk is the best met, not the last`() {
    for seed in UInt64(1)...40 {
      let problem = ProblemBuilder(TinyScenario.make(seed: seed)).build()
      var random = SeededGenerator(seed: seed)
      var state = BookState(problem, owner: [Int](repeating: -1, count: problem.clientCount))
      var best = BestOwners(state)
      var expected = state
      for _ in 0..<80 {
        let client = Int.random(in: 0..<problem.clientCount, using: &random)
        state.place(client, at: Int.random(in: -1..<problem.managerCount, using: &random))
        best.note(client)
        best.offer(state)
        if state.score < expected.score { expected = state }
        #expect(best.owner == expected.owner, "seed \(seed)")
        #expect(best.score == expected.score, "seed \(seed)")
      }
    }
  }
}
