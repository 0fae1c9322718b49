/// At least or at most so many clients of some kind in one book.
struct CountLimit: Sendable {
  /// Which clients count.
  enum Counted: Hashable, Sendable {
    /// Those of a tier.
    case tier(Int)
    /// All.
    case book
    /// Those that the manager does not hold today.
    case newcomers
  }

  /// The manager.
  var manager: Int
  /// Which clients count.
  var counted: Counted
  /// The rule's own bound.
  var own: Int
  /// The bound that is never broken: the own one, or today's count where that is tolerated. Of no
  /// meaning where the rule is priced.
  var hard: Int
  /// Whether it is a minimum.
  var isMinimum: Bool
  /// What each client beyond the own bound costs as `soft-rules`; nil where the rule is hard.
  var price: Int?

  /// Whether counts between the own and the hard bound are tolerated at a price.
  var isTolerant: Bool { price == nil && own != hard }
  /// What each client between the own and the hard bound costs as `inherited`.
  static let tolerancePrice = 6000

  /// By how much a count breaks the bound.
  func excess(of count: Int, beyond bound: Int) -> Int {
    max(0, isMinimum ? bound - count : count - bound)
  }
}

/// Which mixes of tiers one book may have.
struct MixLimit: Sendable {
  /// The tiers named in the rule.
  var tiers: [Int]
  /// The most clients of each named tier, one row an alternative.
  var alternatives: [[Int]]
  /// By manager: the counts of named tiers in today's book.
  var today: [[Int]]
  /// What each client above the nearest alternative costs as `soft-rules`; nil where the rule is hard.
  var price: Int?

  /// How many clients a book has above its nearest alternative.
  func excess(of tierCounts: [Int]) -> Int {
    alternatives.map { most in
      zip(tiers, most).reduce(0) { $0 + max(0, tierCounts[$1.0] - $1.1) }
    }.min() ?? 0
  }

  /// Whether a book has no more of any named tier than today's.
  func isWithinToday(_ tierCounts: [Int], manager: Int) -> Bool {
    zip(tiers, today[manager]).allSatisfy { tierCounts[$0] <= $1 }
  }
}

extension [ClientGroup] {
  /// By client: the positions of its groups, ascending.
  func byMember(clientCount: Int) -> [[Int]] {
    var groups = [[Int]](repeating: [], count: clientCount)
    for (position, group) in enumerated() {
      for member in group.members { groups[member].append(position) }
    }
    return groups
  }
}

/// Clients that stay together, or apart.
struct ClientGroup: Sendable {
  /// Whether the members have one manager; otherwise no two of them have the same.
  var isTogether: Bool
  /// Ascending.
  var members: [Int]
  /// What each member that breaks it costs as `soft-rules`; nil where the rule is hard.
  var price: Int?
  /// The managers who hold members of a family that is split today and may stay so; empty otherwise.
  var splitHolders: Set<Int>
}
