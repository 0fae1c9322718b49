import CaseloadDomain
import Testing

struct FieldValueTests {
  @Test func zeroIsSomethingAndBlankIsNot() {
    #expect(FieldValue.blank.isBlank)
    #expect(!FieldValue("0", number: 0).isBlank)
  }

  @Test func numbersMatchNumbersAndTextsTexts() {
    #expect(FieldValue("2.0", number: 2).matches(FieldValue("2", number: 2)))
    #expect(!FieldValue("2", number: 2).matches(FieldValue("3", number: 3)))
    #expect(FieldValue("Köln").matches(FieldValue("KÖLN")))
    #expect(FieldValue("2", number: 2).matches(FieldValue("2")))
  }

  @Test(arguments: ["German, French", "German;French", "German | French", "; German,, French ,"])
  func listsArePartedByCommaSemicolonOrBar(text: String) {
    #expect(FieldValue(text).entries.map(\.text) == ["German", "French"])
  }

  @Test func aNumberIsOneEntryWhateverItsSeparators() {
    #expect(FieldValue("1,000", number: 1000).entries == [FieldValue("1,000", number: 1000)])
    #expect(FieldValue.blank.entries.isEmpty)
  }
}
