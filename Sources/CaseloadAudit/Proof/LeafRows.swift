import CaseloadDomain

/// The priced rows of a leaf, each checked for what it may say.
///
/// A row `sum of what choices use <= capacity` with a price p >= 0 adds p for each unit a choice
/// uses and takes p * capacity off. Whatever p is, no plan that obeys a hard row gets dearer by it; a
/// row that costs where it is broken allows no p above that cost.
struct LeafRows {
  /// What choices are charged, and what is taken off.
  struct Charges {
    var moves: [Int]
    var takes: [Int]
    var tiers: [Int]
    var books: [Int]
    var intakes: [Int]
    /// By family.
    var homes: [Int]
    var constant: Int
  }

  /// What a hundredth of a minute of each level costs.
  private(set) var weights: [Level: Int]

  private let problem: BoundedProblem
  private var facts: ScenarioFacts { problem.facts }
  private var perMove = 0
  private var perMinuteMoved = 0
  private var perValueMoved = 0
  private var perManagerMove: [Int]
  private var perTierClient: [Int128]
  private var perClient: [Int128]
  private var perNewClient: [Int]
  private var perHome: [Int]
  private var constant: Int128 = 0

  init(_ rows: [BoundProof.Row: Int], of problem: BoundedProblem) throws(ProofFault) {
    self.problem = problem
    weights = [problem.level: problem.scale]
    perManagerMove = Array(repeating: 0, count: problem.managerCount)
    perNewClient = perManagerMove
    perHome = Array(repeating: 0, count: problem.facts.families.count)
    perClient = Array(repeating: 0, count: problem.managerCount)
    perTierClient = Array(
      repeating: 0, count: problem.managerCount * problem.facts.scenario.tiers.count)
    for (row, price) in rows {
      guard (0...ProofArithmetic.largestPrice).contains(price) else {
        throw ProofFault("the price \(price) of a row is negative or too large")
      }
      if case .level(let level) = row { try addLevel(level, price) }
    }
    // Rows that cost where they are broken are measured against a level's weight, so that comes first.
    for (row, price) in rows { try add(row, price) }
  }

  /// The charges of all rows together.
  func charges() throws(ProofFault) -> Charges {
    let moves = facts.loads.indices.map { client -> Int128 in
      guard let server = facts.today.server(of: client) else { return 0 }
      return Int128(perMove) + Int128(perMinuteMoved) * Int128(facts.loads[client])
        + Int128(perValueMoved) * Int128(facts.value(of: client))
        + Int128(perManagerMove[server])
    }
    guard let narrow = Self.narrow(moves), let tiers = Self.narrow(perTierClient),
      let books = Self.narrow(perClient), let constant = Int(exactly: constant)
    else { throw ProofFault("its sums are too large") }
    return Charges(
      moves: narrow, takes: perManagerMove, tiers: tiers, books: books, intakes: perNewClient,
      homes: perHome, constant: constant)
  }

  private static func narrow(_ numbers: [Int128]) -> [Int]? {
    let narrow = numbers.compactMap { Int(exactly: $0) }
    return narrow.count == numbers.count ? narrow : nil
  }

  private mutating func addLevel(_ name: Level.Name, _ price: Int) throws(ProofFault) {
    guard let level = facts.scenario.policy.level(named: name), level < problem.level,
      let value = problem.held[level]
    else { throw ProofFault("level \(name) is not above level \(problem.level.name)") }
    weights[level] = price
    constant += Int128(price) * Int128(value)
  }

  private mutating func add(_ row: BoundProof.Row, _ price: Int) throws(ProofFault) {
    let budget = facts.scenario.rules.moves
    switch row {
    case .level: return
    case .moveCount:
      try checkPrice(price, budget.price)
      perMove = price
      try addCapacity(budget.atMost, price, "the number of moves")
    case .moveLoad:
      perMinuteMoved = price
      try addCapacity(budget.load?.value, price, "minutes moved")
    case .moveValue:
      perValueMoved = price
      try addCapacity(budget.value?.hundredths, price, "value moved")
    case .managerMoves(let manager):
      let manager = try index(of: manager)
      try checkPrice(price, budget.price)
      perManagerMove[manager] = price
      try addCapacity(facts.moveMost(of: manager), price, "the moves of one manager")
    case .intake(let manager):
      let manager = try index(of: manager)
      try checkPrice(price, facts.scenario.rules.intake?.price)
      perNewClient[manager] = price
      try addCapacity(facts.intakeMost(of: manager), price, "the new clients of one manager")
    case .tierAtMost(let manager, let tier), .tierAtLeast(let manager, let tier),
      .tierAbove(let manager, let tier), .tierBelow(let manager, let tier):
      try addTier(row, price, try index(of: manager), try index(of: tier))
    case .family(let client): try addHome(of: client, price)
    case .bookAtMost(let manager), .bookAtLeast(let manager), .bookAbove(let manager),
      .bookBelow(let manager):
      try addBook(row, price, try index(of: manager))
    }
  }

  private mutating func addCapacity(
    _ capacity: Int?, _ price: Int, _ name: String
  ) throws(ProofFault) {
    guard let capacity else { throw ProofFault("there is no budget for \(name)") }
    constant += Int128(price) * Int128(capacity)
  }

  private mutating func addHome(of client: ClientID, _ price: Int) throws(ProofFault) {
    guard facts.scenario.rules.together.price != nil else {
      throw ProofFault("only a family that may be parted at a price has a home")
    }
    guard let payer = facts.scenario.policy.level(of: .softRules), payer <= problem.level else {
      throw ProofFault("a rule with a price binds nobody in level \(problem.level.name)")
    }
    let index = facts.scenario.clientIndex(of: client)
    guard let family = facts.families.firstIndex(where: { $0.count > 1 && $0.min() == index })
    else { throw ProofFault("no family begins with '\(client)'") }
    perHome[family] = price
    constant += Int128(price)
  }

  private mutating func addTier(
    _ row: BoundProof.Row, _ price: Int, _ manager: Int, _ tier: Int
  ) throws(ProofFault) {
    let bounds = CountBounds(
      price: facts.scenario.tiers[tier].countPrice,
      own: (facts.ownMost(of: manager, tier: tier), facts.ownFewest(of: manager, tier: tier)),
      held: (facts.heldMost(of: manager, tier: tier), facts.heldFewest(of: manager, tier: tier)))
    let name = "tier \(facts.scenario.tiers[tier].name)"
    let (count, sign) = try count(row, price, bounds, name, manager)
    perTierClient[manager * facts.scenario.tiers.count + tier] += sign * Int128(price)
    constant += sign * Int128(price) * Int128(count)
  }

  private mutating func addBook(
    _ row: BoundProof.Row, _ price: Int, _ manager: Int
  ) throws(ProofFault) {
    let bounds = CountBounds(
      price: facts.scenario.rules.bookCount?.price,
      own: (facts.ownMost(of: manager), facts.ownFewest(of: manager)),
      held: (facts.heldMost(of: manager), facts.heldFewest(of: manager)))
    let (count, sign) = try count(row, price, bounds, "a book", manager)
    perClient[manager] += sign * Int128(price)
    constant += sign * Int128(price) * Int128(count)
  }

  /// A rule's most and fewest clients of one manager.
  private struct CountBounds {
    let price: Price?
    let own: (most: Int?, fewest: Int?)
    let held: (most: Int?, fewest: Int?)
  }

  /// The count that a row is measured against, and whether it is a most (1) or a fewest (-1).
  ///
  /// Rows above and below a count stand where the count is hard and what is beyond it is tolerated.
  private func count(
    _ row: BoundProof.Row, _ price: Int, _ bounds: CountBounds, _ name: String, _ manager: Int
  ) throws(ProofFault) -> (count: Int, sign: Int128) {
    let isPriced = bounds.price != nil
    let found: Int?
    let sign: Int128
    switch row {
    case .tierAtMost, .bookAtMost:
      try checkPrice(price, bounds.price)
      (found, sign) = (isPriced ? bounds.own.most : bounds.held.most, 1)
    case .tierAtLeast, .bookAtLeast:
      try checkPrice(price, bounds.price)
      (found, sign) = (isPriced ? bounds.own.fewest : bounds.held.fewest, -1)
    case .tierAbove, .bookAbove:
      try checkWeight(price)
      (found, sign) = (isPriced ? nil : bounds.own.most, 1)
    default:
      try checkWeight(price)
      (found, sign) = (isPriced ? nil : bounds.own.fewest, -1)
    }
    guard let found else {
      throw ProofFault(
        "\(name) has no such count for \(facts.scenario.team.managers[manager].id)")
    }
    return (found, sign)
  }

  /// A rule with a price costs that much for each unit beyond it, as `soft-rules`, and no more.
  private func checkPrice(_ price: Int, _ most: Price?) throws(ProofFault) {
    guard let most else { return }
    guard let payer = facts.scenario.policy.level(of: .softRules), payer <= problem.level else {
      throw ProofFault("a rule with a price binds nobody in level \(problem.level.name)")
    }
    let largest = Int128(most.hundredths) * Int128(weights[payer] ?? 0)
    guard Int128(price) <= largest else {
      throw ProofFault("the price \(price) of a row is more than the rule's own \(largest)")
    }
  }

  /// A client above or below a count costs 60 minutes as `inherited`, and no more.
  private func checkWeight(_ price: Int) throws(ProofFault) {
    let payer = facts.scenario.policy.level(of: .inherited)
    let weight = payer.flatMap { weights[$0] } ?? 0
    let most = Int128(100 * InheritedTerm.minutesPerCount) * Int128(weight)
    guard facts.inherits, Int128(price) <= most else {
      throw ProofFault("the price \(price) of a client above or below a count is more than \(most)")
    }
  }

  private func index(of manager: ManagerID) throws(ProofFault) -> Int {
    guard let index = facts.scenario.team.index(of: manager) else {
      throw ProofFault("the manager '\(manager)' is not in the team")
    }
    return index
  }

  private func index(of tier: Tier.Name) throws(ProofFault) -> Int {
    guard let index = facts.scenario.tiers.firstIndex(where: { $0.name == tier }) else {
      throw ProofFault("the scenario has no tier '\(tier)'")
    }
    return index
  }
}
