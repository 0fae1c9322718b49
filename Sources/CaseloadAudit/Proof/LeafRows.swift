import CaseloadDomain

/// The priced rows of a leaf, each checked for what it may say.
///
/// A row `sum of what choices use <= capacity` with a price p >= 0 adds p for each unit a choice
/// uses and takes p * capacity off; whatever p is, no plan that obeys the row gets dearer by it.
struct LeafRows {
  /// What choices are charged, and what is taken off.
  struct Charges {
    var moves: [Int]
    var takes: [Int]
    var tiers: [Int]
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
  private var constant: Int128 = 0

  init(_ rows: [BoundProof.Row: Int], of problem: BoundedProblem) throws(ProofFault) {
    self.problem = problem
    weights = [problem.level: problem.scale]
    perManagerMove = Array(repeating: 0, count: problem.managerCount)
    perTierClient = Array(
      repeating: 0, count: problem.managerCount * problem.facts.scenario.tiers.count)
    for (row, price) in rows {
      guard (0...ProofArithmetic.largestPrice).contains(price) else {
        throw ProofFault("the price \(price) of a row is negative or too large")
      }
      if case .level(let level) = row { try addLevel(level, price) }
    }
    // Rows of counts are measured against the weight of level `breaches`, so that comes first.
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
    let narrow = (moves + perTierClient + [constant]).map(Int.init(exactly:))
    guard narrow.allSatisfy({ $0 != nil }) else { throw ProofFault("its sums are too large") }
    let numbers = narrow.compactMap { $0 }
    return Charges(
      moves: Array(numbers.prefix(moves.count)), takes: perManagerMove,
      tiers: Array(numbers.dropFirst(moves.count).dropLast()), constant: numbers.last ?? 0)
  }

  private mutating func addLevel(_ level: Level, _ price: Int) throws(ProofFault) {
    guard level.rawValue < problem.level.rawValue, let value = problem.held[level] else {
      throw ProofFault("level \(level.name) is not above level \(problem.level.name)")
    }
    weights[level] = price
    constant += Int128(price) * Int128(value)
  }

  private mutating func add(_ row: BoundProof.Row, _ price: Int) throws(ProofFault) {
    let budget = facts.scenario.rules.moves
    switch row {
    case .level: return
    case .moveCount:
      perMove = price
      try addCapacity(budget.atMost, price, "the number of moves")
    case .moveLoad:
      perMinuteMoved = price
      try addCapacity(budget.load?.value, price, "minutes moved")
    case .moveValue:
      perValueMoved = price
      try addCapacity(budget.value?.hundredths, price, "value moved")
    case .managerMoves(let manager):
      perManagerMove[try index(of: manager)] = price
      try addCapacity(budget.perManager, price, "the moves of one manager")
    case .tierAtMost, .tierAtLeast, .tierAbove, .tierBelow: try addCount(row, price)
    case .bookAtMost, .bookAtLeast, .bookAbove, .bookBelow, .intake:
      throw ProofFault("rows of whole books cannot be priced yet")
    }
  }

  private mutating func addCapacity(
    _ capacity: Int?, _ price: Int, _ name: String
  ) throws(ProofFault) {
    guard let capacity else { throw ProofFault("there is no budget for \(name)") }
    constant += Int128(price) * Int128(capacity)
  }

  private mutating func addCount(_ row: BoundProof.Row, _ price: Int) throws(ProofFault) {
    switch row {
    case .tierAtMost(let manager, let tier):
      let (manager, tier) = (try index(of: manager), try index(of: tier))
      try charge(manager, tier, price, count: facts.heldMost(of: manager, tier: tier), sign: 1)
    case .tierAtLeast(let manager, let tier):
      let (manager, tier) = (try index(of: manager), try index(of: tier))
      try charge(manager, tier, price, count: facts.heldFewest(of: manager, tier: tier), sign: -1)
    case .tierAbove(let manager, let tier):
      let (manager, tier) = (try index(of: manager), try index(of: tier))
      try checkWeight(price)
      try charge(manager, tier, price, count: facts.scenario.tiers[tier].atMost, sign: 1)
    case .tierBelow(let manager, let tier):
      let (manager, tier) = (try index(of: manager), try index(of: tier))
      try checkWeight(price)
      let count = facts.mayOwn[manager] ? facts.scenario.tiers[tier].atLeast : nil
      try charge(manager, tier, price, count: count, sign: -1)
    case .level, .moveCount, .moveLoad, .moveValue, .managerMoves, .bookAtMost, .bookAtLeast,
      .bookAbove, .bookBelow, .intake:
      return
    }
  }

  private mutating func charge(
    _ manager: Int, _ tier: Int, _ price: Int, count: Int?, sign: Int128
  ) throws(ProofFault) {
    guard let count else {
      throw ProofFault(
        "tier \(facts.scenario.tiers[tier].name) has no such count for "
          + "\(facts.scenario.team.managers[manager].id)")
    }
    perTierClient[manager * facts.scenario.tiers.count + tier] += sign * Int128(price)
    constant += sign * Int128(price) * Int128(count)
  }

  /// A client above or below a count costs 60 minutes of level `breaches`, and no more.
  private func checkWeight(_ price: Int) throws(ProofFault) {
    let most = Int128(100 * InheritedTerm.minutesPerCount) * Int128(weights[.breaches] ?? 0)
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
