import TabularFiles
import Testing

@Suite struct TableAssemblyTests {
  @Test(arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}", ",,\n"])
  func emptyFileIsAFinding(_ text: String) {
    let reading = read(text)
    #expect(reading.findings.contains { $0.place == "empty-table 1:1" && $0.severity == .error })
    #expect(reading.table.columns.isEmpty && reading.table.rows.isEmpty)
    #expect(!reading.isUsable)
  }

  @Test func moreColumnsThanASheetHasAreAFinding() {
    let header = { (count: Int) in (1...count).map(String.init).joined(separator: ",") + "\n" }
    #expect(read(header(16_384)).table.columns.count == 16_384)
    let reading = read(header(16_385))
    #expect(reading.findings.map(\.place) == ["table-too-large 1:1"])
    #expect(reading.table.columns.isEmpty && !reading.isReadable)
  }

  @Test func headerAloneIsATableWithoutRows() {
    let reading = read("a,b\n")
    #expect(reading.table.names == ["a", "b"])
    #expect(reading.table.rows.isEmpty && reading.findings.isEmpty)
  }

  @Test func raggedRowsAreFoundAndFilledUp() {
    let reading = read("a,b,c\n1,2\n1,2,3\n1,2,3,4\n")
    #expect(reading.places == ["ragged-row 2:1", "ragged-row 4:1"])
    #expect(reading.table.texts == [["1", "2", ""], ["1", "2", "3"], ["1", "2", "3", "4"]])
    #expect(reading.findings[0].message.contains("2 cells where the header has 3"))
  }

  @Test func duplicateAndEmptyHeadersAreFound() {
    let reading = read("a, b ,,b\n1,2,3,4\n")
    #expect(reading.places == ["empty-header 1:7", "duplicate-header 1:8"])
    #expect(reading.findings.map(\.severity) == [.warning, .error])
    #expect(reading.table.names == ["a", "b", "", "b"])
    #expect(reading.table.columns.map(\.number) == [1, 2, 3, 4])
    #expect(reading.table.columnIndex(named: "b") == 1)
    #expect(reading.table.columnIndex(named: "B") == nil)
  }

  @Test func reportFooterIsNamedAndDropped() {
    let reading = read("a,b\r\n1,2\r\n\r\nAccount Report\r\nConfidential\r\n")
    #expect(reading.places == ["report-footer 4:1"])
    #expect(reading.findings[0].severity == .note)
    #expect(reading.findings[0].message.contains("\"Account Report\", \"Confidential\""))
    #expect(reading.table.texts == [["1", "2"]])
    #expect(
      reading.table.droppedFooter.map { $0.cells[0].text } == ["Account Report", "Confidential"])
    #expect(reading.isUsable)
  }

  @Test func footerPaddedBySpreadsheetIsDroppedToo() {
    let reading = read("a,b,c\n1,2,3\n,,\nAccount Report,,\n\nCopyright,,\n,,\n")
    #expect(reading.places == ["report-footer 4:1"])
    #expect(reading.table.texts == [["1", "2", "3"]])
  }

  @Test func shortRowWithoutAnEmptyLineAboveIsNoFooter() {
    let reading = read("a,b\n1,2\n3\n")
    #expect(reading.places == ["ragged-row 3:1"])
    #expect(reading.table.rows.count == 2)
  }

  @Test func rowsBelowAnEmptyLineAreKept() {
    let reading = read("a,b\n1,2\n\n3,4\n\n")
    #expect(reading.places == ["blank-row 3:1"])
    #expect(reading.table.texts == [["1", "2"], ["3", "4"]])
  }

  @Test func tableOfOneColumnHasNoFooter() {
    let reading = read("a\n1\n\n2\n\"\"\n\n")
    #expect(reading.places == ["blank-row 3:1"])
    #expect(reading.table.texts == [["1"], ["2"], [""]])
  }

  @Test func rowsBelowAGapInATableOfOneColumnAreRows() {
    let reading = read("a\n1\n\n2\n3\n")
    #expect(reading.places == ["blank-row 3:1"])
    #expect(reading.table.texts == [["1"], ["2"], ["3"]])
  }

  @Test func aFloodOfFindingsIsCounted() {
    let reading = read("a,b\n" + String(repeating: "1\n", count: 5_000))
    #expect(reading.findings.count == 100)
    #expect(reading.findings.last?.message.contains("4900 more") == true)
    #expect(reading.findings.first?.message.contains("more") == false)
  }
}
