import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

/// The cheapest book of a manager is that of trying every set of clients, competitors included.
@Suite struct BookMinimumTests {
  @Test func `The cheapest book is that of trying every set`() {
    var (meetings, priced, apart) = (0, 0, 0)
    for seed in UInt64(1)...1_500 {
      let scenario = TinyScenario.makeWithEveryRule(seed: seed)
      let problem = ProblemBuilder(scenario).build()
      guard problem.groups.contains(where: { !$0.isTogether }),
        !problem.groups.contains(where: \.isTogether),
        !problem.clients.contains(where: { $0.isDedicated || $0.companyPrice > 0 })
      else { continue }
      var random = SeededGenerator(seed: seed)
      for level in problem.levels.indices {
        let held = (0..<level).map { _ in random.chance(50) ? 0 : 50_000 }
        let relaxation = Relaxation(problem, level: level, held: held)
        let domain = relaxation.rootDomain()
        guard !domain.optionCounts.contains(0) else { continue }
        var prices = DualPrices(for: relaxation)
        for client in problem.clients.indices {
          let most = max(problem.clients[client].load, 1) * 300 * relaxation.scale
          prices.clients[client] = random.number(in: 0...most)
        }
        for above in relaxation.pricedLevels { prices.levels[above] = random.number(in: 0...50) }
        let table = PairTable(relaxation, domain: domain)
        let found = PriceEvaluation(prices, in: relaxation, table: table, domain: domain)
        let costs = WeighedCosts(prices, in: relaxation)
        let books = problem.managers.indices.map { manager in
          TriedBooks(relaxation, domain, manager, costs, prices)
        }
        let least = books.map(\.least)
        #expect(
          found.minima == (least.contains(nil) ? [] : least.compactMap { $0 })
            || (least.contains(nil) && found.scaledBound == nil),
          "seed \(seed) level \(level)")
        meetings += books.reduce(0) { $0 + $1.tolerated }
        priced += books.reduce(0) { $0 + $1.priced }
        apart += books.reduce(0) { $0 + $1.broken }
      }
    }
    print("sets of competitors tolerated \(meetings), priced \(priced), barred \(apart)")
    #expect(meetings > 100 && priced > 1_000 && apart > 1_000)
  }
}

/// All books of one manager, with what they cost reckoned from the search's own view of groups.
private struct TriedBooks {
  private(set) var least: Int?
  private(set) var tolerated = 0
  private(set) var priced = 0
  private(set) var broken = 0

  init(
    _ relaxation: Relaxation, _ domain: BranchDomain, _ manager: Int, _ costs: WeighedCosts,
    _ prices: DualPrices
  ) {
    let problem = relaxation.problem
    let clients = problem.clients.indices.filter { domain.isOpen(client: $0, manager: manager) }
    for set in 0..<(1 << clients.count) {
      let book = clients.indices.filter { set >> $0 & 1 == 1 }.map { clients[$0] }
      guard
        clients.allSatisfy({
          book.contains($0) || !domain.isForced(client: $0, manager: manager)
        })
      else { continue }
      let load = book.reduce(0) { $0 + problem.load(client: $1, manager: manager) }
      guard load <= relaxation.caps[manager] else { continue }
      let isCrowd = book.count > 1 && book.contains { problem.clients[$0].isAlone }
      if isCrowd {
        guard problem.toleratesToday, relaxation.allowsInherited,
          book.allSatisfy({ problem.clients[$0].holder == manager })
        else { continue }
      }
      guard let groups = groupPrice(book, manager, relaxation, costs, isCrowd) else {
        broken += 1
        continue
      }
      var price =
        groups
        + costs.rates.price(
          of: problem.managers[manager], load: load, fairLoad: load)
      for client in book {
        price += costs.pair(problem, client: client, manager: manager) - prices.clients[client]
        if isCrowd {
          price +=
            costs.inherited
            * (problem.clients[client].breachPrice
              - problem.pairBreach(client: client, manager: manager))
        }
      }
      least = min(least ?? price, price)
    }
  }

  /// What groups add to a book; nil where they bar it.
  private mutating func groupPrice(
    _ book: [Int], _ manager: Int, _ relaxation: Relaxation, _ costs: WeighedCosts, _ isCrowd: Bool
  ) -> Int? {
    let problem = relaxation.problem
    var owner = [Int](repeating: -1, count: problem.clientCount)
    for client in book { owner[client] = manager }
    var (sum, breaking) = (0, Set<Int>())
    for group in problem.groups {
      let effect = group.effect(owner: owner, in: problem)
      if effect.hard > 0 { return nil }
      let payer = problem.levels.firstIndex { $0.paysSoftRules } ?? Int.max
      if effect.price > 0, payer < relaxation.level, relaxation.held[payer] == 0 { return nil }
      sum += costs.softRules * effect.price
      breaking.formUnion(effect.tolerated)
      if effect.price > 0 { priced += 1 }
    }
    if breaking.isEmpty || isCrowd { return sum }
    guard relaxation.allowsInherited else { return nil }
    tolerated += 1
    return breaking.reduce(sum) { total, client in
      total + costs.inherited
        * (problem.clients[client].breachPrice
          - problem.pairBreach(client: client, manager: manager))
    }
  }
}
