import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// A part of a problem: what is better there is better in the whole by as much.
@Suite struct RestrictedProblemTests {
  @Test func `Changes inside a part change the whole by the same`() {
    var compared = 0
    for seed in UInt64(1)...300 {
      let problem = ProblemBuilder(TinyScenario.makeWithEveryRule(seed: seed)).build()
      guard problem.managerCount > 2, problem.budget.perManager == nil else { continue }
      var random = SeededGenerator(seed: seed)
      let start = BookState(problem, owner: Construction(problem: problem).build().owner)
      let part = RestrictedProblem(problem, managers: [0, 1], owner: start.owner)
      let inner = BookState(part.problem, owner: part.inner(start.owner))
      guard start.score.hard == 0, inner.score.hard == 0 else { continue }
      for _ in 0..<20 {
        let other = part.problem.clients.indices.map { client -> Int in
          // A family across the border stays as it is.
          let families = problem.groupsOfClient[part.clients[client]].filter {
            problem.groups[$0].isTogether
          }
          if families.contains(where: { !part.holds(problem.groups[$0].members) }) {
            return inner.owner[client]
          }
          let options = part.problem.options[client]
          let isKept = part.problem.clients[client].isKept
          if options.isEmpty || (!isKept && random.chance(20)) { return isKept ? 0 : -1 }
          return options[random.number(in: 0...(options.count - 1))]
        }
        let innerAfter = BookState(part.problem, owner: other)
        var owner = start.owner
        for (client, manager) in zip(part.clients, part.outer(other)) { owner[client] = manager }
        let after = BookState(problem, owner: owner)
        guard innerAfter.score.hard == 0, after.score.hard == 0 else { continue }
        for level in problem.levels.indices {
          #expect(
            after.score[level] - start.score[level]
              == innerAfter.score[level] - inner.score[level], "seed \(seed) level \(level)")
        }
        compared += 1
      }
    }
    #expect(compared > 300)
  }
}

extension RestrictedProblem {
  fileprivate func holds(_ members: [Int]) -> Bool { Set(members).isSubset(of: clients) }
}
