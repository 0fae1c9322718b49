import TabularFiles
import Testing

@Suite struct NumberReaderTests {
  private func integers(_ reading: ColumnReading<TableNumber>) -> [Int?] {
    reading.cells.map { $0.value?.integer }
  }

  @Test func cellsThatReadOneWayDecideForAllColumns() {
    let table = columns([["2,822", "3,100"], ["1,100,040,000.00", "7"]])
    let reader = NumberReader(table, knownColumns: [0])
    #expect(reader.style == .decimalPoint)
    #expect(integers(reader.read(column: 0)) == [2822, 3100])
    let comma = NumberReader(columns([["2,822", "3,100"], ["1,5", "7"]]))
    #expect(comma.style == .decimalComma)
    let cells = comma.read(column: 0).cells
    #expect(cells[0].value == TableNumber(mantissa: 2822, decimalPlaces: 3))
    #expect(cells[1].value == TableNumber(mantissa: 31, decimalPlaces: 1))
  }

  @Test func columnOfDifferentLengthsIsThousands() {
    let reader = NumberReader(column(["2,822", "495", "", "13,809"]), knownColumns: [0])
    #expect(reader.style == nil)
    let reading = reader.read(column: 0)
    #expect(integers(reading) == [2822, 495, nil, 13_809])
    #expect(reading.cells[2] == .blank)
    #expect(reading.findings.isEmpty)
    #expect(integers(NumberReader(column(["2.822", "13.809"])).read(column: 0)) == [2822, 13_809])
  }

  @Test func equalLengthsStayAmbiguous() {
    let reading = NumberReader(column(["495", "2,822", "3,100"])).read(column: 0)
    #expect(reading.places == ["ambiguous-number 3:1"])
    #expect(reading.findings[0].message.contains("and 1 more"))
    #expect(reading.cells[1] == .unreadable && reading.cells[0].value?.integer == 495)
  }

  @Test func twoSignsInAColumnStayAmbiguous() {
    let reading = NumberReader(column(["2,822", "13.809"])).read(column: 0)
    #expect(reading.places == ["ambiguous-number 2:1"])
  }

  @Test func columnSettlesOnlyItself() {
    let reader = NumberReader(columns([["2,822", "13,809"], ["1.500", "2.500"]]))
    #expect(reader.read(column: 0).findings.isEmpty)
    #expect(reader.read(column: 1).places == ["ambiguous-number 2:9"])
  }

  @Test func aDecimalInTheColumnForbidsThousands() {
    let reader = NumberReader(column(["n/a", "2,822", "13,809", "1,5"]))
    #expect(reader.style == nil)
    let reading = reader.read(column: 0)
    #expect(reading.places == ["not-a-number 2:1"])
    #expect(reading.cells[1].value == TableNumber(mantissa: 2822, decimalPlaces: 3))
  }

  @Test func knownColumnsOutweighOthers() {
    let table = columns([["1,5", "2,822"], ["1.10", "1.12"]])
    let reader = NumberReader(table, knownColumns: [0])
    #expect(reader.style == .decimalComma && reader.findings.isEmpty)
    #expect(NumberReader(table).style == nil)
  }

  @Test func contradictionIsFoundAndNothingInferred() {
    let reader = NumberReader(column(["1,5", "2.5", "2,822", "13,809"]), knownColumns: [0])
    #expect(reader.findings.map(\.place) == ["mixed-number-style 3:1"])
    #expect(reader.findings[0].severity == .warning)
    let reading = reader.read(column: 0)
    #expect(reading.cells[0].value == TableNumber(mantissa: 15, decimalPlaces: 1))
    #expect(reading.cells[1].value == TableNumber(mantissa: 25, decimalPlaces: 1))
    #expect(reading.places == ["ambiguous-number 4:1"])
  }

  @Test func contradictionInOneColumnLeavesTheOthersUnsettled() {
    let table = columns([["1,5", "2.5"], ["2,822", "13,809"]])
    let reader = NumberReader(table, knownColumns: [0, 1])
    #expect(reader.read(column: 1).places == ["ambiguous-number 2:7"])
  }

  @Test func blankIsNotZeroAndFaultsAreLocated() {
    let reading = NumberReader(column(["0", "", "x", "99999999999999999999"])).read(column: 0)
    #expect(reading.cells == [.value(TableNumber(mantissa: 0)), .blank, .unreadable, .unreadable])
    #expect(reading.places == ["not-a-number 4:1", "number-too-large 5:1"])
  }

  @Test func numbersAreInLowestForm() {
    #expect(
      TableNumber(mantissa: 150, decimalPlaces: 2) == TableNumber(mantissa: 15, decimalPlaces: 1))
    #expect(TableNumber(mantissa: 0, decimalPlaces: 5).decimalPlaces == 0)
    #expect(TableNumber(mantissa: 15, decimalPlaces: 1).integer == nil)
    #expect(TableNumber(mantissa: 100).mantissa == 100)
  }
}
