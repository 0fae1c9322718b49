import Testing

@testable import CaseloadReports

@Suite struct TextTableTests {
  private var table: TextTable {
    var table = TextTable([
      .init(header: "NAME", least: 4), .init(header: "LOAD", isRight: true),
      .init(header: "NOTE", least: 3, dispensable: 1), .init(header: "EMPTY"),
      .init(header: "VALUE", isRight: true, dispensable: 2),
    ])
    table.add([.init("旅行 agency"), .init("1.0 h"), .init("well"), .init(""), .init("7")])
    table.add([.init("Bo"), .init("100.0 h"), .init(""), .init(""), .init("1,000")])
    return table
  }

  @Test func columnsStandUnderTheirHeaders() {
    #expect(
      table.lines(in: TextStyle()) == [
        "  NAME            LOAD  NOTE  VALUE", "  旅行 agency    1.0 h  well      7",
        "  Bo           100.0 h        1,000",
      ])
  }

  @Test func whatIsDispensableGoesFirstThenCellsAreCut() {
    #expect(table.lines(in: TextStyle(width: 22)).first == "  NAME      LOAD  NOTE")
    #expect(
      table.lines(in: TextStyle(width: 18)) == [
        "  NAME        LOAD", "  旅行 a…    1.0 h", "  Bo       100.0 h",
      ])
  }

  @Test(arguments: 15...60) func noLineIsWiderThanTheTerminal(width: Int) {
    for line in table.lines(in: TextStyle(width: width)) {
      #expect(DisplayWidth.of(line) <= width)
    }
  }

  @Test func colourTakesNoColumnsAndIsNeverTheOnlySign() {
    var coloured = TextTable([.init(header: "A"), .init(header: "B")])
    coloured.add([.init("over", .bad), .init("x")])
    let plain = coloured.lines(in: TextStyle())
    let tinted = coloured.lines(in: TextStyle(isColoured: true))
    #expect(tinted[1] == "  \u{1B}[31mover\u{1B}[0m  x")
    let bare = tinted.map { $0.replacing(/\u{1B}\[[0-9]*m/, with: "") }
    #expect(bare == plain)
  }
}
