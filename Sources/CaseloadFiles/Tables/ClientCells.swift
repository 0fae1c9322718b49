import CaseloadDomain

/// The cells of the client table by meaning, ready to be taken row by row.
struct ClientCells {
  private let rows: RowReader
  private let tierRule: TierRule
  private let readsDerivedTier: Bool
  private let tiers: [Tier.Name]?
  private let healthFactors: [String: ExactNumber]
  private let owners: [Client.Owner?]
  private let fields: [[String: FieldValue]]
  private let complexities: [ExactNumber?]
  private let values: [ExactNumber?]
  private let priorities: [ExactNumber?]
  private let ownerCounts: [ExactNumber?]
  private let starts: [CalendarDay?]
  private let ends: [CalendarDay?]
  private let renewals: [CalendarDay?]
  private let ownerDays: [CalendarDay?]

  /// Reads all columns; what cannot be read is a finding.
  init(
    _ rows: RowReader, _ columns: ClientColumns, _ draft: ScenarioDraft, _ owners: [Client.Owner?]
  ) {
    self.rows = rows
    self.owners = owners
    tierRule = columns.tier
    readsDerivedTier = columns.readsDerivedTier
    tiers = draft.tierNames
    healthFactors = draft.load.health
    let scale = draft.load.complexityScale
    complexities =
      columns.usesComplexity
      ? rows.numbers(
        "complexity", in: scale,
        advice: "write a number on the scale, or set 'complexity: {scale: ...}'") : []
    values = rows.numbers("value", in: 0...Money.most, advice: "write the yearly value")
    priorities = rows.numbers(
      "priority", in: 1...9, whole: true, advice: "write 1 (usual) to 9, or leave it empty")
    ownerCounts = rows.numbers(
      "owners-24m", in: 0...1000, whole: true, advice: "write how many owners there were")
    starts = rows.days("start")
    ends = rows.days("end")
    renewals = rows.days("renewal")
    ownerDays = rows.days("owner-since")
    var checked = Set(rows.table.columns.filter { Self.read.contains($0.key) }.values)
    if columns.usesComplexity, let column = rows.table.columns["complexity"] {
      checked.insert(column)
    }
    for unit in columns.units where checked.insert(unit.column).inserted {
      _ = rows.numbers(
        inColumn: unit.column, called: unit.name, in: 0...TierKeys.mostHours,
        advice: "write a count that is not negative")
    }
    for column in columns.numeric where checked.insert(column).inserted {
      _ = rows.table.numbers(inColumn: column, because: columns.reasons[column])
    }
    fields = rows.table.fields()
  }

  /// The canonical columns whose numbers are checked where they are read.
  private static let read = ["value", "priority", "owners-24m"]

  /// The client of a row, given the columns of ids and names.
  func client(_ row: Int, id: ClientID, _ identity: (id: Int, name: Int?)?) -> Client {
    let name = identity?.name.map { rows.table.text(row: row, column: $0) } ?? ""
    let location = rows.table.location(row: row, column: identity?.id ?? 0)
    var fields = fields[row]
    let tier = tier(row, fields: fields, at: location)
    if readsDerivedTier, let tier {
      fields["tier"] = FieldValue(tier.text)
    }
    return Client(
      // A client without a tier has a finding, so that no scenario is made of it.
      id: id, name: name.isEmpty ? nil : name, tier: tier ?? Tier.Name(""),
      complexity: complexities.at(row),
      owner: owners.at(row), value: values.at(row).map { Money(roundingDown: $0) },
      priority: priorities.at(row)?.wholePart ?? 1, health: health(row), start: starts.at(row),
      end: ends.at(row), renewal: renewals.at(row), ownerSince: ownerDays.at(row),
      recentOwnerCount: ownerCounts.at(row)?.wholePart, fields: fields, location: location)
  }

  private func tier(
    _ row: Int, fields: [String: FieldValue], at location: SourceLocation
  ) -> Tier.Name? {
    switch tierRule {
    case .unreadable: return nil
    case .cases(let cases):
      if let stated = rows.table.revision.tiers[row] {
        return TierCell.tier(stated, of: tiers, findings: rows.findings)
      }
      if let match = cases.first(where: { $0.condition?.holds(for: fields) ?? true }) {
        return match.tier
      }
      rows.findings.error(
        "unknown-tier", at: location, "no case of 'clients.tier' holds for this client",
        advice: "end the list with a case for all others: {then: TIER}")
      return nil
    case .column(let column):
      let cell = LocatedText(
        text: rows.table.text(row: row, column: column),
        location: rows.table.location(row: row, column: column))
      guard cell.text.isEmpty else {
        return TierCell.tier(cell, of: tiers, findings: rows.findings)
      }
      guard let tiers else { return nil }
      rows.findings.error(
        "unknown-tier", at: cell.location, "the client has no tier",
        advice: "use one of: \(tiers.map(\.text).sorted().joined(separator: ", "))")
      return nil
    }
  }

  private func health(_ row: Int) -> String? {
    guard !healthFactors.isEmpty, let column = rows.table.columns["health"] else { return nil }
    let text = rows.table.text(row: row, column: column)
    if text.isEmpty || healthFactors[text.lowercased()] != nil { return text.isEmpty ? nil : text }
    rows.findings.error(
      "unknown-health", at: rows.table.location(row: row, column: column),
      "there is no factor for the health '\(text)'",
      advice: Spelling.advice(for: text, among: Array(healthFactors.keys)))
    return nil
  }
}
