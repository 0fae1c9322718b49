import CaseloadDomain

/// What a plan is worth, level by level; smaller is better. A plan obeys the rules if `hard` is zero.
struct Score: Equatable, Comparable, Sendable {
  /// `hard` first, then the levels from the top; the last slot takes what no level counts.
  private(set) var slots = SIMD16<Int>()

  /// Where terms go that no level adds up.
  static let nowhere = 15

  /// The slot of a level, by its position.
  static func slot(ofLevel position: Int) -> Int { position + 1 }

  /// No price at all.
  init() {}

  /// How far hard rules are broken, in weighted minutes.
  init(hard: Int) { slots[0] = hard }

  /// A price in one slot.
  init(_ price: Int, in slot: Int) { slots[slot] = price }

  /// How far hard rules are broken, in weighted minutes.
  var hard: Int {
    get { slots[0] }
    set { slots[0] = newValue }
  }

  /// The value of a level, by its position.
  subscript(level: Int) -> Int { slots[level + 1] }

  /// Adds a price in one slot.
  mutating func add(_ price: Int, in slot: Int) { slots[slot] += price }

  static func < (left: Score, right: Score) -> Bool {
    for slot in 0..<nowhere where left.slots[slot] != right.slots[slot] {
      return left.slots[slot] < right.slots[slot]
    }
    return false
  }

  static func + (left: Score, right: Score) -> Score {
    var sum = left
    sum.slots &+= right.slots
    return sum
  }

  static func - (left: Score, right: Score) -> Score {
    var difference = left
    difference.slots &-= right.slots
    return difference
  }

  /// One number for search: each level times its weight.
  func weighted(_ weights: SearchWeights) -> Int {
    var sum = hard * weights.hard
    for level in weights.levels.indices { sum += self[level] * weights.levels[level] }
    return sum
  }
}

/// How much of the last level a hundredth of a minute in the levels above is worth to the search.
struct SearchWeights: Sendable {
  let hard: Int
  let levels: [Int]

  /// Walls low enough to climb over.
  static func soft(levels count: Int) -> SearchWeights {
    let upper = [40] + [Int](repeating: 20, count: Policy.mostLevels)
    return SearchWeights(hard: 60, levels: upper.prefix(count - 1) + [1])
  }

  /// How much a level counts that is searched for its own sake, where those below count one.
  static let focus = 20

  /// One level for its own sake: walls low enough to climb over for rules and the levels above, and
  /// little for those below.
  static func focused(on level: Int, levels count: Int) -> SearchWeights {
    let levels = (0..<count).map { $0 < level ? 40 * focus : $0 == level ? focus : 1 }
    return SearchWeights(hard: 60 * focus, levels: levels)
  }

  /// Walls that nothing below outweighs in practice; the best plan is kept by levels anyway. With many
  /// levels they are lower, so that sums stay far within a machine integer.
  static func strict(levels count: Int) -> SearchWeights {
    if count <= 3 {
      return SearchWeights(hard: 8_000_000, levels: [400_000, 20_000, 1].suffix(count))
    }
    let step = count <= 6 ? 20 : 8
    var levels = [1]
    while levels.count < count { levels.insert(levels[0] * step, at: 0) }
    return SearchWeights(hard: levels[0] * step, levels: levels)
  }
}
