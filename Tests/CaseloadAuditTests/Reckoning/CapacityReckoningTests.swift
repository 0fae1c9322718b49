import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadAudit

@Suite struct CapacityReckoningTests {
  private func capacity(_ manager: Manager, absentDays: Int = 0) -> Capacity {
    // March 2027 has 23 working days, from Monday the 1st.
    let days = Fixture.march.map(\.workingDays) ?? []
    let leave = days.prefix(absentDays).map { Leave(manager: manager.id, from: $0, to: $0) }
    let scenario = Fixture.scenario([], [manager], leave: Array(leave))
    return CapacityReckoning(of: scenario).capacity(of: manager)
  }

  @Test func fullTime() {
    let capacity = capacity(Fixture.manager("anna"))
    #expect(
      capacity
        == Capacity(
          beforeAbsence: Minutes(9360), absence: .zero, available: Minutes(9360),
          target: Minutes(7488), warn: Minutes(7956), middle: Minutes(8658),
          limit: Minutes(9360)))
  }

  @Test func shortLeaveLeavesTheLimit() {
    var half = Fixture.manager("anna")
    half.fullTimeEquivalent = ExactNumber(1, over: 2)
    // 4,680 * 5 / 23 = 1,017.4 is lost.
    #expect(
      capacity(half, absentDays: 5)
        == Capacity(
          beforeAbsence: Minutes(4680), absence: Minutes(1018), available: Minutes(3662),
          target: Minutes(2929), warn: Minutes(3112), middle: Minutes(3387),
          limit: Minutes(4680)))
  }

  @Test func longLeaveLowersTheLimit() {
    let fifteen = capacity(Fixture.manager("anna"), absentDays: 15)
    #expect(fifteen.limit == Minutes(9360))
    let sixteen = capacity(Fixture.manager("anna"), absentDays: 16)
    #expect(sixteen.available == Minutes(2848))
    #expect(sixteen.limit == Minutes(2848))
  }

  @Test func rampAndStart() {
    var new = Fixture.manager("anna")
    new.start = CalendarDay(year: 2027, month: 2, day: 10)
    #expect(capacity(new).available == Minutes(2340))
    new.start = CalendarDay(year: 2027, month: 2, day: 1)
    #expect(capacity(new).available == Minutes(4680))
    // Half of the month's working days and a quarter of the ramp: 12 of 23 days.
    new.start = CalendarDay(year: 2027, month: 3, day: 16)
    #expect(capacity(new).available == Minutes(9360 * 12 / 4 / 23))
  }

  @Test func aHighPersonalTargetLiftsWarningAndLimit() {
    var keen = Fixture.manager("anna")
    keen.target = ExactNumber(110, over: 100)
    let capacity = capacity(keen)
    #expect([capacity.target, capacity.warn, capacity.limit].allSatisfy { $0 == Minutes(10_296) })
  }

  /// The domain reckons the same by other code.
  @Test func theDomainAgrees() {
    var managers = 0
    for seed in UInt64(1)...300 {
      let scenario = TinyScenario.make(seed: seed)
      let own = CapacityReckoning(of: scenario)
      for manager in scenario.team.managers {
        #expect(own.capacity(of: manager) == Capacity(of: manager, in: scenario), "seed \(seed)")
        #expect(own.mayOwn(manager) == manager.mayOwn(in: scenario.month), "seed \(seed)")
        managers += 1
      }
    }
    #expect(managers > 500)
  }
}
