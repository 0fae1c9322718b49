import CaseloadDomain

/// Reads `complexity` and `load`.
struct LoadKeys {
  /// The range of every factor on load.
  static let factors: ClosedRange<ExactNumber> = 0...100

  /// A scale that holds every complexity, for one that is not known.
  static let anyScale: ClosedRange<ExactNumber> = -1_000_000...1_000_000

  let values: ValueReader

  /// Reads the column and the scale of complexity.
  func readComplexity(_ node: YAMLNode, into draft: inout ScenarioDraft) {
    guard let keys = MappingReader(node, path: "complexity", values: values) else { return }
    draft.complexityColumn = values.text(keys.take("column"), "complexity.column")
    if let node = keys.take("scale") {
      // No client is reported for a scale that could not be read.
      draft.load.complexityScale =
        values.range(node, "complexity.scale", in: Self.anyScale) ?? Self.anyScale
    }
    keys.finish()
  }

  /// Reads what makes load beside the tiers.
  func read(_ node: YAMLNode, from start: LoadDraft) -> LoadDraft {
    var draft = start
    guard let keys = MappingReader(node, path: "load", values: values) else { return draft }
    draft.addOns = values.list(keys.take("add-ons"), "load.add-ons").compactMap(addOn)
    if let health = keys.take("health") { readHealth(health, into: &draft) }
    if let stages = keys.take("stages") { readStages(stages, into: &draft) }
    draft.units = values.list(keys.take("units"), "load.units").compactMap(unit)
    keys.finish()
    return draft
  }

  /// Reads the change `load` of a what-if.
  func multiplier(_ node: YAMLNode) -> LoadDraft.Multiplier? {
    let path = "changes.load"
    guard let keys = MappingReader(node, path: path, values: values) else { return nil }
    let tier = values.text(keys.take("tier"), keys.name(of: "tier"))
    let client = values.text(keys.take("client"), keys.name(of: "client"))
    let when = keys.take("when")
    let condition = when.map {
      ConditionParser(values: values).parse($0, name: keys.name(of: "when"))
    }
    let times = keys.take("times")
    let factor = values.number(times, keys.name(of: "times"), in: Self.factors, orPercent: true)
    let meant = keys.finish()
    keys.require("times", times, meant: meant, advice: "say the factor: 'times: 1.1'")
    // A condition that cannot be read, or is misspelt, would make the change hold for everybody.
    if let condition, condition == nil { return nil }
    guard let factor, meant.isEmpty else { return nil }
    return LoadDraft.Multiplier(
      tier: tier, client: client, condition: condition ?? nil, factor: factor,
      location: node.location)
  }

  private func addOn(_ node: YAMLNode) -> LoadDraft.AddOn? {
    guard let keys = MappingReader(node, path: "load.add-ons", values: values) else { return nil }
    let name = values.text(keys.take("name"), "load.add-ons.name")
    let when = keys.take("when")
    let add = keys.take("add")
    let condition = when.flatMap {
      ConditionParser(values: values).parse($0, name: "load.add-ons.when")
    }
    let share = values.share(add, "load.add-ons.add", in: -1...100)
    let meant = keys.finish()
    keys.require("when", when, meant: meant, advice: "say when it applies: 'when: COLUMN = VALUE'")
    keys.require("add", add, meant: meant, advice: "say how much it adds: 'add: 10 %'")
    guard let condition, let share else { return nil }
    return LoadDraft.AddOn(
      name: name?.text ?? when?.text?.trimmed ?? "", condition: condition, share: share)
  }

  private func readHealth(_ node: YAMLNode, into draft: inout LoadDraft) {
    guard let keys = MappingReader(node, path: "load.health", values: values) else { return }
    draft.healthLocation = node.location
    draft.healthColumn = values.text(keys.take("column"), "load.health.column")
    for entry in keys.takeRest() {
      let name = keys.name(of: entry.key)
      // No client is reported for a factor that could not be read.
      let factor = values.number(entry.value, name, in: Self.factors, orPercent: true) ?? .one
      draft.health[entry.key.trimmed.lowercased()] = factor
    }
  }

  private func readStages(_ node: YAMLNode, into draft: inout LoadDraft) {
    guard let keys = MappingReader(node, path: "load.stages", values: values) else { return }
    draft.stagesLocation = node.location
    if let (months, factor) = stage(keys, "onboarding", length: "months", in: 1...120) {
      draft.onboarding = LoadPolicy.Onboarding(months: months, factor: factor)
    }
    if let (months, factor) = stage(keys, "renewal", length: "within", in: 0...120) {
      draft.renewal = LoadPolicy.Renewal(months: months, factor: factor)
    }
    keys.finish()
  }

  private func stage(
    _ stages: MappingReader, _ key: String, length: String, in range: ClosedRange<Int>
  ) -> (months: Int, factor: ExactNumber)? {
    guard let node = stages.take(key) else { return nil }
    guard let keys = MappingReader(node, path: stages.name(of: key), values: values) else {
      return nil
    }
    let lengthNode = keys.take(length)
    let factorNode = keys.take("factor")
    let months = values.months(lengthNode, keys.name(of: length), in: range)
    let factor = values.number(
      factorNode, keys.name(of: "factor"), in: Self.factors, orPercent: true)
    let meant = keys.finish()
    keys.require(length, lengthNode, meant: meant, advice: "such as '\(length): 2 months'")
    keys.require("factor", factorNode, meant: meant, advice: "such as 'factor: 1.5'")
    guard let months, let factor else { return nil }
    return (months, factor)
  }

  private func unit(_ node: YAMLNode) -> LoadDraft.Unit? {
    guard let keys = MappingReader(node, path: "load.units", values: values) else { return nil }
    let name = values.text(keys.take("name"), "load.units.name")
    let columnNode = keys.take("column")
    let hoursNode = keys.take("hours")
    let column = values.text(columnNode, "load.units.column")
    let hours = values.number(
      hoursNode, "load.units.hours", in: 0...TierKeys.mostHours, unit: ["h", "hours"])
    let meant = keys.finish()
    keys.require("column", columnNode, meant: meant, advice: "name the column that holds the count")
    keys.require("hours", hoursNode, meant: meant, advice: "say the hours a month for each")
    guard let column, let hours else { return nil }
    return LoadDraft.Unit(name: name?.text ?? column.text, column: column, minutesEach: hours * 60)
  }
}
