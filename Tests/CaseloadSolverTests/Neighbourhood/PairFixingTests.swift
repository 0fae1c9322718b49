import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// What prices leave open in a better plan, and the library's search of it.
@Suite struct PairFixingTests {
  /// A level of a tiny scenario with an optimum, bounded by start prices.
  private struct Case {
    let relaxation: Relaxation
    let domain: BranchDomain
    let table: PairTable
    let prices: DualPrices
    let evaluation: PriceEvaluation
    let optimum: BookState

    init(_ optimum: BookState, level: Int) {
      let held = optimum.problem.levels.indices.map { optimum.score[$0] }
      self.optimum = optimum
      relaxation = Relaxation(optimum.problem, level: level, held: held)
      domain = relaxation.rootDomain()
      table = PairTable(relaxation, domain: domain)
      prices = relaxation.startPrices(RootBound.books(of: optimum, relaxation), table)
      evaluation = PriceEvaluation(prices, in: relaxation, table: table, domain: domain)
    }

    var value: Int { optimum.score[relaxation.level] }

    /// What is left where a plan one step worse than the optimum is known.
    var left: BranchDomain? {
      PairFixing(relaxation: relaxation, table: table).domain(
        of: domain, at: prices, evaluation, below: value + relaxation.grid)
    }
  }

  private func cases(_ seeds: ClosedRange<UInt64>) throws -> [Case] {
    try seeds.flatMap { seed -> [Case] in
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      guard BruteForce(scenario).optimum() != nil else { return [] }
      let solver = AssignmentSolver(scenario)
      let plan = try #require(try solver.solve().plan)
      let owner = solver.problem.clientIDs.map { id in
        plan[id].flatMap { solver.problem.managerIDs.firstIndex(of: $0) } ?? -1
      }
      let optimum = BookState(solver.problem, owner: owner)
      return solver.problem.levels.indices.map { Case(optimum, level: $0) }
    }
  }

  @Test func `The optimum is left, while other pairs go`() throws {
    var gone = 0
    for tried in try cases(1...80) {
      let left = try #require(tried.left)
      for (client, manager) in tried.optimum.owner.enumerated() {
        #expect(
          manager < 0 ? left.nobody[client] : left.isOpen(client: client, manager: manager))
      }
      gone += zip(tried.domain.optionCounts, left.optionCounts).reduce(0) { $0 + $1.0 - $1.1 }
    }
    #expect(gone > 100)
  }

  @Test func `Margins are the union and the meet of all books within the ceiling`() throws {
    var partly = 0
    for tried in try cases(1...60) {
      let costs = WeighedCosts(tried.prices, in: tried.relaxation)
      for manager in tried.evaluation.minima.indices {
        let ceiling = tried.evaluation.minima[manager] + 30 * 100 * tried.relaxation.scale
        let minimum = BookMinimum(
          relaxation: tried.relaxation, manager: manager, costs: costs, units: tried.table.units)
        let items = PriceEvaluation.items(
          manager, tried.prices, costs, tried.table, tried.domain, below: .max)
        let books = try #require(
          BookEnumeration(minimum: minimum, most: 100_000).books(items, upTo: ceiling))
        let margins = try #require(BookMargins(minimum, items, upTo: ceiling))
        #expect(margins.possible == books.reduce(Set()) { $0.union($1) })
        #expect(
          margins.certain
            == books.reduce(nil as Set<Int>?) { $0?.intersection($1) ?? Set($1) })
        if !(margins.certain ?? []).isEmpty, margins.certain != margins.possible { partly += 1 }
      }
    }
    #expect(partly > 12)
  }

  @Test func `A core of all that is left ends at the optimum or below`() throws {
    var exact = 0
    for tried in try cases(1...60) {
      let left = try #require(tried.left)
      let core = PairCore(
        relaxation: tried.relaxation, table: tried.table, domain: left, shouldStop: { false })
      let found = try core.best(
        at: tried.prices, slopes: tried.evaluation.slopes, beside: tried.optimum.owner,
        below: tried.value + tried.relaxation.grid, more: left.undecided,
        PairCore.Limits(nodes: 10_000, pivots: 100_000))
      let least = try #require(found.least)
      let owners = try #require(found.owners)
      #expect(least <= tried.value)
      if least == tried.value {
        #expect(
          BookState(tried.relaxation.problem, owner: owners).score[tried.relaxation.level] == least)
        exact += 1
      }
    }
    #expect(exact > 90)
  }
}
