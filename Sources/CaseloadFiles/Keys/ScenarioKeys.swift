import CaseloadDomain

/// Reads the top level of a scenario file: every key of the model, the rest a finding.
struct ScenarioKeys {
  let values: ValueReader

  /// What this version reads.
  static let known = [
    "format", "title", "month", "months", "clients", "managers", "leave", "events", "capacity",
    "tiers", "complexity", "load", "rules", "inherit", "prices", "policy", "hiring",
  ]

  /// Reads the draft that a document holds.
  /// - Parameters:
  ///   - root: the root of the document.
  ///   - isCutShort: whether keys may be missing only because a fault of syntax hides them.
  /// - Returns: the draft; what is missing or wrong has a finding.
  func read(_ root: YAMLNode, isCutShort: Bool) -> ScenarioDraft {
    var draft = ScenarioDraft()
    guard let top = MappingReader(root, path: "", values: values) else {
      return draft
    }
    let format = top.take("format")
    readFormat(format)
    draft.title = values.text(top.take("title"), "title")?.text
    let month = top.take("month")
    draft.month = self.month(month)
    readMonths(top.take("months"))
    let required = readTables(top, into: &draft)
    readPolicies(top, into: &draft)
    // What they say has been done to the document.
    for key in LayeredDocument.keys { _ = top.take(key) }
    let meant = top.finish()
    draft.hidesMonth = draft.month == nil && (month != nil || meant.contains("month") || isCutShort)
    if isCutShort {
      forgetWhatMayBeCut(top, &draft)
    } else {
      requireKeys(of: top, [("format", format)] + required, meant: meant)
    }
    return draft
  }

  /// Reads the tables and the tiers; the values of the keys that must be there.
  private func readTables(
    _ top: MappingReader, into draft: inout ScenarioDraft
  ) -> [(String, YAMLNode?)] {
    let tables = TableKeys(values: values)
    let clients = take("clients", top)
    let managers = take("managers", top)
    let tiers = take("tiers", top)
    if let clients { (draft.clients, draft.tierSource) = tables.clients(clients) }
    if let managers { draft.managers = tables.table(managers, name: "managers") }
    // Leave changes the capacity, which is read before it.
    if let capacity = top.take("capacity") {
      draft.capacity = CapacityKeys(values: values).read(capacity)
    }
    if let leave = take("leave", top) { readLeave(leave, into: &draft) }
    if let events = take("events", top) { draft.events = tables.table(events, name: "events") }
    if let tiers {
      draft.tiers = TierKeys(values: values).read(tiers)
      draft.tierNames = TierKeys.names(tiers)
    }
    return [("clients", clients), ("managers", managers), ("tiers", tiers)]
  }

  private func readPolicies(_ top: MappingReader, into draft: inout ScenarioDraft) {
    let load = LoadKeys(values: values)
    if let complexity = take("complexity", top) { load.readComplexity(complexity, into: &draft) }
    if let node = take("load", top) { draft.load = load.read(node, from: draft.load) }
    if let rules = take("rules", top) {
      draft.rules = RuleKeys(values: values, tiers: draft.tierNames).read(rules)
    }
    if let pools = top.take("pools") {
      draft.pools = PoolKeys(values: values, tiers: draft.tierNames).read(pools)
    }
    if let inherit = top.take("inherit") { draft.inheritance = inheritance(inherit) }
    if let hiring = top.take("hiring") {
      draft.profiles = HiringKeys(values: values).read(hiring)
    }
    if let prices = top.take("prices") { PriceKeys(values: values).read(prices, into: &draft) }
    if let policy = top.take("policy") { PolicyKeys(values: values).read(policy, into: &draft) }
  }

  private func take(_ key: String, _ top: MappingReader) -> YAMLNode? {
    top.take(key, orMisspeltAmong: Self.known + LayeredDocument.keys)
  }

  /// Behind a fault of syntax there may be more tiers, factors and another scale: what is known of
  /// them must not make findings.
  private func forgetWhatMayBeCut(_ top: MappingReader, _ draft: inout ScenarioDraft) {
    if top.endsWith("tiers") { (draft.tiers, draft.tierNames) = (nil, nil) }
    if top.endsWith("load") { draft.load.health = [:] }
    if top.take("complexity") == nil || top.endsWith("complexity") {
      draft.load.complexityScale = LoadKeys.anyScale
    }
  }

  private func requireKeys(
    of top: MappingReader, _ keys: [(key: String, node: YAMLNode?)], meant: Set<String>
  ) {
    if keys.first?.node == nil, !meant.contains("format") {
      values.findings.error(
        "format", at: top.location, "the scenario does not say its format",
        advice: "begin the file with 'format: 1'")
    }
    let examples = [
      "clients": "name the table of clients, such as 'clients: clients.csv'",
      "managers": "name the table of managers, such as 'managers: managers.csv'",
      "tiers": "say what a client of each tier takes, such as 'tiers: {mid: {per-manager: 5..10}}'",
    ]
    for (key, node) in keys.dropFirst() {
      top.require(key, node, meant: meant, advice: examples[key] ?? "add it")
    }
  }

  private func readFormat(_ node: YAMLNode?) {
    guard let node, !Self.saysOne(node) else { return }
    values.findings.error(
      "format", at: node.location, "the format is \(node.kind), and this version reads format 1",
      advice: "write 'format: 1', or use the version that wrote the file")
  }

  /// Whether an entry says that the file is of the format read.
  static func saysFormatOne(_ entry: YAMLEntry) -> Bool {
    entry.key == "format" && saysOne(entry.value)
  }

  /// Whether a format is the number one, however YAML writes it, or the text "1".
  private static func saysOne(_ node: YAMLNode) -> Bool {
    guard case .scalar(let text, let isPlain) = node.content else { return false }
    if text.trimmed == "1" { return true }
    return isPlain && !text.contains("%") && DecimalText.number(text) == .one
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
    guard let node, let months = values.months(node, "months", in: 1...120), months > 1 else {
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
