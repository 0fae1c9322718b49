import CaseloadDomain

extension TinyScenario {
  /// Levels drawn at random: every term somewhere or nowhere, in any order; `unassigned` is among
  /// them, in most cases near the top, where it forces plans to be worth something.
  mutating func drawLevels() -> [[Term]] {
    let count = random.pick([1, 2, 2, 3, 3, 3, 4, 4, 5, 6])
    var levels = [[Term]](repeating: [], count: count)
    let off = random.pick([0, 0, 10, 30])
    for term in Term.allCases where term == .unassigned || !random.chance(off) {
      let isTop = term == .unassigned && random.chance(70)
      levels[isTop ? 0 : random.number(in: 0...(count - 1))].append(term)
    }
    return levels.filter { !$0.isEmpty }
  }
}
