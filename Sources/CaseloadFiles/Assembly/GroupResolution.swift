import CaseloadDomain

/// Finds the clients that stay together or apart.
struct GroupResolution {
  let tables: ScenarioTables
  let findings: FindingCollector

  /// The groups of clients that stay apart; what is left of one without two planned clients is
  /// dropped.
  func apart(_ draft: RulesDraft.Competitors) -> Grouping {
    let groups = draft.groups.compactMap { group -> Grouping.Group? in
      let planned = members(of: group, rule: .apart).filter(isPlanned).sorted()
      guard planned.count > 1 else { return nil }
      return Grouping.Group(name: planned[0].text, members: planned, location: group.location)
    }
    return Grouping(groups: groups, price: draft.price)
  }

  /// The families: a cell that names a client joins both, any other text is a label; lists join
  /// their members; all of that transitively.
  func together(_ draft: RulesDraft.Families) -> Grouping {
    var families = FamilyLinks()
    if let column = tables.familyColumn { linkCells(of: column, &families) }
    for list in draft.lists {
      let members = members(of: list, rule: .together)
      for other in members.dropFirst() {
        families.link(.client(members[0]), .client(other), at: list.location)
      }
    }
    return Grouping(groups: families.groups(where: isPlanned), price: draft.price)
  }

  private func linkCells(of column: Int, _ families: inout FamilyLinks) {
    guard let table = tables.clientTable, let clients = tables.clients else { return }
    for (row, id) in clients.ids.enumerated() {
      let text = table.text(row: row, column: column)
      guard let id, !text.isEmpty else { continue }
      let location = table.location(row: row, column: column)
      if case .found(let parent) = clients.directory.find(text) {
        families.link(.client(id), .client(parent), at: location)
      } else {
        families.link(
          .client(id), .label(RecordID.core(of: text) ?? text.folded), at: location,
          label: text)
      }
    }
  }

  private func members(of group: RulesDraft.Group, rule: Rule) -> [ClientID] {
    var seen: Set<ClientID> = []
    return group.members.compactMap { text in
      guard let id = tables.clients?.directory.find(text, noun: "client", findings: findings)
      else { return nil }
      guard seen.insert(id).inserted else {
        findings.warning(
          rule.rawValue, at: text.location, "'\(id)' stands twice in this group",
          advice: "remove it once")
        return nil
      }
      if let clients = tables.clients, !clients.isPlanned(id) {
        findings.note(
          rule.rawValue, at: text.location,
          "'\(id)' \(clients.absence(of: id)), so the group goes without it")
      }
      return id
    }
  }

  private func isPlanned(_ id: ClientID) -> Bool { tables.clients?.isPlanned(id) ?? false }

  private static func isHeld(_ client: Client) -> Bool {
    if case .manager = client.owner { true } else { false }
  }

  /// Warns of clients that must stay together and apart.
  func check(apart: Grouping, together: Grouping, inheritance: Inheritance) {
    guard apart.price == nil, together.price == nil else { return }
    let held = Set(
      (tables.clients?.clients ?? []).lazy.filter { Self.isHeld($0) }.map(\.id))
    var families: [ClientID: Int] = [:]
    for (index, family) in together.groups.enumerated() {
      for member in family.members { families[member] = index }
    }
    for group in apart.groups {
      var first: [Int: ClientID] = [:]
      for member in group.members {
        guard let family = families[member] else { continue }
        guard let other = first.updateValue(member, forKey: family) else { continue }
        // What is held today is inherited, whether it breaks the one rule or the other.
        let mayStay = inheritance == .all && held.isSuperset(of: [other, member])
        findings.warning(
          "apart", at: group.location,
          "'\(other)' and '\(member)' must stay apart and are in one family, so "
            + (mayStay
              ? "they can only stay where they are; planned from scratch, one has no manager"
              : "one of them stays without a manager"),
          advice: "remove one of them from the group or from the family, or give a rule a price")
      }
    }
  }
}
