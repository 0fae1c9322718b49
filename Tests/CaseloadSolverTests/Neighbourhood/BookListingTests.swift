import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// The list of books within the gap holds every book of every better plan.
@Suite struct BookListingTests {
  @Test func `No better plan has a book that is not listed`() throws {
    var listed = 0
    for seed in UInt64(1)...300 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      guard let optimum = BruteForce(scenario).optimum() else { continue }
      let solver = AssignmentSolver(scenario)
      let problem = solver.problem
      let values = optimum.values.map(\.hundredths)
      let plan = try #require(try solver.solve().plan)
      let owner = problem.clientIDs.map { id in
        plan[id].flatMap { problem.managerIDs.firstIndex(of: $0) } ?? -1
      }
      for level in problem.levels.indices {
        let relaxation = Relaxation(problem, level: level, held: values)
        let domain = relaxation.rootDomain()
        let table = PairTable(relaxation, domain: domain)
        let listing = BookListing(relaxation: relaxation, table: table, domain: domain)
        let prices = relaxation.startPrices(
          RootBound.books(of: BookState(problem, owner: owner), relaxation), table)
        // As if the best plan known were worse by one step, the optimum must be in the list.
        let books = listing.books(
          at: prices, PriceEvaluation(prices, in: relaxation, table: table, domain: domain),
          value: values[level] + relaxation.grid, most: 100_000)
        let found = Set(try #require(books, "seed \(seed)").map { [$0.manager] + $0.clients })
        for manager in problem.managers.indices {
          let clients = owner.indices.filter { owner[$0] == manager }
          guard !clients.isEmpty else { continue }
          #expect(found.contains([manager] + clients), "seed \(seed) level \(level)")
          listed += 1
        }
      }
    }
    #expect(listed > 500)
  }
}
