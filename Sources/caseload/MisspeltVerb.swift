/// Finds the verb that somebody meant who wrote another.
enum MisspeltVerb {
  /// The sentence for a first argument that is no verb; nil if it is one, or an option.
  static func words(for arguments: [String], verbs: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help",
      !verbs.contains(word)
    else { return nil }
    let nearest = verbs.map { (verb: $0, distance: distance(word, $0)) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= max(2, word.count / 3) else {
      return "There is no verb '\(word)'. The verbs are: \(verbs.joined(separator: ", "))."
    }
    return "There is no verb '\(word)'. Did you mean '\(nearest.verb)'?"
  }

  /// How many letters must be added, left out or replaced (Levenshtein 1966).
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
