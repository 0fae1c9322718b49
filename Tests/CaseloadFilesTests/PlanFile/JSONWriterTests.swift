import CaseloadDomain
import CaseloadFiles
import Foundation
import Testing

@Suite struct JSONWriterTests {
  @Test func keysAreSortedAndListsTakeALineForEachEntry() {
    let value = JSONValue.object([
      "b": .list([.record(["y": .integer(2), "x": .null]), .row([.boolean(true)])]),
      "a": .text("one"), "c": .list([]),
    ])
    #expect(
      JSONWriter.text(of: value) == """
        {
          "a": "one",
          "b": [
            {"x": null, "y": 2},
            [true]
          ],
          "c": []
        }

        """)
  }

  @Test func everyTextIsReadBackAsItWas() throws {
    let texts = [
      "", "\"\\/", "\u{1B}[31m", "line\nbreak\ttab", "Zoë 旅行 👩‍👩‍👧", "\u{85}\u{9B}", "\u{7F}",
    ]
    let bytes = JSONWriter.bytes(of: .list(texts.map(JSONValue.text)))
    let read = try JSONDecoder().decode([String].self, from: Data(bytes))
    #expect(read == texts)
    #expect(!bytes.contains(0x1B), "a terminal must not obey a client's name")
  }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (-1234, "-12.34"), (9_114_025, "91140.25"),
  ])
  func minutesHaveTwoDecimals(hundredths: Int, text: String) {
    let written = JSONWriter.text(of: .price(Price(hundredths: hundredths)))
    #expect(written == text + "\n")
  }

  @Test(arguments: [
    (ExactNumber(1, over: 3), "0.333333"), (ExactNumber(2, over: 3), "0.666667"),
    (ExactNumber(5, over: 10_000_000), "0.000001"), (ExactNumber(0), "0.000000"),
    (ExactNumber(7, over: 2), "3.500000"),
  ])
  func fractionsHaveSixDecimals(share: ExactNumber, text: String) {
    #expect(JSONWriter.text(of: .fraction(share)) == text + "\n")
  }

  @Test func whatIsUndefinedIsNull() {
    #expect(JSONWriter.text(of: .fraction(nil)) == "null\n")
    #expect(JSONWriter.text(of: .price(nil)) == "null\n")
    #expect(JSONWriter.text(of: .money(nil)) == "null\n")
  }
}
