import CaseloadDomain
import Testing

@testable import CaseloadSolver

/// Few agents with many jobs each: books within the gap are too many to be listed.
@Suite struct LongBooksTests {
  /// Two agents by a table over what both of them carry.
  ///
  ///     least(a, b) after job j = min(least(a - w_1j, b) + c_1j, least(a, b - w_2j) + c_2j)
  private func optimum(_ problem: GeneralisedAssignment) -> Int? {
    let (first, second) = (problem.capacities[0] + 1, problem.capacities[1] + 1)
    let never = Int.max / 2
    var least = [Int](repeating: never, count: first * second)
    least[0] = 0
    for job in 0..<problem.jobCount {
      var next = [Int](repeating: never, count: first * second)
      for left in 0..<first {
        for right in 0..<second where least[left * second + right] < never {
          let price = least[left * second + right]
          for (agent, at) in [
            (left + problem.weights[0][job], right), (left, right + problem.weights[1][job]),
          ].enumerated()
          where at.0 < first && at.1 < second {
            let place = at.0 * second + at.1
            next[place] = min(next[place], price + problem.costs[agent][job])
          }
        }
      }
      least = next
    }
    return least.min().flatMap { $0 < never ? $0 : nil }
  }

  @Test func `Two agents with forty jobs are solved to the optimum and to its end`() throws {
    for seed in UInt64(1)...12 {
      var random = RandomSource(seed: seed)
      let weights = (0..<2).map { _ in (0..<40).map { _ in 5 + random.below(21) } }
      let costs = weights.map { $0.map { 60 - 2 * $0 + random.below(12) } }
      let capacities = weights.map { $0.reduce(0, +) * 9 / 20 }
      let problem = try #require(
        GeneralisedAssignment(costs: costs, weights: weights, capacities: capacities))
      let outcome = try problem.solve()
      #expect(outcome.value == optimum(problem), "seed \(seed)")
      #expect(outcome.bound == outcome.value, "seed \(seed)")
    }
  }
}
