import CaseloadDomain
import Testing
import _CaseloadTestSupport

struct BruteForceCoverageTests {
  /// The demands and terms of scenarios that draw no rules about books, groups and moves.
  private static let plainDemands: [Requirement] = [
    .eligible, .hoursLimit, .alone, .tierAtMost, .tierAtLeast, .pin, .ban, .moveCount, .moveLoad,
    .moveValue, .managerMoves, .keep, .dates,
  ]
  private static let plainTerms: [Term] = [
    .unassigned, .overload, .inherited, .overTarget, .uneven, .handOver,
  ]

  @Test func everyPlainRuleBindsAndEveryPlainTermCounts() async {
    let counts = await BindingCounts.ofSeeds(1...500) { TinyScenario.make(seed: $0) }
    print(counts)
    #expect(counts.scenarios == 500)
    #expect(counts.rarelyBinding(below: 20, among: Self.plainDemands) == [])
    #expect(counts.rarelyMoreThanZero(below: 50, among: Self.plainTerms) == [])
    #expect((10...100).contains(counts.withoutPlan))
    #expect(counts.tolerance >= 50)
  }
}
