/// Languages of generated books: one that most speak, and others that fewer and fewer do.
enum Languages {
  static let names = [
    "English", "German", "French", "Spanish", "Italian", "Dutch", "Polish", "Swedish",
    "Portuguese", "Czech", "Turkish", "Finnish",
  ]

  /// What a manager speaks.
  static func spoken(_ random: inout SplitMix64) -> [Int] {
    var spoken = random.chance(85) ? [0] : []
    let others = 1 + (random.chance(40) ? 1 : 0)
    for _ in 0..<others {
      // The lesser of two draws: earlier languages are more common.
      let one = 1 + random.below(names.count - 1)
      let other = 1 + random.below(names.count - 1)
      if !spoken.contains(min(one, other)) { spoken.append(min(one, other)) }
    }
    return spoken.sorted()
  }
}
