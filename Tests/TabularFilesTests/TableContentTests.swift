import Testing

@testable import TabularFiles

/// Texts and places are made from the bytes when they are asked for.
@Suite struct TableContentTests {
  /// The text of the cell after a first one, in a row of two.
  private func second(_ written: String) -> TableCell {
    read("a,b\n1,\(written)\n").table.rows[0].cells[1]
  }

  @Test(arguments: [
    ("x", "x"), ("", ""), ("\"\"", ""), ("\"x,y\"", "x,y"), ("\"\"\"x\"\"\"", "\"x\""),
    ("\"a\"\"b\"\"c\"", "a\"b\"c"), ("\"a\"\"b\"c\"", "a\"bc\""), ("\"x\"\"", "x\"\""),
    ("\"x\ny\"", "x\ny"), ("x\"\"y", "x\"\"y"),
  ])
  func quotesAreTakenOffWhenTheTextIsAskedFor(written: String, text: String) {
    #expect(second(written).text == text)
    #expect(second(written).wasQuoted == written.hasPrefix("\""))
  }

  @Test func placesAreCountedInCharactersAndAcrossLinesOfACell() {
    let cells = read("a,b,c\r\n\"é\r\nü€\",\"x\ry\",z\r\n").table.rows[0].cells
    let places = cells.map { [$0.position.line, $0.position.column] }
    #expect(places == [[2, 1], [3, 5], [4, 4]])
  }

  @Test func theHeaderAndItsRowAgreeOnPlaces() {
    let header = TableRows(
      of: {
        var tokenizer = RecordTokenizer(
          Array("é,\"x\ny\",,z\n".utf8), from: 0, line: 1, separator: .comma)
        while tokenizer.nextRecord() != nil {}
        return tokenizer.content
      }(), records: [0])
    #expect(header[0].positions == header[0].cells.map(\.position))
    #expect(header[0].positions.map(\.line) == [1, 1, 2, 2])
  }
}
