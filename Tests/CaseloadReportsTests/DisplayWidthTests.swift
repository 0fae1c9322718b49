import Testing

@testable import CaseloadReports

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Acme", 4), ("Söhne", 5), ("So\u{308}hne", 5), ("旅行", 4), ("한국", 4), ("👩‍👩‍👧", 2),
    ("❤️", 2), ("ｆｕｌｌ", 8), ("│█·", 3),
  ])
  func aTextTakesItsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("Acme", 4, "Acme"), ("Acme Corp", 5, "Acme…"), ("旅行社", 5, "旅行…"), ("旅行社", 4, "旅…"),
    ("So\u{308}hne", 3, "So\u{308}…"), ("Acme", 1, "…"), ("Acme", 0, ""),
  ])
  func aCutKeepsWholeCharacters(text: String, width: Int, cut: String) {
    #expect(DisplayWidth.cut(text, to: width) == cut)
    #expect(DisplayWidth.of(DisplayWidth.cut(text, to: width)) <= width)
  }

  @Test func nothingInATextMovesTheCursor() {
    #expect(DisplayWidth.harmless("a\u{1B}[31mb\nc\u{202E}d\u{9B}e\u{7F}") == "a [31mb c d e ")
    #expect(DisplayWidth.harmless("👩‍👩‍👧") == "👩‍👩‍👧")
  }
}
