import TabularFiles
import Testing

@Suite struct ReportFooterTests {
  /// Three whole rows, and the lines below them.
  private func read(_ lines: String, separator: String = ",") -> TableReading {
    let rows = ["id,name,tier,fee", "K1,Acme,mid,3", "K2,Nord,mid,4", "K3,Fjord,mid,5"]
    let text = rows.joined(separator: "\n").replacing(",", with: separator) + "\n" + lines
    return TableReader.read(Array(text.utf8))
  }

  @Test(arguments: [
    "Account Report", "Total (3 records)", "\"Confidential, do not distribute\"\n\n",
    "\nTotal,35", "\nTotal,,,\"1,237.5\"", "\n\"Total (2 records)\",\"\",\"\",\"1,237.5\"",
    "Total,35", "\nGrand Total:,3,12", "\n,,,1237.5", "\n,,Total,1 237", "\nReport name,Accounts",
    "\n3 records\nAccount Report\nConfidential", "Record count: 3,,,", "\nSum of fee,,,€ 12",
    "\nAccount Report,,,\n\nCopyright,,,\n,,,",
  ]) func aFooterIsNamedAndSkipped(_ lines: String) {
    let reading = read(lines)
    #expect(reading.findings.map(\.code) == [.reportFooter])
    #expect(reading.table.rows.count == 3)
    #expect(reading.isUsable)
    #expect(!reading.table.droppedFooter.isEmpty)
  }

  @Test(arguments: ["\nGesamt;3", "Summe;;;12,5", "\nAnzahl Datensätze: 3", "Gesamt;3 500,00 €"])
  func aFooterInGermanIsOneToo(_ lines: String) {
    let reading = read(lines, separator: ";")
    #expect(reading.findings.map(\.code) == [.reportFooter])
    #expect(reading.table.rows.count == 3)
  }

  @Test(arguments: [
    "Total,Energies,mid,3", "\nTotal,mid,,", "\nTotal Energies,mid,,3", "\nK4,,mid,", "K4,,,",
    "\nK4,,,", "K4", "\nK4", "\n,K4,mid,", "\nAcme,3", "K4,Report", "Sum,Report,count,3",
    "\nSummit,35", "Report Works,Acme",
  ]) func aRowIsNeverTakenForAFooter(_ lines: String) {
    let reading = read(lines)
    #expect(!reading.findings.contains { $0.code == .reportFooter })
    #expect(reading.table.rows.count == 4)
    #expect(reading.table.droppedFooter.isEmpty)
  }

  @Test func theFirstFilledCellOfALineIsShown() {
    let reading = read("\n,,Total,5\nAccount Report\n")
    #expect(reading.findings.map(\.place) == ["report-footer 6:1"])
    #expect(reading.findings[0].message.contains("\"Total\", \"Account Report\""))
  }

  @Test func aTotalAmongRowsStays() {
    let reading = read("Total,35\nK5,Bay,mid,1\n")
    #expect(reading.places == ["ragged-row 5:1"])
  }

  @Test func rowsOfAnotherSeparatorAreNoFooter() {
    let reading = TableReader.read(Array("a,b,c\nx y\nz w\n".utf8))
    #expect(reading.places == ["ragged-row 2:1", "ragged-row 3:1"])
  }

  @Test(arguments: [("Total,35", true), ("Total,mid", false), ("Totalis,35", false)])
  func inATableOfTwoColumnsATotalIsAFooterToo(line: String, isFooter: Bool) {
    let reading = TableReader.read(Array("name,hours\nAcme,30\nBay,5\n\(line)\n".utf8))
    #expect(reading.findings.map(\.code) == (isFooter ? [.reportFooter] : []))
    #expect(reading.table.rows.count == (isFooter ? 2 : 3))
  }

  @Test func inATableOfTwoColumnsALastCellAloneIsARow() {
    let reading = TableReader.read(Array("a,b\nx,y\nz\n".utf8))
    #expect(reading.places == ["ragged-row 3:1"])
    #expect(reading.findings[0].message == "the row has 1 cell where the header has 2")
  }
}
