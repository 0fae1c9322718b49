import CaseloadDomain
import CaseloadPlanning
import Testing

@Suite struct GapTests {
  private func level(_ level: Level, _ value: Int, bound: Int?) -> LevelFigures {
    LevelFigures(
      value: LevelValue(level: level, terms: [level.terms[0]: Price(hundredths: value)]),
      bound: bound.map(Price.init(hundredths:)), isChecked: true)
  }

  @Test func itIsThatOfTheFirstLevelNotProven() {
    let gap = Gap(
      of: [
        level(.unassigned, 0, bound: 0), level(.breaches, 900, bound: 600),
        level(.hours, 5000, bound: nil),
      ], teamLoad: Minutes(60))
    #expect(gap.level == .breaches)
    #expect(gap.minutes == Price(hundredths: 300))
    #expect(gap.ofLoad == ExactNumber(1, over: 20))
    #expect(gap.ofValue == ExactNumber(1, over: 3))
  }

  @Test func itIsNothingWhereAllIsProven() {
    let gap = Gap(of: [level(.hours, 5000, bound: 5000)], teamLoad: Minutes(60))
    #expect(gap.level == nil)
    #expect(gap.minutes == .zero)
    #expect(gap.ofLoad == .zero)
    #expect(gap.ofValue == .zero)
  }

  @Test func withoutLoadOrValueItsSharesAreUndefined() {
    let proven = Gap(of: [level(.hours, 0, bound: 0)], teamLoad: .zero)
    #expect(proven.minutes == .zero)
    #expect(proven.ofLoad == nil)
    #expect(proven.ofValue == nil)
    let open = Gap(of: [level(.hours, 5, bound: 0)], teamLoad: .zero)
    #expect(open.ofLoad == nil)
    #expect(open.ofValue == .one)
  }

  @Test func withoutABoundNothingIsKnown() {
    let gap = Gap(of: [level(.hours, 5, bound: nil)], teamLoad: Minutes(60))
    #expect(gap.level == .hours)
    #expect(gap.minutes == nil)
    #expect(gap.ofLoad == nil)
    #expect(gap.ofValue == nil)
  }
}
