import CaseloadDomain

/// The alternatives of rule `mix` by position of tier.
struct MixTable {
  /// The tiers that the rule names.
  private let tiers: [Int]
  /// What each alternative allows of each of these tiers; a tier it leaves out counts as zero.
  private let alternatives: [[Int]]

  init?(of mix: Mix?, tiers names: [Tier.Name]) {
    guard let mix else { return nil }
    let named = names.indices.filter { index in
      mix.alternatives.contains { $0[names[index]] != nil }
    }
    tiers = named
    alternatives = mix.alternatives.map { alternative in
      named.map { alternative[names[$0]] ?? 0 }
    }
  }

  /// How many clients a book holds above the nearest alternative: the least over alternatives of the
  /// sum over named tiers of what is above. The counts are by tier of the scenario.
  func distance(of counts: [Int]) -> Int {
    alternatives.map { allowed in
      zip(tiers, allowed).reduce(0) { $0 + max(0, counts[$1.0] - $1.1) }
    }.min() ?? 0
  }

  /// Whether a book holds of no named tier more than another one.
  func isWithin(_ counts: [Int], _ other: [Int]) -> Bool {
    tiers.allSatisfy { counts[$0] <= other[$0] }
  }
}
