import CaseloadDomain
import Testing

struct PriceTests {
  @Test(arguments: [
    (0, "0"), (100, "1"), (150, "1.5"), (175, "1.75"), (105, "1.05"), (-5, "-0.05"),
    (-1200, "-12"), (7, "0.07"),
  ])
  func description(hundredths: Int, text: String) {
    #expect(Price(hundredths: hundredths).description == text)
  }

  @Test func aMinuteIsAHundredHundredths() {
    #expect(Price(Minutes(3)) == Price(hundredths: 300))
    #expect(Price(Minutes(3)) - Price(hundredths: 25) < Price(Minutes(3)))
  }
}
