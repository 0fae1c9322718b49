import CaseloadDomain

/// Reads the tables of leave and of events, whose rows name managers, clients and dates.
struct DatedRows {
  /// The canonical columns of a leave table.
  static let leaveColumns = ["manager", "from", "to", "share"]
  /// The canonical columns of an events table.
  static let eventColumns = ["client", "month", "hours", "reason"]

  let findings: FindingCollector

  /// The absences a table lists.
  func leave(_ table: LoadedTable, team: NameDirectory<ManagerID>?) -> [Leave] {
    guard let columns = require(["manager", "from", "to"], of: table) else { return [] }
    let rows = RowReader(table: table, findings: findings, noun: "leave")
    table.settleNumbers(by: table.columns["share"].map { [$0] } ?? [])
    let (from, to) = (rows.days("from"), rows.days("to"))
    let shares = rows.numbers("share", in: 0...1, advice: "write a share such as 50 % or 0.5")
    return table.rowIndices.filter(table.isSound).compactMap { row in
      let id = find(table, row, columns[0], noun: "manager", in: team)
      guard let first = day(from, table, row, columns[1]),
        let last = day(to, table, row, columns[2])
      else { return nil }
      guard first <= last else {
        findings.error(
          "out-of-range", at: table.location(row: row, column: columns[2]),
          "the leave ends on \(last), before it begins on \(first)",
          advice: "correct one of the days")
        return nil
      }
      return id.map { Leave(manager: $0, from: first, to: last, share: shares.at(row) ?? .one) }
    }
  }

  /// The extra work a table lists; that for clients that are not planned is left out.
  func events(_ table: LoadedTable, clients: ClientRows?) -> [ClientEvent] {
    guard let columns = require(["client", "month", "hours"], of: table) else { return [] }
    let rows = RowReader(table: table, findings: findings, noun: "event")
    table.settleNumbers(by: [columns[2]])
    let most = TierKeys.mostHours
    let hours = rows.numbers(
      "hours", in: (.zero - most)...most, advice: "write the hours of the month")
    return table.rowIndices.filter(table.isSound).compactMap { row in
      let id = find(table, row, columns[0], noun: "client", in: clients?.directory)
      let month = month(table, row, columns[1])
      if table.text(row: row, column: columns[2]).isEmpty {
        findings.error(
          "wrong-type", at: table.location(row: row, column: columns[2]),
          "the event has no hours", advice: "write the hours of the month, or remove the row")
      }
      guard let id, let month, let hours = hours.at(row) as ExactNumber? else { return nil }
      guard clients?.isPlanned(id) ?? true else { return nil }
      let reason = table.columns["reason"].map { table.text(row: row, column: $0) } ?? ""
      return ClientEvent(client: id, month: month, minutes: hours * 60, reason: reason)
    }
  }

  private func require(_ names: [String], of table: LoadedTable) -> [Int]? {
    let missing = names.filter { table.columns[$0] == nil }
    for name in missing where !table.unsettled.contains(name) {
      table.report(missing: LocatedText(text: name, location: table.start))
    }
    return missing.isEmpty ? names.compactMap { table.columns[$0] } : nil
  }

  private func find<ID>(
    _ table: LoadedTable, _ row: Int, _ column: Int, noun: String, in directory: NameDirectory<ID>?
  ) -> ID? {
    let text = LocatedText(
      text: table.text(row: row, column: column), location: table.location(row: row, column: column)
    )
    return directory?.find(text, noun: noun, findings: findings)
  }

  private func day(
    _ days: [CalendarDay?], _ table: LoadedTable, _ row: Int, _ column: Int
  ) -> CalendarDay? {
    if table.text(row: row, column: column).isEmpty {
      findings.error(
        "wrong-type", at: table.location(row: row, column: column), "the leave has no such day",
        advice: "write it as year-month-day, such as 2027-03-31")
    }
    return days.at(row)
  }

  private func month(_ table: LoadedTable, _ row: Int, _ column: Int) -> Month? {
    let text = table.text(row: row, column: column)
    if let month = Month(iso: text) ?? CalendarDay(iso: text)?.inMonth { return month }
    findings.error(
      "wrong-type", at: table.location(row: row, column: column),
      "\"\(text.prefix(60))\" is not a month",
      advice: "write it as year-month, such as 2027-03")
    return nil
  }
}
