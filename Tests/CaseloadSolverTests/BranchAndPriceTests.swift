import CaseloadDomain
import Synchronization
import Testing

@testable import CaseloadSolver

@Suite struct BranchAndPriceTests {
  /// Two clients who can only stay where they are: more than their manager may carry, by 2,640 min.
  private var fullBook: Scenario {
    let clients = ["a", "b"].map {
      Client(id: ClientID($0), tier: Tier.Name("large"), owner: .manager(ManagerID("m")))
    }
    return Scenario(
      name: "full", clients: clients, managers: [Manager(id: ManagerID("m"))],
      tiers: [Tier(name: Tier.Name("large"), workload: .hours(100))])
  }

  @Test func `A run that stops in its first evaluation keeps the bound that the node had`() throws {
    let problem = ProblemBuilder(fullBook).build()
    let relaxation = Relaxation(problem, level: 1, held: [0])
    let nobody = BookState(problem, owner: problem.clients.map { _ in -1 })
    let root = RootBound(relaxation, nobody, rounds: 0, threads: 1, SolveControl())
    let questions = Mutex(0)
    let search = BranchAndPrice(
      relaxation: relaxation,
      limits: .init(
        rootRounds: 40, nodeRounds: 40, nodes: 10, pivots: 1_000_000, dedicatedNodes: 0),
      // The first question stands before the node, the second in its first evaluation.
      shouldStop: {
        questions.withLock {
          $0 += 1
          return $0 >= 2
        }
      }, onPlan: { _ in nil }, onBound: { _ in }, root: root, known: BranchingTree(root))
    let result = try search.run(incumbent: [], value: 1_000_000, slack: 0)
    #expect(result.nodes == 1)
    #expect(result.evaluations == 1)
    #expect(result.bound == 264_000)
    #expect(result.proof.bound == Price(hundredths: 264_000))
  }
}
