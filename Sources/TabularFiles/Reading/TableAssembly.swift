/// Makes a table of records: header, rows, and what stands below a report.
enum TableAssembly {
  static func table(
    of records: [TableRecord], layout: TableLayout, findings: inout FindingList
  ) -> Table {
    guard let headerIndex = records.firstIndex(where: { !$0.isBlank }) else {
      findings.add(
        .emptyTable, .error, at: TablePosition(line: 1, column: 1), "the table is empty",
        advice: "give it a first line that names its columns, and a row for each entry")
      return Table(columns: [], rows: [], layout: layout)
    }
    for record in records[..<headerIndex] { report(blank: record, findings: &findings) }
    let columns = columns(of: records[headerIndex], findings: &findings)
    let body = records[(headerIndex + 1)...]
    var footerSearch = ReportFooter(in: body, below: columns)
    let footerStart = footerSearch.start()
    var rows: [TableRow] = []
    rows.reserveCapacity(body.count)
    for record in body[..<footerStart] {
      if record.isBlank {
        report(blank: record, findings: &findings)
      } else {
        rows.append(row(of: record, columns: columns.count, findings: &findings))
      }
    }
    let footer = footer(in: body[footerStart...], findings: &findings)
    return Table(columns: columns, rows: rows, layout: layout, droppedFooter: footer)
  }

  private static func columns(
    of header: TableRecord, findings: inout FindingList
  ) -> [TableColumn] {
    var numbers: [String: Int] = [:]
    return header.cells.enumerated().map { index, cell in
      let name = trimmed(cell.text)
      if name.isEmpty {
        findings.add(
          .emptyHeader, .warning, at: cell.position, "column \(index + 1) has no name",
          advice: "name the column, or remove it")
      } else if let first = numbers[name] {
        findings.add(
          .duplicateHeader, .error, at: cell.position,
          "columns \(first) and \(index + 1) are both named \"\(name)\"",
          advice: "rename or remove one of them")
      } else {
        numbers[name] = index + 1
      }
      return TableColumn(name: name, number: index + 1, position: cell.position)
    }
  }

  private static func trimmed(_ text: String) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func row(
    of record: TableRecord, columns: Int, findings: inout FindingList
  ) -> TableRow {
    let count = record.cells.count
    if count != columns, !record.hasQuoteFault {
      findings.add(
        .raggedRow, .error, at: record.cells[0].position,
        "the row has \(count == 1 ? "1 cell" : "\(count) cells") where the header has \(columns)",
        advice: count < columns
          ? "add the missing cells; an empty one is written as two separators in a row"
          : "remove the cells that are too many, or put a cell with a separator in quotes")
    }
    let isSound = count == columns && !record.hasQuoteFault
    guard count < columns else { return TableRow(cells: record.cells, isSound: isSound) }
    let last = record.cells[count - 1].position
    let filler = TableCell(text: "", position: last)
    let fillers = Array(repeating: filler, count: columns - count)
    return TableRow(cells: record.cells + fillers, isSound: isSound)
  }

  private static func footer(
    in records: ArraySlice<TableRecord>, findings: inout FindingList
  ) -> [TableRow] {
    let lines = records.filter { !$0.isBlank }
    guard let first = lines.first else { return [] }
    let shown = lines.prefix(3).map { line in
      "\"\(line.cells.first { !$0.isBlank }?.text.prefix(60) ?? "")\""
    }
    let rest = lines.count > 3 ? " and \(lines.count - 3) more" : ""
    findings.add(
      .reportFooter, .note, at: first.cells[0].position,
      "the table ends with lines that are not rows: \(shown.joined(separator: ", "))\(rest)",
      advice: "nothing: they are left out; if one is a row, fill all its cells")
    return lines.map { TableRow(cells: $0.cells) }
  }

  private static func report(blank record: TableRecord, findings: inout FindingList) {
    findings.add(
      .blankRow, .warning, at: record.cells[0].position, "the row is empty and left out",
      advice: "remove it")
  }
}
