import CaseloadFiles

/// Finds the verb that somebody meant who wrote another.
enum MisspeltVerb {
  /// The sentence for a first argument that is no verb; nil if it is one, or an option.
  static func words(for arguments: [String], verbs: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help",
      !verbs.contains(word)
    else { return nil }
    guard let nearest = Spelling.nearest(to: word, among: verbs) else {
      return "There is no verb '\(word)'. The verbs are: \(verbs.joined(separator: ", "))."
    }
    return "There is no verb '\(word)'. Did you mean '\(nearest)'?"
  }
}
