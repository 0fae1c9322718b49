import CaseloadDomain
import Testing

@testable import CaseloadReports

@Suite struct FiguresTests {
  @Test(arguments: [
    (0, "0.0 h"), (60, "1.0 h"), (91_140, "1,519.0 h"), (64, "1.1 h"), (62, "1.0 h"),
    (1, "under 0.1 h"),
    (34_779, "579.6 h"), (34_785, "579.8 h"), (4, "0.1 h"), (-90, "-1.5 h"), (426, "7.1 h"),
    (60_000_000, "1,000,000.0 h"),
  ])
  func hoursHaveOneDecimal(minutes: Int, text: String) {
    #expect(Figures.hours(Minutes(minutes)) == text)
  }

  @Test(arguments: [
    (ExactNumber(0), "0.00 %"), (ExactNumber(15, over: 10_000), "0.15 %"),
    (ExactNumber(1, over: 1_000_000), "under 0.01 %"), (ExactNumber(12), "1,200.00 %"),
    (ExactNumber(5, over: 100), "5.00 %"),
  ])
  func smallSharesHaveTwoDecimals(share: ExactNumber, text: String) {
    #expect(Figures.finePercent(share) == text)
  }

  @Test func sharesAreWholePerCent() {
    #expect(Figures.percent(ExactNumber(845, over: 1000)) == "84 %")
    #expect(Figures.percent(ExactNumber(4, over: 1)) == "400 %")
    #expect(Figures.percent(ExactNumber(846, over: 1000)) == "85 %")
    #expect(Figures.percent(nil) == "-")
  }

  @Test func countsAndMoneyReadWell() {
    #expect(Figures.count(1, "client") == "1 client")
    #expect(Figures.count(1200, "client") == "1,200 clients")
    #expect(Figures.count(2, "rule breach", "rule breaches") == "2 rule breaches")
    #expect(Figures.money(Money(hundredths: 10_174_451)) == "101,745")
  }
}
