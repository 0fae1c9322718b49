import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct AffinityTests {
  @Test func `Links brought up to date are those of the new plan, and hold both ways`() {
    var compared = 0
    for seed in UInt64(1)...60 {
      let problem = ProblemBuilder(TinyScenario.make(seed: seed)).build()
      let level = problem.levels.count - 1
      let start = Construction(problem: problem).build()
      let held = (0..<level).map { start.score[$0] }
      let relaxation = Relaxation(problem, level: level, held: held)
      let root = RootBound(relaxation, start, rounds: 5, threads: 1, SolveControl())
      let slopes = [Int](repeating: 100, count: problem.managerCount)
      var affinity = Affinity(root, slopes: slopes, owner: start.owner)
      let other = start.owner.map { $0 < 0 ? $0 : ($0 + 1) % problem.managerCount }
      affinity.link(other)
      let fresh = Affinity(root, slopes: slopes, owner: other)
      for manager in problem.managers.indices {
        #expect(affinity.links[manager].map(\.manager) == fresh.links[manager].map(\.manager))
        for link in affinity.links[manager] {
          #expect(link.manager != manager)
          let back = affinity.links[link.manager].first { $0.manager == manager }
          #expect(back?.strength == link.strength)
          compared += 1
        }
      }
    }
    #expect(compared > 100)
  }
}
