import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// What is done only where pairs are more than the tree takes.
@Suite struct LargeBookTests {
  /// Everybody has an owner today and may go to anybody; two fill a book.
  private func problem(clients: Int, managers: Int) -> AssignmentProblem {
    var random = SeededGenerator(seed: 11)
    let tiers = (0..<9).map { (number: Int) in
      Tier(name: Tier.Name("t\(number)"), workload: .hours(ExactNumber(281 + 17 * number, over: 7)))
    }
    return ProblemBuilder(
      Scenario(
        name: "large",
        clients: (0..<clients).map {
          Client(
            id: ClientID("c\(10_000 + $0)"), tier: random.pick(tiers).name,
            owner: .manager(ManagerID("m\(1_000 + random.number(in: 0...managers - 1))")))
        },
        managers: (0..<managers).map { Manager(id: ManagerID("m\(1_000 + $0)")) }, tiers: tiers)
    ).build()
  }

  private func run(_ problem: AssignmentProblem, _ control: SolveControl) -> LevelRun {
    LevelRun(
      problem: problem, level: problem.levels.count - 1, request: SolveRequest(effort: .quick),
      control: control)
  }

  @Test(arguments: [(clients: 120, isLarge: false), (clients: 900, isLarge: true)])
  func `A dive's plan is walked on from where pairs are too many for the tree`(
    clients: Int, isLarge: Bool
  ) {
    let problem = problem(clients: clients, managers: clients / 2)
    #expect((problem.pairCount > LevelRun.mostPairsForTree) == isLarge)
    let run = run(problem, SolveControl())
    let start = Construction(problem: problem).build()
    let relaxation = Relaxation(
      problem, level: run.level, held: (0..<run.level).map { start.score[$0] })
    let root = RootBound(relaxation, start, rounds: 12, threads: 1, SolveControl())
    var state = RunState(best: start)
    let found = run.dive(root, &state)
    #expect((state.work.trials > 0) == isLarge)
    #expect(found?.score.hard ?? 0 == 0)
  }

  @Test func `A stop spares a large book its first prices, and a small one has them all the same`()
    throws
  {
    for (clients, isLarge) in [(120, false), (900, true)] {
      let problem = problem(clients: clients, managers: clients / 2)
      let stopped = SolveControl(shouldStop: { .time })
      var state = RunState(best: Construction(problem: problem).build())
      let result = try run(problem, stopped).run(&state)
      #expect(result.stop == .time)
      #expect((result.bound == nil && result.proof == nil) == isLarge)
      #expect((state.work.evaluations == 0) == isLarge)
    }
  }
}
