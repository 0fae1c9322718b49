/// Finds what somebody may have meant by a word that is not known.
public enum Spelling {
  /// The candidate nearest to a word, or nil if none is near: at most a third of the letters, and
  /// always one, may differ. Of equally near ones the first in order of text.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>
  ) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(80))
    let allowed = max(1, letters.count / 3)
    var best: (distance: Int, text: String)?
    for candidate in candidates where !candidate.isEmpty {
      let others = Array(candidate.lowercased().unicodeScalars.prefix(80))
      guard abs(others.count - letters.count) <= allowed else { continue }
      let distance = distance(letters, others)
      guard distance <= allowed, distance < max(letters.count, others.count) else { continue }
      if let best, (best.distance, best.text) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.text
  }

  /// Advice that names the nearest candidate, or else all of them if they are few.
  static func advice(for word: String, among candidates: [String]) -> String {
    if let nearest = nearest(to: word, among: candidates) { return "did you mean '\(nearest)'?" }
    if candidates.isEmpty { return "remove it" }
    let shown = Set(candidates).sorted().prefix(20).joined(separator: ", ")
    return "use one of: \(shown)\(candidates.count > 20 ? ", ..." : "")"
  }

  /// How many letters must be added, removed, changed or swapped with their neighbour.
  ///
  /// Source: optimal string alignment, Damerau 1964.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current[column] = best
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
