import Testing

@testable import TabularFiles

/// Ids as programs write them that want Excel to keep their zeros.
@Suite struct FormulaTests {
  @Test(arguments: [
    ("=\"007\"", "007"), ("\"=\"\"007\"\"\"", "007"), ("=\"\"", ""), ("=007", "=007"), ("=", "="),
    ("\"=\"\"a\"\"\"\"b\"\"\"", "=\"a\"\"b\""),
  ])
  func aTextInAFormulaIsTheText(written: String, text: String) {
    let reading = read("id,n\n\(written),1\n")
    #expect(reading.places == [])
    #expect(reading.table.texts == [[text, "1"]])
  }

  @Test(arguments: ["=\"a\"b", "=x\"y\"", "=\"a"]) func aQuoteInAnotherFormulaIsStray(
    _ text: String
  ) {
    let reading = read("id,n\n\(text),1\n")
    #expect(reading.places.map { $0.prefix(11) } == ["stray-quote"])
    #expect(reading.table.texts == [[text, "1"]])
  }
}
