import CaseloadDomain

/// Reads `rules.freeze`.
struct FreezeKeys {
  let values: ValueReader

  /// `{renewal-within: 60 days, onboarding: 90 days, when: CONDITION, price: HOURS}`.
  func read(_ node: YAMLNode) -> RulesDraft.Freeze? {
    guard let keys = MappingReader(node, path: "rules.freeze", values: values) else { return nil }
    let stated = ["renewal-within", "onboarding", "when"].map { keys.take($0) }
    let freeze = RulesDraft.Freeze(
      renewalWithinDays: values.days(stated[0], keys.name(of: "renewal-within")),
      onboardingDays: values.days(stated[1], keys.name(of: "onboarding")),
      conditions: conditions(stated[2], keys.name(of: "when")),
      price: values.price(keys.take("price"), keys.name(of: "price")), location: node.location)
    let meant = keys.finish()
    if stated.allSatisfy({ $0 == nil }), meant.isEmpty {
      values.findings.error(
        "missing-key", at: node.location, "'rules.freeze' does not say which clients stay",
        advice: "add 'renewal-within: 60 days', 'onboarding: 90 days' or 'when: COLUMN = VALUE'")
    }
    return freeze
  }

  /// One condition, or a list of which one is enough.
  private func conditions(_ node: YAMLNode?, _ name: String) -> [ConditionDraft] {
    guard let node else { return [] }
    let parser = ConditionParser(values: values)
    guard case .list(let nodes) = node.content else {
      return [parser.parse(node, name: name)].compactMap(\.self)
    }
    return nodes.compactMap { parser.parse($0, name: name) }
  }
}
