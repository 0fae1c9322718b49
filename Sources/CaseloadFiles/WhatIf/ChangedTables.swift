import CaseloadDomain

/// Puts the changes of a what-if into the tables that were read.
struct ChangedTables {
  let draft: ScenarioDraft
  let changes: [TableChange]
  let findings: FindingCollector

  /// Changes the table of clients.
  func change(clients table: LoadedTable) {
    let own = changes.filter { !$0.isOfManagers }
    guard !own.isEmpty,
      var rows = RowChanges(
        table, noun: "client", canonical: ClientRows.columns, findings: findings,
        makeID: ClientID.init)
    else { return }
    var derivesTier = false
    if case .cases = draft.tierSource { derivesTier = true }
    for change in own {
      switch change {
      case .client(let id, let cells):
        if let row = rows.row(of: id) { rows.set(cells, row: row, derivesTier: derivesTier) }
      case .addClient(let id, let cells):
        _ = rows.addRow(id, cells, derivesTier: derivesTier)
      case .removeClient(let id):
        if let row = rows.row(of: id) { table.revision.removed[row] = id.location }
      case .leave, .hire: break
      }
    }
  }

  /// Changes the table of managers.
  func change(managers table: LoadedTable) {
    let own = changes.filter(\.isOfManagers)
    guard !own.isEmpty,
      var rows = RowChanges(
        table, noun: "manager", canonical: ManagerRows.columns, findings: findings,
        makeID: ManagerID.init)
    else { return }
    for change in own {
      switch change {
      case .leave(let manager, let first): leave(manager, from: first, in: rows)
      case .hire(let id, let profile, let cells): hire(id, profile, cells, into: &rows)
      case .client, .addClient, .removeClient: break
      }
    }
  }

  /// The day is the first without him, so that the day before is his last.
  private func leave(
    _ manager: LocatedText, from first: LocatedDay, in rows: RowChanges<ManagerID>
  ) {
    guard let row = rows.row(of: manager) else { return }
    let end = LocatedText(text: first.day.dayBefore.description, location: first.location)
    let column = LocatedText(text: "end", location: first.location)
    rows.set([ChangedCell(column: column, value: end)], row: row)
    guard let month = draft.month, first.day > month.lastDay else { return }
    findings.warning(
      "leave-after-month", at: first.location,
      "'\(manager.text)' leaves on \(first.day), after \(month), which is planned with all of the team",
      advice: "add 'month: \(first.day.inMonth)' to the what-if to plan the month without")
  }

  private func hire(
    _ id: LocatedText, _ profile: LocatedText?, _ cells: [ChangedCell],
    into rows: inout RowChanges<ManagerID>
  ) {
    var all = cells
    if let profile {
      guard let given = draft.profiles[profile.text] else {
        findings.error(
          "unknown-profile", at: profile.location,
          "there is no profile '\(profile.text)' under 'hiring.profiles'",
          advice: Spelling.advice(for: profile.text, among: draft.profiles.keys.sorted()))
        return
      }
      all = given + cells
    }
    guard let row = rows.addRow(id, all) else { return }
    rows.table.revision.hires.insert(row)
    findings.note(
      "hire", at: id.location,
      "'\(id.text)' counts as fully ramped, present in the whole month and free of 'intake'")
  }
}

extension TableChange {
  /// Whether it changes the table of managers.
  var isOfManagers: Bool {
    switch self {
    case .leave, .hire: true
    case .client, .addClient, .removeClient: false
    }
  }
}
