import TabularFiles
import Testing

@Suite struct SeparatorDetectionTests {
  @Test(arguments: [
    ("a,b\n1,2\n", TableSeparator.comma),
    ("a;b\n1;2\n", .semicolon),
    ("a|b\n1|2,5\n", .bar),
    ("a,b|c\n1,2|3\n", .comma),
    ("a\tb\n1\t2\n", .tab),
    ("id;value\n1;1,5\n2;2,7\n", .semicolon),
    ("Name, first;Hours\nBerg, Anna;3\nLee, Bo;4\n", .semicolon),
    ("Name, first;Hours\nAnna;3\nBo;4\n", .semicolon),
    ("\"a;b;c;d\",e\n\"1;2;3;4\",5\n", .comma),
    ("a\n1,5\n", .comma),
    ("a,b\tc\n\"x,y\"\tz\n", .tab),
    ("\n\na;b\n1;2\n", .semicolon),
    ("", .comma),
  ])
  func findsSeparatorByContent(text: String, separator: TableSeparator) {
    #expect(read(text).table.layout.separator == separator)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func announcedSeparatorIsTaken(_ ending: String) {
    let reading = read(["sep=;", "a,1;b", "x,2;y", ""].joined(separator: ending))
    #expect(reading.table.names == ["a,1", "b"])
    #expect(reading.table.columns[0].position.line == 2)
    #expect(reading.findings.isEmpty)
  }

  @Test func lineThatOnlyBeginsLikeAnAnnouncementIsAHeader() {
    #expect(read("sep=;b\n1;2\n").table.names == ["sep=", "b"])
    #expect(read("sep=").table.names == ["sep="])
  }
}
