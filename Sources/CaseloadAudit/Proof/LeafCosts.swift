import CaseloadDomain

/// The prices of a leaf, checked and turned into what every single choice costs, in units of the
/// scale.
struct LeafCosts {
  /// What a hundredth of a minute of each term costs: the scale in the level bounded, the row's price
  /// above it, nothing below.
  let terms: TermWeights
  /// One price a client: u.
  let clients: [Int]
  /// By client: what is added if it moves away from its manager.
  private(set) var moveCharges: [Int]
  /// By manager: what is added for each move it takes.
  private(set) var takeCharges: [Int]
  /// By manager and tier: what is added for each client.
  private(set) var tierCharges: [Int]
  /// By manager: what is added for each client of the book.
  private(set) var bookCharges: [Int]
  /// By manager: what is added for each client that he does not hold today.
  private(set) var intakeCharges: [Int]
  /// By family: the most that a book pays for its members, where the rule has a price.
  private(set) var homeCharges: [Int]
  /// What the rows take off: the sum of price times capacity.
  private(set) var rowsConstant: Int

  private let problem: BoundedProblem
  /// What pairs cost, with the weights of their levels.
  private let pairCosts: [(weight: Int, prices: PairPrices)]
  private var facts: ScenarioFacts { problem.facts }
  private let tierCount: Int

  init(_ prices: BoundProof.Prices, of problem: BoundedProblem) throws(ProofFault) {
    let facts = problem.facts
    guard prices.clients.count == problem.clientCount else {
      throw ProofFault(
        "a leaf has \(prices.clients.count) prices for \(problem.clientCount) clients")
    }
    guard
      prices.clients.allSatisfy({ $0.magnitude <= ProofArithmetic.largestPrice })
    else { throw ProofFault("a client's price is too large") }
    self.problem = problem
    clients = prices.clients
    tierCount = facts.scenario.tiers.count
    let rows = try LeafRows(prices.rows, of: problem)
    terms = TermWeights(rows.weights)
    pairCosts = problem.pairPrices.compactMap { prices in
      rows.weights[prices.level].flatMap { $0 == 0 ? nil : ($0, prices) }
    }
    let charges = try rows.charges()
    moveCharges = charges.moves
    takeCharges = charges.takes
    tierCharges = charges.tiers
    bookCharges = charges.books
    intakeCharges = charges.intakes
    homeCharges = charges.homes
    rowsConstant = charges.constant
    try checkSums()
  }

  /// What it costs that nobody has a client.
  func nobody(_ client: Int) -> Int {
    terms.unassigned * UnassignedTerm.price(of: client, in: facts)
  }

  /// What it costs that a manager has a client, without what only the whole book decides and
  /// without the price of a tolerated mismatch; with the position of the two among the allowed pairs.
  func pair(_ client: Int, _ manager: Int, at pair: Int) -> Int {
    var cost = tierCharges[manager * tierCount + facts.tiers[client]] + bookCharges[manager]
    for (weight, prices) in pairCosts {
      cost += weight * prices.price(at: pair)
    }
    let server = facts.today.server(of: client)
    if server != manager {
      cost += intakeCharges[manager]
      if server != nil { cost += moveCharges[client] + takeCharges[manager] }
    }
    return cost
  }

  /// What a client in a tolerated breach costs.
  func breach(_ client: Int) -> Int {
    terms.inherited * 100 * facts.breachMinutes(of: client)
  }

  /// What so many members of a family cost a book: their price, or being their home.
  func family(_ family: Int, count: Int) -> Int {
    let price = facts.scenario.rules.together.price?.hundredths ?? 0
    return min(homeCharges[family], terms.softRules * price * count)
  }

  /// Shows that no sum of this leaf leaves the range of machine integers.
  private func checkSums() throws(ProofFault) {
    let charges = [takeCharges, tierCharges, bookCharges, intakeCharges].reduce(Int128(0)) {
      $0 + Int128($1.map(\.magnitude).max() ?? 0)
    }
    var sum = Int128(rowsConstant.magnitude)
    for client in clients.indices {
      sum += 2 * Int128(clients[client].magnitude) + Int128(moveCharges[client].magnitude)
      sum +=
        charges + Int128(terms.unassigned) * Int128(UnassignedTerm.price(of: client, in: facts))
      sum += Int128(terms.inherited) * 100 * Int128(facts.breachMinutes(of: client))
      for (weight, prices) in pairCosts {
        sum += Int128(weight) * Int128(prices.dearest(of: client))
      }
    }
    let policy = facts.scenario.policy
    let hourly =
      Int128(terms.overTarget) * Int128(policy.overTarget[2])
      + Int128(terms.uneven) * Int128(policy.uneven[0] + policy.uneven[1])
      + Int128(terms.overload) * 100
    let apart = facts.scenario.rules.apart.price?.hundredths ?? 0
    for rivals in facts.rivals {
      sum += Int128(terms.softRules) * Int128(apart) * Int128(rivals.count)
    }
    let together = facts.scenario.rules.together.price?.hundredths ?? 0
    for family in facts.families {
      sum += Int128(terms.softRules) * Int128(together) * Int128(family.count)
    }
    for most in problem.mostLoads {
      // Dedicated clients take at most twice their load off the fair share.
      sum += hourly * 3 * Int128(max(most, 1))
    }
    guard sum < ProofArithmetic.largestSum else { throw ProofFault("its sums are too large") }
  }
}
