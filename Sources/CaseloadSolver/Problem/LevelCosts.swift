import CaseloadDomain

/// What one level pays for, in hundredths of a minute: the sum of its terms, wherever they stand.
struct LevelCosts: Sendable {
  /// Which level.
  let level: Level
  /// What minutes of a book cost.
  var rates: BookRates
  /// Whether the level pays for clients without a manager.
  var paysUnassigned: Bool
  /// Whether it pays for breaches tolerated from today.
  var paysInherited: Bool
  /// Whether it pays for broken rules that have a price.
  var paysSoftRules: Bool
  /// By client: the price of any owner but the holder (hand-over, value at risk, a priced freeze).
  var moves: [Int]
  /// The price of single pairs (poor fit, priced rules); row-major by client, empty where there is
  /// none.
  var pairs: [Int]

  /// Whether single pairs cost anything, `inherited` apart.
  let hasPairPrices: Bool

  init(_ level: Level, rates: BookRates, moves: [Int], pairs: [Int]) {
    self.level = level
    self.rates = rates
    paysUnassigned = level.terms.contains(.unassigned)
    paysInherited = level.terms.contains(.inherited)
    paysSoftRules = level.terms.contains(.softRules)
    self.moves = moves
    self.pairs = pairs
    hasPairPrices = !pairs.isEmpty || moves.contains { $0 != 0 }
  }
}

/// What a minute of a book costs beyond each of its marks; never negative, so that the price is convex
/// and never falls as a book grows.
///
///     over-target = p1 (U - target)+ + (p2 - p1) (U - warn)+ + (p3 - p2) (U - middle)+
///     uneven      = q1 (V - F)+ + q2 (V - G)+
///     overload    = 100 (U - limit)+
struct BookRates: Equatable, Sendable {
  var target = 0
  var warn = 0
  var middle = 0
  var limit = 0
  var fair = 0
  var far = 0

  /// The rates of these terms of a policy.
  init(_ terms: [Term], of policy: Policy) {
    if terms.contains(.overTarget) {
      let steps = policy.overTarget
      (target, warn, middle) = (steps[0], steps[1] - steps[0], steps[2] - steps[1])
    }
    if terms.contains(.uneven) { (fair, far) = (policy.uneven[0], policy.uneven[1]) }
    if terms.contains(.overload) { limit = 100 }
  }

  init() {}

  /// Adds other rates, each so many times.
  mutating func add(_ other: BookRates, times weight: Int) {
    target += weight * other.target
    warn += weight * other.warn
    middle += weight * other.middle
    limit += weight * other.limit
    fair += weight * other.fair
    far += weight * other.far
  }

  /// The price of a book's load and fair-share load.
  func price(of manager: ManagerFacts, load: Int, fairLoad: Int) -> Int {
    var price =
      target * max(0, load - manager.target) + warn * max(0, load - manager.warn)
      + middle * max(0, load - manager.middle) + limit * max(0, load - manager.limit)
    if let share = manager.fairShare {
      price += fair * max(0, fairLoad - share) + far * max(0, fairLoad - manager.farShare)
    }
    return price
  }

  /// All of them.
  var all: [Int] { [target, warn, middle, limit, fair, far] }
}

/// The slot of a score in which each term is counted.
struct TermSlots: Sendable {
  let unassigned: Int
  let inherited: Int
  let softRules: Int
  /// The levels that pay for single pairs.
  let pairLevels: [Int]
  /// The levels that pay for minutes of a book.
  let bookLevels: [Int]

  init(_ policy: Policy, _ levels: [LevelCosts]) {
    func slot(_ term: Term) -> Int {
      policy.level(of: term).map { Score.slot(ofLevel: $0.number - 1) } ?? Score.nowhere
    }
    unassigned = slot(.unassigned)
    inherited = slot(.inherited)
    softRules = slot(.softRules)
    pairLevels = levels.indices.filter { levels[$0].hasPairPrices }
    bookLevels = levels.indices.filter { levels[$0].rates != BookRates() }
  }
}
