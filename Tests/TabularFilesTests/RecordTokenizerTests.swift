import Testing

@testable import TabularFiles

@Suite struct RecordTokenizerTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let names: [String]
    let texts: [[String]]
    var places: [String] = []
    var testDescription: String { text.debugDescription }
  }

  static let examples: [Example] = [
    Example(text: "a,b\n1,2\n", names: ["a", "b"], texts: [["1", "2"]]),
    Example(text: "a,b\n1,2", names: ["a", "b"], texts: [["1", "2"]]),
    Example(text: "a,b\n1,", names: ["a", "b"], texts: [["1", ""]]),
    Example(text: "a,b\r\n1,2\r\n", names: ["a", "b"], texts: [["1", "2"]]),
    Example(text: "a,b\r1,2\r3,4", names: ["a", "b"], texts: [["1", "2"], ["3", "4"]]),
    Example(text: "a,b\n\"1,5\",2\n", names: ["a", "b"], texts: [["1,5", "2"]]),
    Example(text: "a,b\n\"x\ny\",2\n", names: ["a", "b"], texts: [["x\ny", "2"]]),
    Example(text: "a,b\n\"x\r\ny\",2\n", names: ["a", "b"], texts: [["x\r\ny", "2"]]),
    Example(
      text: "a,b\n\"say \"\"hi\"\"\",\"\"\n", names: ["a", "b"], texts: [["say \"hi\"", ""]]),
    Example(text: "a,b\n\"\"\"\",\"\"\"\"\"\"", names: ["a", "b"], texts: [["\"", "\"\""]]),
    Example(text: "a,b\n 1 , 2\n", names: ["a", "b"], texts: [[" 1 ", " 2"]]),
    Example(text: "a,b\n007,0\n", names: ["a", "b"], texts: [["007", "0"]]),
    Example(text: "\"a\nb\",c\n1,2\n", names: ["a\nb", "c"], texts: [["1", "2"]]),
    Example(
      text: "a,b\n5\" pipe,2\n", names: ["a", "b"], texts: [["5\" pipe", "2"]],
      places: ["stray-quote 2:2"]),
    Example(
      text: "a,b\n\"x\"y,2\n", names: ["a", "b"], texts: [["xy", "2"]],
      places: ["text-after-quote 2:4"]),
    Example(
      text: "a,b\n1,\"x\n2,y\n", names: ["a", "b"], texts: [["1", "x"], ["2", "y"]],
      places: ["open-quote 2:3"]),
    Example(
      text: "a,b\n\"x,1\n\"y\",2\n", names: ["a", "b"], texts: [["x,1", ""], ["y", "2"]],
      places: ["open-quote 2:1"]),
    Example(
      text: "a,b\n1,\"x", names: ["a", "b"], texts: [["1", "x"]], places: ["open-quote 2:3"]),
    Example(
      text: "a,b\né€,\"x\n1\n", names: ["a", "b"], texts: [["é€", "x"], ["1", ""]],
      places: ["open-quote 2:4", "ragged-row 3:1"]),
  ]

  @Test(arguments: examples) func splits(_ example: Example) {
    let reading = read(example.text)
    #expect(reading.table.names == example.names)
    #expect(reading.table.texts == example.texts)
    #expect(reading.places == example.places)
  }

  @Test func aCellOfMegabytesIsAFindingAndEndsTheReading() {
    let most = String(repeating: "x", count: RecordTokenizer.mostCellBytes)
    #expect(read("a,b\n1,\(most)\n").isUsable)
    for long in [most + "x", "\"\(most)\""] {
      let reading = read("a,b\n1,2\n3,\(long)\n4,5\n")
      #expect(reading.places == ["table-too-large 3:1"])
      #expect(!reading.isReadable)
      #expect(reading.table.texts == [["1", "2"]])
    }
  }

  @Test func everyCellKnowsLineAndColumn() {
    let table = read("\u{FEFF}name,note\r\nÅsa,\"two\r\nlines\"\r\nBo,\"\"\"x\"\r\n").table
    let places = table.rows.map { $0.cells.map { [$0.position.line, $0.position.column] } }
    #expect(table.columns.map(\.position.column) == [1, 6])
    #expect(places == [[[2, 1], [2, 5]], [[4, 1], [4, 4]]])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.rows[1].cells.map(\.wasQuoted) == [false, true])
  }

  @Test func columnsAreCountedOnAfterALineBreakInACell() {
    let table = read("a,b,c\n\"x\nyz\",ü,w\n").table
    #expect(table.rows[0].cells[1].position == TablePosition(line: 3, column: 5))
    #expect(table.rows[0].cells[2].position == TablePosition(line: 3, column: 7))
  }

  @Test(arguments: LineEnding.allCases) func lineEndingIsKnown(_ ending: LineEnding) {
    let text = ["a,b", "\"x\ny\",2", ""].joined(separator: ending.rawValue)
    #expect(read(text).table.layout.lineEnding == ending)
  }

  @Test func oneOpenQuoteDoesNotHideTheNextFault() {
    let reading = read("a,b\n\"x,1\n2,\"y\n3,4,5\n\"z\",6\n")
    #expect(reading.places == ["open-quote 2:1", "open-quote 3:3", "ragged-row 4:1"])
    #expect(!reading.isUsable)
  }
}
