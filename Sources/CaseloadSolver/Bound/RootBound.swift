import CaseloadDomain

/// The bound of a level before anything is decided, with the prices and books that came of it.
struct RootBound: Sendable {
  let relaxation: Relaxation
  let table: PairTable
  let domain: BranchDomain
  /// In hundredths on the level's grid; nil: no plan obeys the rules.
  let bound: Int?
  let prices: DualPrices
  /// What the prices come to, book by book.
  let evaluation: PriceEvaluation
  /// Books that had a share lately.
  let books: [BookColumn]
  /// Dedicated clients that the books share out among several owners.
  let partedDedicated: [Int]
  let evaluations: Int
  /// Whether the level's value is a matter of room: books that all cost alike, filled more or less.
  let isShortOfRoom: Bool

  /// Raises the bound until it meets the best plan's value or nothing more is to be had, from prices
  /// known or else from those of the best plan.
  init(
    _ relaxation: Relaxation, _ best: BookState, rounds: Int, threads: Int,
    _ control: SolveControl, from start: DualPrices? = nil
  ) {
    self.relaxation = relaxation
    domain = relaxation.rootDomain()
    table = PairTable(relaxation, domain: domain)
    var ascent = BundleAscent(
      relaxation, table: table, threads: threads, shouldStop: { control.shouldStop() != nil })
    let incumbent = Self.books(of: best, relaxation)
    let first = start.map { (prices: $0, isShortOfRoom: false) }
    let chosen = first ?? ascent.bestStart(incumbent, at: domain)
    isShortOfRoom = chosen.isShortOfRoom
    let risen = ascent.run(
      at: domain, from: chosen.prices, books: incumbent,
      target: best.score[relaxation.level], rounds: rounds)
    (bound, prices, evaluations) = (risen.bound, risen.prices, ascent.evaluations)
    evaluation = risen.evaluation
    books = risen.books.joined().filter { $0.idle < 4 }.map(\.book)
    partedDedicated = risen.partedDedicated(in: relaxation.problem, domain).map(\.client)
  }

  /// The books of a plan, one for each manager.
  static func books(of state: BookState, _ relaxation: Relaxation) -> [BookColumn] {
    var members = [[Int]](repeating: [], count: relaxation.problem.managerCount)
    for (client, manager) in state.owner.enumerated() where manager >= 0 {
      members[manager].append(client)
    }
    let homes = relaxation.homes.homes(in: state.owner, managerCount: members.count)
    return members.indices.map {
      relaxation.column(manager: $0, clients: members[$0], homes: homes[$0])
    }
  }

  /// The prices as a proof.
  var proof: BoundProof { relaxation.proof(prices, bound ?? 0) }
}

extension Relaxation {
  /// Prices as a proof of a bound in hundredths.
  func proof(_ prices: DualPrices, _ bound: Int) -> BoundProof {
    BoundProof(
      level: problem.levels[level].level.name, scale: scale,
      root: .leaf(prices.prices(of: self)), bound: Price(hundredths: bound))
  }

  /// What a minute more costs a manager around a load, in units of the scale.
  func slope(manager: Int, around load: Int) -> Int {
    let reach = 30
    let (low, high) = (max(0, load - reach), load + reach)
    let (rates, facts) = (problem.levels[level].rates, problem.managers[manager])
    let rise =
      rates.price(of: facts, load: high, fairLoad: high)
      - rates.price(of: facts, load: low, fairLoad: low)
    return scale * rise / (high - low)
  }

  /// A client's first price: what its load costs where a minute is cheapest in the given books.
  func startPrices(_ books: [BookColumn], _ table: PairTable) -> DualPrices {
    var prices = DualPrices(for: self)
    let costs = WeighedCosts(prices, in: self)
    var cheapest = [Int](repeating: PriceLimits.client, count: problem.clientCount)
    for book in books {
      let load = book.clients.reduce(0) {
        $0 + problem.load(client: $1, manager: book.manager)
      }
      let slope = slope(manager: book.manager, around: load)
      for pair in table.pairs(of: book.manager) {
        let client = table.client(of: pair)
        let load = problem.load(client: client, manager: book.manager)
        let price = table.price(of: pair, book.manager, at: costs) + slope * load
        cheapest[client] = min(cheapest[client], price)
      }
    }
    for client in cheapest.indices where cheapest[client] < PriceLimits.client {
      prices.clients[client] = cheapest[client]
    }
    return prices
  }
}
