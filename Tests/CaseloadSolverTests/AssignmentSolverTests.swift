import CaseloadDomain
import Synchronization
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct AssignmentSolverTests {
  /// Thirty clients of uneven loads and four managers, too tight to be proven at once.
  private var crowdedTeam: Scenario {
    let clients = (0..<30).map { index in
      Client(
        id: ClientID("c\(index)"), tier: Tier.Name(index % 3 == 0 ? "large" : "mid"),
        complexity: ExactNumber(1 + index % 5), owner: .manager(ManagerID("m\(index % 2)")))
    }
    return Scenario(
      name: "crowded", clients: clients,
      managers: (0..<4).map { Manager(id: ManagerID("m\($0)")) },
      tiers: [
        Tier(name: Tier.Name("large"), workload: .perManager(fewest: 5, most: 9)),
        Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 7, most: 13)),
      ])
  }

  @Test func `The same seed gives the same plan, bound and work`() throws {
    let first = try AssignmentSolver(crowdedTeam).solve()
    let second = try AssignmentSolver(crowdedTeam).solve()
    #expect(first.plan == second.plan)
    #expect(first.levels.map(\.bound) == second.levels.map(\.bound))
    #expect(first.levels.map(\.proof) == second.levels.map(\.proof))
    #expect(first.work == second.work)
  }

  @Test func `A run stopped at any moment leaves a plan that obeys the rules`() throws {
    for moment in [1, 2, 5, 40, 200, 900] {
      let asked = Mutex(0)
      let control = SolveControl(shouldStop: {
        asked.withLock {
          $0 += 1
          return $0 >= moment ? .interrupted : nil
        }
      })
      let outcome = try AssignmentSolver(crowdedTeam).solve(control: control)
      let plan = try #require(outcome.plan, "stopped at question \(moment)")
      #expect(outcome.levels.count == 3)
      #expect(outcome.stop == .interrupted || outcome.stop == .optimal)
      #expect(BruteForce(crowdedTeam).broken(by: plan).isEmpty)
      for level in outcome.levels {
        #expect(level.bound.map { $0 <= level.value } ?? true)
      }
    }
  }

  @Test func `A gap asked for ends the run once it is reached`() throws {
    let request = SolveRequest(gap: ExactNumber(5, over: 100))
    let outcome = try AssignmentSolver(crowdedTeam).solve(request)
    let last = try #require(outcome.levels.last)
    let bound = try #require(last.bound)
    let load = crowdedTeam.loads().reduce(0) { $0 + $1.load.value }
    #expect((last.value - bound).hundredths * 100 <= 5 * load * 100)
    #expect(outcome.stop == .gap || outcome.stop == .optimal)
  }

  @Test func `Progress never goes back`() throws {
    let reports = Mutex<[SolveProgress]>([])
    let control = SolveControl(onProgress: { report in reports.withLock { $0.append(report) } })
    _ = try AssignmentSolver(crowdedTeam).solve(control: control)
    let all = reports.withLock { $0 }
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { $0.teamLoad.value > 0 })
  }

  @Test func `A team without clients and a book without a team have plans`() throws {
    let nobody = Scenario(
      name: "empty", clients: [], managers: [Manager(id: ManagerID("m"))], tiers: [])
    let outcome = try AssignmentSolver(nobody).solve()
    #expect(outcome.plan == Plan())
    #expect(outcome.stop == .optimal)
    let alone = Scenario(
      name: "alone", clients: [Client(id: ClientID("c"), tier: Tier.Name("t"))], managers: [],
      tiers: [Tier(name: Tier.Name("t"), workload: .hours(5))])
    let left = try AssignmentSolver(alone).solve()
    #expect(left.plan == Plan())
    #expect(left.levels.first?.value == Price(hundredths: 30_000))
    #expect(left.stop == .optimal)
  }
}
