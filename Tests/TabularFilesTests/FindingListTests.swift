import Testing

@testable import TabularFiles

@Suite struct FindingListTests {
  @Test func findingsComeInTheOrderOfTheFile() {
    var list = FindingList()
    list.add(.raggedRow, .error, at: TablePosition(line: 9, column: 1), "a", advice: "b")
    list.add(.openQuote, .error, at: TablePosition(line: 2, column: 7), "a", advice: "b")
    list.add(.strayQuote, .warning, at: TablePosition(line: 2, column: 3), "a", advice: "b")
    #expect(list.findings.map(\.place) == ["stray-quote 2:3", "open-quote 2:7", "ragged-row 9:1"])
    #expect(list.count == 3)
  }

  @Test func aFloodOfOneCodeLeavesRoomForOthers() {
    var list = FindingList()
    for line in 1...(FindingList.limit + 5) {
      list.add(.raggedRow, .error, at: TablePosition(line: line, column: 1), "a", advice: "b")
    }
    list.add(.openQuote, .error, at: TablePosition(line: 900, column: 1), "a", advice: "b")
    #expect(list.findings.count == FindingList.limit + 1)
    #expect(list.findings[FindingList.limit - 1].message == "a; 5 more like this follow")
    #expect(list.findings.last?.code == .openQuote)
    #expect(list.count == FindingList.limit + 6)
  }
}
