import CaseloadBench
import CaseloadDomain
import CaseloadSolver
import Testing
import _CaseloadTestSupport

/// Tiny assignment problems: engine, certificate and trying everything agree.
@Suite struct GapLineTests {
  private func instance(seed: UInt64) throws -> GapInstance {
    var random = SeededGenerator(seed: seed)
    let (agents, jobs) = (random.number(in: 1...4), random.number(in: 1...6))
    func table(_ range: ClosedRange<Int>) -> String {
      (0..<agents).map { _ in
        (0..<jobs).map { _ in String(random.number(in: range)) }.joined(separator: " ")
      }.joined(separator: "\n")
    }
    let (costs, weights) = (table(0...20), table(0...9))
    let room = (0..<agents).map { _ in String(random.number(in: 0...(4 * jobs / agents + 6))) }
    return try GapInstance(
      name: "seed \(seed)",
      text: "\(agents) \(jobs)\n\(costs)\n\(weights)\n\(room.joined(separator: " "))")
  }

  private func best(_ problem: GeneralisedAssignment) -> Int? {
    var least: Int?
    var loads = [Int](repeating: 0, count: problem.agentCount)
    func assign(_ job: Int, _ cost: Int) {
      if job == problem.jobCount {
        least = min(least ?? cost, cost)
        return
      }
      for agent in 0..<problem.agentCount
      where loads[agent] + problem.weights[agent][job] <= problem.capacities[agent] {
        loads[agent] += problem.weights[agent][job]
        assign(job + 1, cost + problem.costs[agent][job])
        loads[agent] -= problem.weights[agent][job]
      }
    }
    assign(0, 0)
    return least
  }

  @Test func `Value and certificate are what trying everything finds`() throws {
    var infeasible = 0
    for seed in UInt64(1)...300 {
      let instance = try instance(seed: seed)
      let outcome = try instance.problem.solve()
      let line = try GapLine(instance, outcome, bestKnown: nil, seconds: 0)
      let best = best(instance.problem)
      #expect(line.value == best, "seed \(seed)")
      if best == nil { infeasible += 1 } else { #expect(line.proof == .checked, "seed \(seed)") }
    }
    #expect((20...200).contains(infeasible))
  }

  @Test(arguments: [
    "2 2\n378 378\n568 568\n10 10\n2 2\n10 2\n", "2 2\n3780 3780\n5680 5680\n10 10\n2 2\n10 2\n",
    "3 3\n100 100 100\n200 200 200\n200 200 200\n10 10 10\n2 2 2\n4 4 4\n10 3 5\n",
  ]) func `A bound goes by what divides every cost`(_ text: String) throws {
    let instance = try GapInstance(name: "twins", text: text)
    let line = try GapLine(
      instance, try instance.problem.solve(), bestKnown: nil, seconds: 0)
    #expect(line.value == best(instance.problem))
    #expect(line.bound == line.value)
  }

  @Test func `A wrong agent, a wrong value and a bound too high are faults`() throws {
    let instance = try GapInstance(name: "two", text: "2 2\n1 9\n9 1\n1 1\n1 1\n1 1\n")
    var outcome = try instance.problem.solve()
    #expect(outcome.value == 2)
    outcome.value = 1
    #expect(throws: GapLine.Fault.assignment) {
      try GapLine(instance, outcome, bestKnown: nil, seconds: 0)
    }
    outcome.value = 10
    outcome.agents = [0, 0]
    #expect(throws: GapLine.Fault.assignment) {
      try GapLine(instance, outcome, bestKnown: nil, seconds: 0)
    }
    outcome = try instance.problem.solve()
    outcome.proof?.bound = Price(hundredths: 2 * instance.problem.unit + 1)
    #expect(throws: GapLine.Fault.certificate) {
      try GapLine(instance, outcome, bestKnown: nil, seconds: 0)
    }
  }
}
