import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct ParallelTests {
  private struct Failure: Error, Equatable { var number: Int }

  @Test(arguments: [1, 2, 4]) func `Results stand in the order of the tasks`(threads: Int) throws {
    #expect(try Parallel.map(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
    #expect(try Parallel.map(0, threads: threads) { $0 }.isEmpty)
    #expect(Parallel.all(100, threads: threads) { $0 * $0 } == (0..<100).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 4]) func `A task that fails ends the work`(threads: Int) {
    #expect(throws: Failure(number: 0)) {
      try Parallel.map(100, threads: threads) { throw Failure(number: $0) }
    }
  }

  @Test func `A team of several tasks has the same plan and bound on any number of threads`() throws
  {
    var random = SeededGenerator(seed: 7)
    let clients = (0..<90).map { number in
      Client(
        id: ClientID("c\(number)"), tier: Tier.Name("t\(random.number(in: 0...4))"),
        owner: .manager(ManagerID("m\(random.number(in: 0...33))")))
    }
    let scenario = Scenario(
      name: "team", clients: clients, managers: (0..<34).map { Manager(id: ManagerID("m\($0)")) },
      tiers: (0..<5).map { (number: Int) in
        Tier(name: Tier.Name("t\(number)"), workload: .hours(ExactNumber(17 + 13 * number)))
      })
    let one = try AssignmentSolver(scenario).solve(SolveRequest(effort: .quick, threads: 1))
    for threads in [2, 4] {
      let many = try AssignmentSolver(scenario).solve(
        SolveRequest(effort: .quick, threads: threads))
      #expect(many.plan == one.plan)
      #expect(many.levels.map(\.proof) == one.levels.map(\.proof))
      #expect(many.work == one.work)
    }
  }

  @Test func `Any number of threads gives the same plan and the same bound`() throws {
    for seed in UInt64(1)...20 {
      let solver = AssignmentSolver(TinyScenario.makeWithEveryRule(seed: seed))
      let one = try solver.solve(SolveRequest(threads: 1))
      for threads in [2, 4] {
        let many = try solver.solve(SolveRequest(threads: threads))
        #expect(many.plan == one.plan, "seed \(seed)")
        #expect(many.levels.map(\.proof) == one.levels.map(\.proof), "seed \(seed)")
      }
    }
  }
}
