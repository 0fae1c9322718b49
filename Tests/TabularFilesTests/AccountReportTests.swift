import Foundation
import TabularFiles
import Testing

/// The sample of a CRM export, which lies beside the repository and is not part of it.
enum AccountReport {
  /// The folder of the sample, or nil, said aloud, if it is not there. `CASELOAD_SHARED` names
  /// another place for its parent.
  static let folder: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var parent = package.deletingLastPathComponent().appending(path: "shared")
    if let other = ProcessInfo.processInfo.environment["CASELOAD_SHARED"] {
      parent = URL(filePath: other)
    }
    let folder = parent.appending(path: "crm")
    if FileManager.default.fileExists(atPath: folder.appending(path: "account-report.csv").path) {
      return folder
    }
    print("SKIPPED: the CRM sample is not at \(folder.path); set CASELOAD_SHARED to its parent")
    return nil
  }()

  static func reading(_ name: String) throws -> TableReading {
    let folder = try #require(folder)
    return TableReader.read([UInt8](try Data(contentsOf: folder.appending(path: name))))
  }
}

@Suite(.enabled(if: AccountReport.folder != nil, "the CRM sample is missing"))
struct AccountReportTests {
  @Test func accountsAreReadAndTheFooterIsNamed() throws {
    let reading = try AccountReport.reading("account-report.csv")
    let table = reading.table
    #expect(table.rows.count == 85)
    #expect(table.columns.count == 12)
    #expect(table.names.first == "Account ID")
    #expect(reading.places == ["report-footer 88:1"])
    #expect(
      table.droppedFooter.map { $0.cells[0].text }
        == ["Account Report", "Confidential Information - Do Not Distribute"])
    #expect(
      table.layout
        == TableLayout(
          separator: .comma, lineEnding: .carriageReturnLineFeed, hadByteOrderMark: true))
  }

  @Test func numbersAndDatesAreUnambiguous() throws {
    let table = try AccountReport.reading("account-report.csv").table
    let names = ["Employees", "Open Opportunities", "Won Opportunities 12m", "Won Value 12m"]
    let indices = try names.map { try #require(table.columnIndex(named: $0)) }
    let reader = NumberReader(table, knownColumns: indices)
    #expect(reader.style == .decimalPoint)
    for index in indices { #expect(reader.read(column: index).findings.isEmpty) }
    #expect(reader.read(column: indices[0]).cells[0].value?.integer == 2822)
    // The column of employees settles itself too, without the revenue beside it.
    let alone = NumberReader(column(table.rows.map { $0.cells[indices[0]].text })).read(column: 0)
    #expect(alone.cells == reader.read(column: indices[0]).cells)
    let activity = try #require(table.columnIndex(named: "Last Activity"))
    let dates = DateReader.read(column: activity, in: table)
    #expect(dates.findings.isEmpty)
    #expect(dates.cells[0].value == TableDate(year: 2017, month: 12, day: 27))
  }

  @Test func writtenBackItKeepsItsRows() throws {
    let table = try AccountReport.reading("account-report.csv").table
    let written = TableWriter(like: table.layout).bytes(
      of: table, adding: "new_owner", values: table.rows.map { $0.cells[2].text })
    let again = TableReader.read(written)
    #expect(again.findings.isEmpty)
    #expect(again.table.texts == table.texts.map { $0 + [$0[2]] })
    let file = try #require(AccountReport.folder).appending(path: "account-report.csv")
    let original = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let added = ["new_owner"] + table.rows.map { $0.cells[2].text }
    let expected = zip(original.split(separator: "\r\n"), added).map { "\($0),\($1)\r\n" }
    #expect(String(decoding: written, as: UTF8.self) == expected.joined())
  }

  @Test func teamIsRead() throws {
    let reading = try AccountReport.reading("team.csv")
    #expect(reading.table.names == ["Name", "Reports To", "Office"])
    #expect(reading.table.rows.count == 35)
    #expect(reading.findings.isEmpty)
  }
}
