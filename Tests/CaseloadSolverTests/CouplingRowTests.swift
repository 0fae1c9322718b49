import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct CouplingRowTests {
  @Test func `A manager's row of moves has all that he takes and all that he gives`() {
    var compared = 0
    for seed in UInt64(1)...300 {
      let problem = ProblemBuilder(TinyScenario.makeWithEveryRule(seed: seed)).build()
      let level = problem.levels.count - 1
      let rows = problem.couplingRows(level: level, held: [Int](repeating: 1, count: level))
      for row in rows {
        guard case .managerMoves(let id) = row.kind else { continue }
        let manager = problem.managerIDs.firstIndex(of: id)
        let expected = problem.clients.indices.flatMap { client in
          let holder = problem.clients[client].holder
          return problem.options[client].filter {
            holder >= 0 && $0 != holder && ($0 == manager || holder == manager)
          }.map { [client, $0] }
        }
        #expect(row.entries.map { [$0.client, $0.manager] } == expected, "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > 20)
  }

  @Test func `A row is idle where the dearest choice of everybody fits`() {
    func row(_ weights: [[Int]], capacity: Int) -> CouplingRow {
      let entries = weights.enumerated().flatMap { client, list in
        list.enumerated().map {
          CouplingRow.Entry(client: client, manager: $0.offset, weight: $0.element)
        }
      }
      return CouplingRow(kind: .moveCount, entries: entries, capacity: capacity, excess: nil)
    }
    #expect(row([[1, 3], [-2], [2, 2]], capacity: 5).isIdle)
    #expect(!row([[1, 3], [-2], [2, 2]], capacity: 4).isIdle)
    #expect(row([], capacity: 0).isIdle)
  }
}
