import CaseloadDomain

/// Reads `policy`: which term stands in which level, and what terms weigh.
struct PolicyKeys {
  /// A term of the model that no level can add up yet.
  static let later = "busiest"

  let values: ValueReader

  /// Reads what the policy states over what `prices` made of it.
  func read(_ node: YAMLNode, into draft: inout ScenarioDraft) {
    guard let keys = MappingReader(node, path: "policy", values: values) else { return }
    if let levels = keys.take("levels").flatMap(levels) { draft.policy.setLevels(levels) }
    if let weights = keys.take("weights") { readWeights(weights, into: &draft) }
    keys.finish()
  }

  /// The terms of each level; nil, and a finding, unless every level has terms, none stands twice and
  /// `unassigned` is among them.
  private func levels(_ node: YAMLNode) -> [[Term]]? {
    let name = "policy.levels"
    guard case .list(let nodes) = node.content else {
      values.wrongType(
        node, name, "a list of lists of terms, such as [[unassigned], [over-target]]")
      return nil
    }
    guard (1...Policy.mostLevels).contains(nodes.count) else {
      values.findings.error(
        "out-of-range", at: node.location, "'\(name)' has \(nodes.count) levels",
        advice: "state 1 to \(Policy.mostLevels) levels, each a list of terms")
      return nil
    }
    var seen: Set<String> = []
    let levels = nodes.map { level(of: $0, &seen) }
    let areLists = nodes.allSatisfy { if case .list = $0.content { true } else { false } }
    let isMeant =
      !areLists
      || seen.contains {
        Spelling.nearest(to: $0, among: Term.allCases.map(\.rawValue)) == Term.unassigned.rawValue
      }
    if !isMeant {
      values.findings.error(
        "missing-term", at: node.location,
        "no level of '\(name)' adds up 'unassigned': a plan without any assignment would be the best",
        advice: "list it, in most cases as the first level: [unassigned]")
    }
    let whole = levels.compactMap { $0 }
    return isMeant && whole.count == nodes.count ? whole : nil
  }

  private func level(of node: YAMLNode, _ seen: inout Set<String>) -> [Term]? {
    guard case .list(let nodes) = node.content else {
      values.wrongType(node, "policy.levels", "a list of lists of terms, not of terms")
      return nil
    }
    if nodes.isEmpty {
      values.findings.error(
        "out-of-range", at: node.location, "a level of 'policy.levels' has no term",
        advice: "name its terms, or remove it")
      return nil
    }
    let terms = nodes.map { term(of: $0, &seen) }
    return terms.contains(nil) ? nil : terms.compactMap { $0 }
  }

  private func term(of node: YAMLNode, _ seen: inout Set<String>) -> Term? {
    guard let text = values.text(node, "policy.levels") else { return nil }
    guard seen.insert(text.text).inserted else {
      values.findings.error(
        "duplicate-term", at: text.location,
        "the term '\(text.text)' stands twice in 'policy.levels'",
        advice: "leave it in one level")
      return nil
    }
    if let term = Term(rawValue: text.text) { return term }
    if text.text == Self.later {
      values.findings.error(
        "not-yet", at: text.location, "the term 'busiest' is in no level yet",
        advice: "remove it; every result reports it beside the levels")
      return nil
    }
    values.findings.error(
      "unknown-term", at: text.location, "there is no term '\(text.text)'",
      advice: Spelling.advice(for: text.text, among: Term.allCases.map(\.rawValue)))
    return nil
  }

  private func readWeights(_ node: YAMLNode, into draft: inout ScenarioDraft) {
    guard let keys = MappingReader(node, path: "policy.weights", values: values) else { return }
    if let node = keys.take("over-target"),
      let weights = weights(node, "policy.weights.over-target", count: 3)
    {
      if weights == weights.sorted() {
        draft.policy.overTarget = weights
      } else {
        // Bounds are exact only while a minute more never costs less than the one before it.
        values.findings.error(
          "out-of-range", at: node.location, "the weights of 'policy.weights.over-target' fall",
          advice: "let no band cost less a minute than the band below it, as in [1, 3, 9]")
      }
    }
    if let node = keys.take("uneven"),
      let weights = weights(node, "policy.weights.uneven", count: 2)
    {
      draft.policy.uneven = weights
      if draft.statesUneven {
        values.findings.error(
          "stated-twice", at: node.location,
          "the weight of 'uneven' is stated here and in 'prices.uneven'",
          advice: "keep one: 'prices.uneven' sets both weights, the second three times the first")
      }
    }
    keys.finish()
  }

  /// So many weights in hundredths, each with two decimals at most.
  private func weights(_ node: YAMLNode, _ name: String, count: Int) -> [Int]? {
    guard case .list(let nodes) = node.content, nodes.count == count else {
      var found: String?
      if case .list(let nodes) = node.content { found = "a list of \(nodes.count)" }
      values.wrongType(node, name, "a list of \(count) numbers", found: found)
      return nil
    }
    let weights = nodes.map { node -> Int? in
      guard let weight = values.number(node, name, in: 0...100, orPercent: true) else { return nil }
      let hundredths = weight * 100
      guard hundredths.isWhole else {
        values.outOfRange(node, name, "a number with at most two decimals")
        return nil
      }
      return hundredths.wholePart
    }
    return weights.contains(nil) ? nil : weights.compactMap { $0 }
  }
}
