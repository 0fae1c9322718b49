import CaseloadDomain
import Testing

@testable import CaseloadFiles

struct DecimalTextTests {
  @Test(arguments: [
    ("6", ExactNumber(6)), ("-1.5", ExactNumber(-3, over: 2)), (".15", ExactNumber(3, over: 20)),
    ("80 %", ExactNumber(4, over: 5)), ("80%", ExactNumber(4, over: 5)), ("+2", 2),
    ("0.10", ExactNumber(1, over: 10)),
    ("999999999999999999", ExactNumber(999_999_999_999_999_999)),
  ]) func decimalsAreExact(_ text: String, _ number: ExactNumber) {
    #expect(DecimalText.number(text) == number)
  }

  @Test(arguments: [
    "", " ", "%", "-", ".", "5.", "1e3", "1_000", "0x10", "1:30", ".nan", ".inf", "1,5", "--1",
    "1.2.3", "9999999999999999999", "٣", "5 % %",
  ]) func allElseIsNot(_ text: String) {
    #expect(DecimalText.number(text) == nil)
  }
}
