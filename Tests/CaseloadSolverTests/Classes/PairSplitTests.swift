import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// Splits of two books against all of them, and levelling that only ever gains.
@Suite struct PairSplitTests {
  @Test func `The best split is the best of all splits`() throws {
    var compared = 0
    for seed in UInt64(1)...200 {
      let problem = ProblemBuilder(TinyScenario.makeFromScratch(seed: seed)).build()
      guard problem.managerCount > 1 else { continue }
      let level = problem.levels.count - 1
      let clients = problem.clients.indices.filter {
        problem.isOpen(client: $0, manager: 0) || problem.isOpen(client: $0, manager: 1)
      }
      guard !clients.contains(where: { problem.clients[$0].isDedicated }) else { continue }
      let split = PairSplit(problem: problem, level: level, first: 0, second: 1)
      let best = split.best(of: clients, below: .max, wanted: 0, within: .max)
      #expect(best?.price == leastPrice(problem, level, clients), "seed \(seed)")
      if let best {
        #expect((best.first + best.second).sorted() == clients)
        #expect(price(problem, level, [best.first, best.second]) == best.price)
        compared += 1
      }
    }
    #expect(compared > 50)
  }

  private func leastPrice(
    _ problem: AssignmentProblem, _ level: Int, _ clients: [Int]
  ) -> Int? {
    (0..<(1 << clients.count)).compactMap { mask in
      let first = clients.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
      let second = clients.enumerated().filter { mask >> $0.offset & 1 == 0 }.map(\.element)
      return price(problem, level, [first, second])
    }.min()
  }

  /// What two books cost; nil where a client may not be there or they are too full.
  private func price(
    _ problem: AssignmentProblem, _ level: Int, _ books: [[Int]]
  ) -> Int? {
    var price = 0
    for (manager, book) in books.enumerated() {
      let load = book.reduce(0) { $0 + problem.clients[$1].load }
      guard load <= problem.managers[manager].cap,
        book.allSatisfy({ problem.isOpen(client: $0, manager: manager) })
      else { return nil }
      price += problem.levels[level].rates.price(
        of: problem.managers[manager], load: load, fairLoad: load)
      for client in book {
        price += problem.pairPrice(level: level, client: client, manager: manager)
      }
    }
    return price
  }

  @Test func `Levelling brings equal managers to the mean`() throws {
    let scenario = Scenario(
      name: "level",
      clients: (0..<40).map { number in
        var client = Client(id: ClientID("c\(100 + number)"), tier: Tier.Name("small"))
        client.fields = [
          "Hours": FieldValue("\(number)", number: ExactNumber(100 + 7 * number, over: 60))
        ]
        return client
      }, managers: ["a", "b", "c", "d"].map { Manager(id: ManagerID($0), fields: [:]) },
      tiers: [Tier(name: Tier.Name("small"), workload: .hours(1))],
      load: LoadPolicy(
        units: [LoadPolicy.Unit(name: "hours", column: "Hours", minutesEach: 60)]))
    let problem = ProblemBuilder(scenario).build()
    let start = problem.clients.indices.map { $0 % 7 == 0 ? 1 : $0 % 5 == 0 ? 2 : 0 }
    var levelling = BookLevelling(problem, level: 2, from: start, seed: 1)
    levelling.run(gain: .max / 4, most: 1_000, shouldStop: { false })
    let state = BookState(problem, owner: levelling.owners)
    let loads = state.books.map(\.load)
    let mean = loads.reduce(0, +) / 4
    #expect(loads.allSatisfy { abs($0 - mean) <= 1 }, "\(loads)")
  }
}
