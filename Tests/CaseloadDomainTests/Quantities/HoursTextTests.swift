import CaseloadDomain
import Testing

@Suite struct HoursTextTests {
  @Test(arguments: [
    (0, "0.0 h"), (2, "under 0.1 h"), (3, "under 0.1 h"), (4, "0.1 h"), (9, "0.2 h"),
    (15, "0.2 h"), (21, "0.4 h"), (60, "1.0 h"), (12_789, "213.2 h"), (60_000_000, "1,000,000.0 h"),
    (-90, "-1.5 h"),
  ])
  func minutesAreHoursWithOneDecimal(minutes: Int, text: String) {
    #expect(Minutes(minutes).inHours == text)
  }

  @Test func aPriceKeepsItsHundredths() {
    #expect(Price(hundredths: 301).inHours == "0.1 h")
    #expect(Price(hundredths: 300).inHours == "under 0.1 h")
  }
}
