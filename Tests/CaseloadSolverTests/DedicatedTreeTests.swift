import CaseloadDomain
import Testing

@testable import CaseloadSolver

@Suite struct DedicatedTreeTests {
  /// A new enterprise client, two managers with three small ones each, and one move a manager: nobody
  /// can make room, but halves of both can.
  private var fullTeam: Scenario {
    let (small, enterprise) = (Tier.Name("small"), Tier.Name("enterprise"))
    let managers = ["m", "n"].map { ManagerID($0) }
    let owned = managers.flatMap { manager in
      (1...3).map {
        Client(id: ClientID("\(manager)\($0)"), tier: small, owner: .manager(manager))
      }
    }
    return Scenario(
      name: "full", clients: owned + [Client(id: ClientID("z"), tier: enterprise)],
      managers: managers.map { Manager(id: $0) },
      tiers: [
        Tier(name: small, workload: .hours(2)),
        Tier(name: enterprise, workload: .perManager(fewest: .one, most: .one), isAlone: true),
      ],
      rules: Rules(moves: MoveBudget(perManager: 1)))
  }

  @Test func `Deciding a dedicated client's owner proves that nobody can make room`() throws {
    let problem = ProblemBuilder(fullTeam).build()
    let relaxation = Relaxation(problem, level: 0, held: [])
    let today = BookState(problem, owner: problem.clients.map { max($0.holder, -1) })
    #expect(today.score.hard == 0)
    let root = RootBound(relaxation, today, rounds: 100, threads: 1, SolveControl())
    let value = today.score[0]
    #expect(try #require(root.bound) < value)
    #expect(!root.partedDedicated.isEmpty)
    var search = DedicatedTree(root, threads: 1, shouldStop: { false }, onPlan: { _ in nil })
    search.run(
      incumbent: RootBound.books(of: today, relaxation), value: value, slack: 0,
      most: 20)
    #expect(try #require(search.tree.bound) >= value)
    #expect(search.nodes <= 7)
  }
}
