import TabularFiles
import Testing

@Suite struct DateReaderTests {
  private func dates(_ cells: [String]) -> [[Int]?] {
    DateReader.read(column: 0, in: column(cells)).cells.map { cell in
      cell.value.map { [$0.year, $0.month, $0.day] }
    }
  }

  private func places(_ cells: [String]) -> [String] {
    DateReader.read(column: 0, in: column(cells)).places
  }

  @Test(arguments: [
    "2027-03-31", "2027/03/31", "2027.3.31", " 2027-03-31 ", "2027-03-31T10:15:00.000+0000",
    "2027-03-31 9:15", "31.3.2027", "31.03.2027", "31/03/2027", "03/31/2027", "3-31-2027",
    "31-03-2027",
  ])
  func readsWhatIsUnambiguous(_ text: String) {
    #expect(dates([text]) == [[2027, 3, 31]])
    #expect(places([text]).isEmpty)
  }

  @Test func oneCellSettlesTheOrderOfItsColumn() {
    #expect(dates(["1/2/2027", "12/27/2027"]) == [[2027, 1, 2], [2027, 12, 27]])
    #expect(dates(["1/2/2027", "27/12/2027"]) == [[2027, 2, 1], [2027, 12, 27]])
    #expect(dates(["2027-05-06", "", "1/2/2027", "13/2/2027"])[2] == [2027, 2, 1])
  }

  @Test func orderThatNothingSettlesIsAFinding() {
    #expect(places(["2027-05-06", "1/2/2027", "3/4/2027"]) == ["ambiguous-date 3:1"])
    #expect(dates(["2027-05-06", "1/2/2027"]) == [[2027, 5, 6], nil])
  }

  @Test func sameDayInBothOrdersIsNoQuestion() {
    #expect(dates(["1/1/2027", "2/2/2027"]) == [[2027, 1, 1], [2027, 2, 2]])
    #expect(places(["1/1/2027", "1/2/2027"]) == ["ambiguous-date 2:1"])
  }

  @Test func bothOrdersInOneColumnIsAFinding() {
    let reading = DateReader.read(column: 0, in: column(["27/12/2027", "12/27/2027"]))
    #expect(reading.places == ["ambiguous-date 2:1"])
    #expect(reading.cells == [.unreadable, .unreadable])
  }

  @Test(arguments: [
    "x", "2027-02-30", "2027-13-01", "2027-00-10", "2027-01-00", "0000-01-01", "31.2.2027",
    "12.27.2027", "99/99/2027", "1/2/27", "27 Dec 2027", "46023", "2027-03", "2027-03/31",
    "2027-03-31-1", "2027-03-31x", "2027-03-31T", "1/2/20270", "2027--3-1", "-2027-03-01",
  ])
  func isNoDate(_ text: String) {
    #expect(places([text]) == ["not-a-date 2:1"])
    #expect(dates([text]) == [nil])
  }

  @Test func blankIsBlank() {
    let reading = DateReader.read(column: 0, in: column(["", " "]))
    #expect(reading.cells == [.blank, .blank] && reading.findings.isEmpty)
  }

  @Test func leapYearsAreKnown() {
    #expect(TableDate(year: 2028, month: 2, day: 29) != nil)
    #expect(TableDate(year: 2027, month: 2, day: 29) == nil)
    #expect(TableDate(year: 1900, month: 2, day: 29) == nil)
    #expect(TableDate(year: 2000, month: 2, day: 29) != nil)
  }
}
