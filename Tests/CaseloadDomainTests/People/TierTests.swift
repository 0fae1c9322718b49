import CaseloadDomain
import Testing

struct TierTests {
  private func tier(
    _ name: String, _ workload: Tier.Workload, isAlone: Bool = false, weeks: ExactNumber? = nil
  ) -> Tier {
    Tier(name: Tier.Name(name), workload: workload, isAlone: isAlone, overlapWeeks: weeks)
  }

  @Test func namesSettleTheOverlapFirst() {
    #expect(tier("enterprise", .hours(1)).effectiveOverlapWeeks == 4)
    #expect(tier("Mid", .hours(1)).effectiveOverlapWeeks == 2)
    #expect(tier("SMALL", .perManager(fewest: 1, most: 1)).effectiveOverlapWeeks == 0)
  }

  @Test func otherNamesGoByTheirWorkload() {
    #expect(tier("key", .perManager(fewest: 1, most: 1)).effectiveOverlapWeeks == 4)
    #expect(tier("key", .hours(10), isAlone: true).effectiveOverlapWeeks == 4)
    #expect(tier("gold", .perManager(fewest: 5, most: 10)).effectiveOverlapWeeks == 2)
    #expect(tier("gold", .perManager(fewest: 8, most: 8)).effectiveOverlapWeeks == 2)
    #expect(tier("basic", .hours(10)).effectiveOverlapWeeks == 0)
  }

  @Test func statedWeeksWin() {
    #expect(tier("enterprise", .hours(1), weeks: 0).effectiveOverlapWeeks == 0)
    let half = ExactNumber(1, over: 2)
    #expect(tier("basic", .hours(1), weeks: half).effectiveOverlapWeeks == half)
  }

  @Test func dedicatedIsOnePerManagerOrAlone() {
    #expect(tier("a", .perManager(fewest: 1, most: 1)).isDedicated)
    #expect(tier("a", .hours(3), isAlone: true).isDedicated)
    #expect(!tier("a", .perManager(fewest: 1, most: 2)).isDedicated)
    #expect(!tier("a", .hours(200)).isDedicated)
  }
}
