import TabularFiles
import Testing

@Suite struct TableWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func quotesOnlyWhereNeeded() {
    let bytes = TableWriter().bytes(
      header: ["a", "b c"],
      rows: [["1,5", "x;y"], ["say \"hi\"", "two\nlines"], ["", " plain "]])
    #expect(
      text(bytes)
        == "a,b c\n\"1,5\",\"x;y\"\n\"say \"\"hi\"\"\",\"two\nlines\"\n, plain \n")
  }

  @Test func addsAColumnAndKeepsTheRest() {
    let input = "\u{FEFF}id;note\r\n007;\"1,5\"\r\n008;x\r\n\r\nAccount Report\r\n"
    let table = read(input).table
    let bytes = TableWriter(like: table.layout).bytes(
      of: table, adding: "new_owner", values: ["Anna", ""])
    #expect(text(bytes) == "\u{FEFF}id;note;new_owner\r\n007;\"1,5\";Anna\r\n008;x;\r\n")
  }

  @Test func replacesAColumnOfThatName() {
    let table = read("id,new_owner,z\n1,Bo,a\n2,,b\n").table
    let bytes = TableWriter(like: table.layout).bytes(
      of: table, adding: "new_owner", values: ["Anna", "Cy"])
    #expect(text(bytes) == "id,new_owner,z\n1,Anna,a\n2,Cy,b\n")
  }

  @Test func whatLooksLikeSomethingElseIsQuoted() {
    #expect(text(TableWriter().bytes(header: ["a", "b"], rows: [["", ""]])) == "a,b\n\"\",\n")
    #expect(
      text(TableWriter(separator: .semicolon).bytes(header: ["sep=", ""], rows: []))
        == "\"sep=\";\n")
  }

  @Test(arguments: 0..<400) func roundTripGivesTheSameCells(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "", "a", "b", " ", ",", ";", "\t", "\"", "\n", "\r", "\r\n", "é", "😀", "\u{FEFF}", "0",
      "sep=",
    ]
    func cell() -> String {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
    }
    let width = Int.random(in: 1...4, using: &generator)
    let header = (0..<width).map { "h\($0)" + cell() + "." }
    let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      (0..<width).map { _ in cell() }
    }
    let writer = TableWriter(
      separator: TableSeparator.allCases[Int.random(in: 0..<3, using: &generator)],
      lineEnding: LineEnding.allCases[Int.random(in: 0..<3, using: &generator)],
      writesByteOrderMark: Bool.random(using: &generator))
    let reading = TableReader.read(writer.bytes(header: header, rows: rows))
    #expect(reading.findings.isEmpty)
    #expect(reading.table.names == header)
    #expect(reading.table.texts == rows)
    #expect(reading.table.layout.lineEnding == writer.lineEnding)
    #expect(reading.table.layout.hadByteOrderMark == writer.writesByteOrderMark)
    if width > 1 { #expect(reading.table.layout.separator == writer.separator) }
  }
}
