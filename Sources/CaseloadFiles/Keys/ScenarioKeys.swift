import CaseloadDomain

/// Reads the top level of a scenario file: every key of the model, the rest a finding.
struct ScenarioKeys {
  /// What the model knows and this version does not.
  static let later = ["extends", "changes", "policy", "hiring"]

  let values: ValueReader

  /// Reads the draft that a document holds.
  /// - Parameters:
  ///   - root: the root of the document.
  ///   - isCutShort: whether keys may be missing only because a fault of syntax hides them.
  /// - Returns: the draft; what is missing or wrong has a finding.
  func read(_ root: YAMLNode, isCutShort: Bool) -> ScenarioDraft {
    var draft = ScenarioDraft()
    guard let top = MappingReader(root, path: "", values: values) else { return draft }
    let format = top.take("format")
    readFormat(format)
    draft.title = values.text(top.take("title"), "title")?.text
    draft.month = month(top.take("month"))
    readMonths(top.take("months"))
    let tables = TableKeys(values: values)
    let clients = top.take("clients")
    let managers = top.take("managers")
    let tiers = top.take("tiers")
    if let clients { (draft.clients, draft.tierSource) = tables.clients(clients) }
    if let managers { draft.managers = tables.table(managers, name: "managers") }
    let capacity = top.take("capacity")
    if let capacity { draft.capacity = CapacityKeys(values: values).read(capacity) }
    if let leave = top.take("leave") { readLeave(leave, into: &draft) }
    if let events = top.take("events") { draft.events = tables.table(events, name: "events") }
    if let tiers { draft.tiers = TierKeys(values: values).read(tiers) }
    let load = LoadKeys(values: values)
    if let complexity = top.take("complexity") { load.readComplexity(complexity, into: &draft) }
    if let node = top.take("load") { draft.load = load.read(node, from: draft.load) }
    if let rules = top.take("rules") {
      draft.rules = RuleKeys(values: values, tiers: draft.tiers).read(rules)
    }
    if let pools = top.take("pools") {
      draft.pools = PoolKeys(values: values, tiers: draft.tiers).read(pools)
    }
    if let inherit = top.take("inherit") { draft.inheritance = inheritance(inherit) }
    if let prices = top.take("prices") { PriceKeys(values: values).read(prices, into: &draft) }
    top.refuseLater(Self.later)
    let meant = top.finish()
    if !isCutShort {
      requireKeys(
        of: top, ("format", format), ("clients", clients), ("managers", managers),
        ("tiers", tiers), meant: meant)
    }
    return draft
  }

  private func requireKeys(
    of top: MappingReader, _ format: (String, YAMLNode?), _ others: (String, YAMLNode?)...,
    meant: Set<String>
  ) {
    if format.1 == nil, !meant.contains("format") {
      values.findings.error(
        "format", at: top.location, "the scenario does not say its format",
        advice: "begin the file with 'format: 1'")
    }
    let examples = [
      "clients": "name the table of clients, such as 'clients: clients.csv'",
      "managers": "name the table of managers, such as 'managers: managers.csv'",
      "tiers": "say what a client of each tier takes, such as 'tiers: {mid: {per-manager: 5..10}}'",
    ]
    for (key, node) in others {
      top.require(key, node, meant: meant, advice: examples[key] ?? "add it")
    }
  }

  private func readFormat(_ node: YAMLNode?) {
    guard let node, node.text?.trimmed != "1" else { return }
    values.findings.error(
      "format", at: node.location, "the format is \(node.kind), and this version reads format 1",
      advice: "write 'format: 1', or use the version that wrote the file")
  }

  private func month(_ node: YAMLNode?) -> Month? {
    guard let node else { return nil }
    guard let text = node.text, let month = Month(iso: text.trimmed) else {
      values.wrongType(node, "month", "a month such as 2027-03")
      return nil
    }
    return month
  }

  private func readMonths(_ node: YAMLNode?) {
    guard let node, let months = values.whole(node, "months", in: 1...120), months > 1 else {
      return
    }
    values.findings.error(
      "not-yet", at: node.location, "a horizon of \(months) months is not supported yet",
      advice: "remove it: one month is planned")
  }

  private func readLeave(_ node: YAMLNode, into draft: inout ScenarioDraft) {
    let (table, listsAll) = TableKeys(values: values).leave(node)
    draft.leave = table
    if listsAll { draft.capacity.hoursBeforeLeave = CapacityKeys.hoursBeforeAnyLeave }
  }

  private func inheritance(_ node: YAMLNode) -> Inheritance {
    if let text = node.text, let inheritance = Inheritance(rawValue: text) { return inheritance }
    values.wrongType(node, "inherit", "all or none")
    return .all
  }
}
