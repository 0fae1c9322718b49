/// Makes a table of records: header, rows, and what stands below a report.
enum TableAssembly {
  /// As many as a sheet of a workbook has.
  static let mostColumns = 16_384

  static func table(
    of content: TableContent, layout: TableLayout, findings: inout FindingList
  ) -> Table {
    let records = TableRows(of: content, records: content.records.indices.map(UInt32.init))
    guard let headerIndex = records.firstIndex(where: { !$0.isEmptyLine }) else {
      findings.add(
        .emptyTable, .error, at: TablePosition(line: 1, column: 1), "the table is empty",
        advice: "give it a first line that names its columns, and a row for each entry")
      return Table(withoutColumns: layout)
    }
    guard records[headerIndex].cells.count <= mostColumns else {
      findings.add(
        .tooLarge, .error, at: records[headerIndex].positions[0],
        "the first line has \(records[headerIndex].cells.count) cells, and \(mostColumns) columns can be read",
        advice: "check that it is a table, or remove columns that are not planned with")
      return Table(withoutColumns: layout)
    }
    for record in records[..<headerIndex] { report(blank: record, findings: &findings) }
    let columns = columns(of: records[headerIndex], findings: &findings)
    let body = records[(headerIndex + 1)...]
    var footerSearch = ReportFooter(in: body, below: columns)
    let footerStart = footerSearch.start()
    var rows: [UInt32] = []
    rows.reserveCapacity(footerStart - body.startIndex)
    for index in body.startIndex..<footerStart {
      if records[index].isEmptyLine {
        report(blank: records[index], findings: &findings)
      } else {
        report(raggedness: records[index], columns: columns.count, findings: &findings)
        rows.append(UInt32(index))
      }
    }
    let footer = (footerStart..<records.endIndex).filter { !records[$0].isEmptyLine }
    report(footer: footer.map { records[$0] }, findings: &findings)
    return Table(
      columns: columns, rows: TableRows(of: content, records: rows, columns: columns.count),
      layout: layout,
      droppedFooter: TableRows(of: content, records: footer.map(UInt32.init)))
  }

  private static func columns(
    of header: TableRow, findings: inout FindingList
  ) -> [TableColumn] {
    var numbers: [String: Int] = [:]
    return header.positions.enumerated().map { index, position in
      let name = trimmed(header.cells[index].text)
      if name.isEmpty {
        findings.add(
          .emptyHeader, .warning, at: position, "column \(index + 1) has no name",
          advice: "name the column, or remove it")
      } else if let first = numbers[name] {
        findings.add(
          .duplicateHeader, .error, at: position,
          "columns \(first) and \(index + 1) are both named \"\(name)\"",
          advice: "rename or remove one of them")
      } else {
        numbers[name] = index + 1
      }
      return TableColumn(name: name, number: index + 1, position: position)
    }
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func report(
    raggedness row: TableRow, columns: Int, findings: inout FindingList
  ) {
    let count = row.cells.count
    guard count != columns, !row.hasQuoteFault else { return }
    findings.add(
      .raggedRow, .error, at: row.cells[0].position,
      "the row has \(count == 1 ? "1 cell" : "\(count) cells") where the header has \(columns)",
      advice: count < columns
        ? "add the missing cells; an empty one is written as two separators in a row"
        : "remove the cells that are too many, or put a cell with a separator in quotes")
  }

  private static func report(footer lines: [TableRow], findings: inout FindingList) {
    guard let first = lines.first else { return }
    let shown = lines.prefix(3).map { line in
      "\"\(line.cells.first { !$0.isBlank }?.text.prefix(60) ?? "")\""
    }
    let rest = lines.count > 3 ? " and \(lines.count - 3) more" : ""
    findings.add(
      .reportFooter, .note, at: first.cells[0].position,
      "the table ends with lines that are not rows: \(shown.joined(separator: ", "))\(rest)",
      advice: "nothing: they are left out; if one is a row, fill all its cells")
  }

  private static func report(blank record: TableRow, findings: inout FindingList) {
    findings.add(
      .blankRow, .warning, at: record.cells[0].position, "the row is empty and left out",
      advice: "remove it")
  }
}
