import CaseloadDomain

/// Looks up the columns that conditions, units and match rules name in one table, and remembers
/// which of them must hold numbers.
struct ColumnResolution {
  let table: LoadedTable
  /// Whether the table's clients get a field `tier` that no column holds.
  let hasDerivedTier: Bool
  /// The columns that must hold numbers.
  private(set) var numeric: [Int] = []
  /// What needs numbers of such a column, for findings.
  private(set) var reasons: [Int: String] = [:]
  /// Whether anything reads the field `tier` that no column holds.
  private(set) var readsDerivedTier = false

  init(_ table: LoadedTable, hasDerivedTier: Bool = false) {
    self.table = table
    self.hasDerivedTier = hasDerivedTier
  }

  /// The key of the field that a name means; nil, and a finding, if there is none.
  mutating func key(_ name: LocatedText, mustBeNumber: Bool = false) -> String? {
    if hasDerivedTier, name.text.folded == "tier",
      case .missing = table.lookup.column(meant: name.text)
    {
      readsDerivedTier = true
      return "tier"
    }
    guard let (index, key) = table.column(meant: name) else { return nil }
    if mustBeNumber {
      numeric.append(index)
      if reasons[index] == nil {
        let place = name.location
        reasons[index] =
          "'\(place.file)'\(place.line.map { " line \($0)" } ?? "") compares '\(key)' by size"
      }
    }
    return key
  }

  /// The condition with its columns; nil if one of them does not exist.
  mutating func condition(_ draft: ConditionDraft) -> Condition? {
    var clauses: [Condition.Clause] = []
    for clause in draft.clauses {
      guard let key = key(clause.column, mustBeNumber: clause.comparison.needsNumber) else {
        continue
      }
      clauses.append(
        Condition.Clause(column: key, comparison: clause.comparison, values: clause.values))
    }
    return clauses.count == draft.clauses.count ? Condition(clauses) : nil
  }
}

/// How clients get their tier, columns looked up.
enum TierRule {
  /// By a column.
  case column(Int)
  /// By the first case that holds; a case without condition always does.
  case cases([(condition: Condition?, tier: Tier.Name)])
  /// Not to be told; a finding says why.
  case unreadable
}

/// The columns of the client table as one scenario uses them.
struct ClientColumns {
  /// How clients get their tier.
  let tier: TierRule
  /// How facts become load.
  let load: LoadPolicy
  /// The client side of each match rule and preference; nil where the column does not exist.
  let match: [String?]
  /// The conditions that freeze clients.
  let freeze: [Condition]
  /// The column of families; nil if none is named.
  let family: Int?
  /// The columns of counted work with their names.
  let units: [(column: Int, name: String)]
  /// Whether some tier goes by complexity, or may do.
  let usesComplexity: Bool
  /// The columns that must hold numbers.
  let numeric: [Int]
  /// What needs numbers of a column beside its name, for findings.
  let reasons: [Int: String]
  /// Whether anything reads the field `tier` of clients whose tier no column holds.
  let readsDerivedTier: Bool

  /// Looks up every column that a draft names.
  init(_ draft: ScenarioDraft, table: LoadedTable, findings: FindingCollector) {
    var beforeTier = ColumnResolution(table)
    tier = Self.tierRule(draft, table, &beforeTier, findings)
    var isDerived = false
    if case .cases = tier { isDerived = true }
    var resolution = ColumnResolution(table, hasDerivedTier: isDerived)
    let addOns = draft.load.addOns.compactMap { addOn in
      resolution.condition(addOn.condition).map {
        LoadPolicy.AddOn(name: addOn.name, condition: $0, share: addOn.share)
      }
    }
    var units: [(column: Int, name: String)] = []
    let counted = draft.load.units.compactMap { unit -> LoadPolicy.Unit? in
      guard let (index, key) = table.column(meant: unit.column) else { return nil }
      units.append((index, unit.column.text))
      return LoadPolicy.Unit(name: unit.name, column: key, minutesEach: unit.minutesEach)
    }
    self.units = units
    match = draft.matches.map {
      resolution.key($0.client, mustBeNumber: $0.relation == .atLeast)
    }
    freeze = (draft.rules.freeze?.conditions ?? []).compactMap { resolution.condition($0) }
    family = draft.rules.together.column.flatMap { table.column(meant: $0)?.index }
    load = LoadPolicy(
      complexityScale: draft.load.complexityScale, addOns: addOns, health: draft.load.health,
      onboarding: draft.load.onboarding, renewal: draft.load.renewal, units: counted,
      multipliers: Self.multipliers(draft, &resolution, findings))
    // Tiers that could not be read may go by complexity.
    usesComplexity = draft.tiers?.contains(where: \.goesByComplexity) ?? true
    let complexity = usesComplexity ? table.columns["complexity"] : nil
    let canonical = ["value", "priority", "owners-24m"].compactMap { table.columns[$0] }
    readsDerivedTier = resolution.readsDerivedTier
    reasons = beforeTier.reasons.merging(resolution.reasons) { first, _ in first }
    numeric =
      canonical + units.map(\.column) + beforeTier.numeric + resolution.numeric
      + (complexity.map { [$0] } ?? [])
    Self.requireColumns(of: draft, table)
  }

  /// Names the columns that a draft states elsewhere than in the table's mapping.
  static func assign(_ draft: ScenarioDraft, in table: LoadedTable) {
    if let column = draft.complexityColumn { table.assign("complexity", to: column) }
    if let column = draft.load.healthColumn { table.assign("health", to: column) }
    if case .column(let name) = draft.tierSource { table.assign("tier", to: name) }
  }

  /// What loads are multiplied by; the clients that they name are found later.
  private static func multipliers(
    _ draft: ScenarioDraft, _ resolution: inout ColumnResolution, _ findings: FindingCollector
  ) -> [LoadPolicy.Multiplier] {
    var multipliers: [LoadPolicy.Multiplier] = []
    for stated in draft.load.multipliers {
      let condition = stated.condition.map { resolution.condition($0) }
      let tier = stated.tier.map { TierCell.tier($0, of: draft.tierNames, findings: findings) }
      if let condition, condition == nil { continue }
      if let tier, tier == nil { continue }
      multipliers.append(
        LoadPolicy.Multiplier(
          tier: tier ?? nil, condition: condition ?? nil, factor: stated.factor,
          location: stated.location))
    }
    return multipliers
  }

  private static func tierRule(
    _ draft: ScenarioDraft, _ table: LoadedTable, _ resolution: inout ColumnResolution,
    _ findings: FindingCollector
  ) -> TierRule {
    switch draft.tierSource {
    case .unreadable: return .unreadable
    case .column:
      return table.columns["tier"].map(TierRule.column) ?? .unreadable
    case .cases(let cases):
      var resolved: [(condition: Condition?, tier: Tier.Name)] = []
      for entry in cases {
        let condition = entry.condition.map { resolution.condition($0) }
        let tier = TierCell.tier(entry.tier, of: draft.tierNames, findings: findings)
        if let condition, condition == nil { continue }
        if let tier { resolved.append((condition ?? nil, tier)) }
      }
      return resolved.count == cases.count ? .cases(resolved) : .unreadable
    case nil:
      if let column = table.columns["tier"] { return .column(column) }
      if draft.tierNames != nil, !table.unsettled.contains("tier") {
        findings.error(
          "unknown-column", at: table.start, "'\(table.file)' has no column 'tier'",
          advice: table.adviceOnTitles
            ?? "map one, such as 'clients: {file: \(table.file), tier: COLUMN}', or say by"
            + " cases which client has which tier")
      }
      return .unreadable
    }
  }

  /// Stages, health and freezes speak of columns without naming them.
  private static func requireColumns(of draft: ScenarioDraft, _ table: LoadedTable) {
    let (load, freeze) = (draft.load, draft.rules.freeze)
    func require(_ name: String, _ isNeeded: Bool, at location: SourceLocation?) {
      guard isNeeded, let location, table.columns[name] == nil else { return }
      guard !table.unsettled.contains(name) else { return }
      table.report(missing: LocatedText(text: name, location: location))
    }
    require("health", load.healthColumn == nil, at: load.healthLocation)
    require("start", load.onboarding != nil, at: load.stagesLocation)
    require("renewal", load.renewal != nil, at: load.stagesLocation)
    require("start", freeze?.onboardingDays != nil, at: freeze?.location)
    require("renewal", freeze?.renewalWithinDays != nil, at: freeze?.location)
  }
}

extension Tier {
  /// Whether a client's load depends on its complexity.
  var goesByComplexity: Bool {
    if case .perManager(let fewest, let most) = workload { fewest != most } else { false }
  }
}

/// Finds the tier that a text names, whatever the case.
enum TierCell {
  /// The tier; nil, and a finding, if there is none such.
  static func tier(
    _ text: LocatedText, of tiers: [Tier.Name]?, findings: FindingCollector
  ) -> Tier.Name? {
    // Tiers that could not be read have their own finding; one for each client helps nobody.
    guard let tiers else { return nil }
    if let tier = tiers.first(where: { $0.text == text.text }) { return tier }
    let folded = text.text.folded
    if let tier = tiers.first(where: { $0.text.folded == folded }) { return tier }
    findings.error(
      "unknown-tier", at: text.location, "there is no tier '\(text.text)'",
      advice: Spelling.advice(for: text.text, among: tiers.map(\.text)))
    return nil
  }
}
