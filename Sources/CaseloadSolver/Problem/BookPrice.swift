import CaseloadDomain

extension AssignmentProblem {
  /// The price of level 3 of a book's load and fair-share load, moves apart.
  ///
  ///     over-target = p1 (U - target)+ + (p2 - p1) (U - warn)+ + (p3 - p2) (U - middle)+
  ///     uneven      = q1 (V - F)+ + q2 (V - G)+
  func hoursPrice(manager: Int, load: Int, fairLoad: Int) -> Int {
    let facts = managers[manager]
    let steps = policy.overTarget
    var price =
      steps[0] * max(0, load - facts.target) + (steps[1] - steps[0]) * max(0, load - facts.warn)
      + (steps[2] - steps[1]) * max(0, load - facts.middle)
    if let fair = facts.fairShare {
      price +=
        policy.uneven[0] * max(0, fairLoad - fair)
        + policy.uneven[1] * max(0, fairLoad - facts.farShare)
    }
    return price
  }

  /// The price of level 2 of a book's load.
  func overloadPrice(manager: Int, load: Int) -> Int {
    100 * max(0, load - managers[manager].limit)
  }
}

/// What a plan is worth, level by level; smaller is better. A plan obeys the rules if `hard` is zero.
struct Score: Equatable, Comparable, Sendable {
  /// How far hard rules are broken, in weighted minutes.
  var hard = 0
  /// Level 1.
  var unassigned = 0
  /// Level 2.
  var breaches = 0
  /// Level 3.
  var hours = 0

  subscript(level: Level) -> Int {
    switch level {
    case .unassigned: unassigned
    case .breaches: breaches
    case .hours: hours
    }
  }

  static func < (left: Score, right: Score) -> Bool {
    (left.hard, left.unassigned, left.breaches, left.hours)
      < (right.hard, right.unassigned, right.breaches, right.hours)
  }

  static func + (left: Score, right: Score) -> Score {
    Score(
      hard: left.hard + right.hard, unassigned: left.unassigned + right.unassigned,
      breaches: left.breaches + right.breaches, hours: left.hours + right.hours)
  }

  static func - (left: Score, right: Score) -> Score {
    Score(
      hard: left.hard - right.hard, unassigned: left.unassigned - right.unassigned,
      breaches: left.breaches - right.breaches, hours: left.hours - right.hours)
  }

  /// One number for search: each level times its weight.
  func weighted(_ weights: SearchWeights) -> Int {
    hard * weights.hard + unassigned * weights.unassigned + breaches * weights.breaches + hours
  }
}

/// How much of level 3 a hundredth of a minute in the levels above is worth to the search.
struct SearchWeights: Sendable {
  var hard: Int
  var unassigned: Int
  var breaches: Int

  /// Walls low enough to climb over.
  static let soft = SearchWeights(hard: 60, unassigned: 40, breaches: 20)
  /// Walls that nothing below outweighs in practice; the best plan is kept by levels anyway.
  static let strict = SearchWeights(hard: 8_000_000, unassigned: 400_000, breaches: 20_000)
}
