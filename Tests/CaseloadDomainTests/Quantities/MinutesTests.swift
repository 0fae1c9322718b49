import CaseloadDomain
import Testing

struct MinutesTests {
  @Test func sharesRoundDown() {
    #expect(Minutes(7).share(ExactNumber(1, over: 2)) == Minutes(3))
    #expect(Minutes(9360).share(ExactNumber(85, over: 100)) == Minutes(7956))
  }

  @Test func roundingGoesTheWayItSays() {
    #expect(Minutes(roundingDown: ExactNumber(15, over: 2)) == Minutes(7))
    #expect(Minutes(roundingUp: ExactNumber(15, over: 2)) == Minutes(8))
    #expect(Minutes(roundingUp: 7) == Minutes(7))
  }

  @Test func excessIsNeverNegative() {
    #expect(Minutes(10).excess(over: Minutes(4)) == Minutes(6))
    #expect(Minutes(4).excess(over: Minutes(10)) == .zero)
    #expect(Minutes(4) - Minutes(10) == Minutes(-6))
  }
}
