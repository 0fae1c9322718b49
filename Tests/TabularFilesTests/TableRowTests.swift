import Testing

@testable import TabularFiles

@Suite struct TableRowTests {
  @Test func aRowThatIsTooShortIsFilledUp() {
    let row = read("a,b,c\n1,2\n").table.rows[0]
    #expect(!row.isSound)
    #expect(row.cells.map(\.text) == ["1", "2", ""])
    #expect(row.cells.map(\.wasQuoted) == [false, false, false])
    #expect(row.cells[2].position == row.cells[1].position)
  }

  @Test func aRowThatIsTooLongKeepsItsCells() {
    let row = read("a,b\n1,2,3\n").table.rows[0]
    #expect(!row.isSound)
    #expect(row.cells.map(\.text) == ["1", "2", "3"])
  }

  @Test func rowsThatAreNotSoundCanBeEmptied() {
    let table = read("a,b\n1,2\n\"x\"y,4\n5,6,7\n8\n").table
    #expect(table.rows.map(\.isSound) == [true, false, false, false])
    let emptied = table.emptyingUnsoundRows
    #expect(emptied.texts == [["1", "2"], ["", ""], ["", "", ""], ["", ""]])
    #expect(emptied.rows[2].cells[1].position == TablePosition(line: 4, column: 3))
    #expect(!emptied.rows[1].cells[0].wasQuoted)
    // The table itself stays as it was.
    #expect(table.texts[1] == ["xy", "4"])
  }

  @Test(arguments: [(",,", true), ("", true), ("\"\",,", false), (",x,", false), (" ,,", false)])
  func anEmptyLineHoldsOnlySeparators(line: String, isEmpty: Bool) {
    let table = read("a,b,c\n1,2,3\n\(line)\n4,5,6\n").table
    #expect(table.rows.count == (isEmpty ? 2 : 3))
  }
}
