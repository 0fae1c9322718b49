import CaseloadDomain
import Testing

/// Capacities worked out by hand. March 2027 begins on a Monday and has 23 working days.
struct CapacityTests {
  private let id = ManagerID("ada")
  private let march = Month(year: 2027, month: 3)

  private func capacity(
    _ manager: Manager, policy: CapacityPolicy = CapacityPolicy(), leave: [Leave] = [],
    month: Month?
  ) -> [Int] {
    let scenario = Scenario(
      name: "s", month: month, clients: [], managers: [manager], tiers: [], capacity: policy,
      leave: leave)
    let capacity = Capacity(of: manager, in: scenario)
    return [
      capacity.beforeAbsence, capacity.absence, capacity.available, capacity.target,
      capacity.warn, capacity.middle, capacity.limit,
    ].map(\.value)
  }

  private func leave(_ from: String, _ to: String, share: ExactNumber = .one) throws -> Leave {
    Leave(
      manager: id, from: try #require(CalendarDay(iso: from)),
      to: try #require(CalendarDay(iso: to)), share: share)
  }

  private func manager(from start: String? = nil, to end: String? = nil) -> Manager {
    Manager(
      id: id, start: start.flatMap(CalendarDay.init(iso:)),
      end: end.flatMap(CalendarDay.init(iso:)))
  }

  @Test func fullTimeAndHalfTime() {
    let expected = [9360, 0, 9360, 7488, 7956, 8658, 9360]
    #expect(capacity(manager(), month: nil) == expected)
    #expect(capacity(manager(), month: march) == expected)
    let half = Manager(id: id, fullTimeEquivalent: ExactNumber(1, over: 2))
    #expect(capacity(half, month: nil) == [4680, 0, 4680, 3744, 3978, 4329, 4680])
    let nobody = Manager(id: id, fullTimeEquivalent: 0)
    #expect(capacity(nobody, month: march) == [0, 0, 0, 0, 0, 0, 0])
  }

  @Test(arguments: [
    ("2027-03-01", 2340), ("2027-02-02", 2340), ("2027-02-01", 4680), ("2027-01-01", 7020),
    ("2026-12-02", 7020), ("2026-12-01", 9360), ("2019-04-01", 9360),
  ])
  func rampCountsWholeMonthsAtTheReferenceDay(start: String, minutes: Int) {
    #expect(capacity(manager(from: start), month: march)[0] == minutes)
  }

  @Test func startAndEndWithinTheMonthCountWorkingDays() {
    // From Monday the 15th: 13 of 23 days at a quarter; 9360 x 13 / 92 = 1322.6.
    let starter = capacity(manager(from: "2027-03-15"), month: march)
    #expect(starter == [1322, 0, 1322, 1057, 1123, 1222, 1322])
    // To Friday the 12th: 10 of 23 days; 93600 / 23 = 4069.6.
    #expect(capacity(manager(to: "2027-03-12"), month: march)[0] == 4069)
    #expect(capacity(manager(to: "2027-03-14"), month: march)[0] == 4069)
    #expect(capacity(manager(to: "2027-02-28"), month: march)[0] == 0)
    #expect(capacity(manager(from: "2027-04-01"), month: march)[0] == 0)
  }

  @Test func shortLeaveLeavesTheLimit() throws {
    // 5 of 23 days: 9360 x 5 / 23 = 2034.8, rounded up.
    let week = try leave("2027-03-22", "2027-03-26")
    let expected = [9360, 2035, 7325, 5860, 6226, 6775, 9360]
    #expect(capacity(manager(), leave: [week], month: march) == expected)
    let withWeekends = try leave("2027-03-20", "2027-03-28")
    #expect(capacity(manager(), leave: [withWeekends], month: march) == expected)
  }

  @Test func fifteenDaysAreShortAndMoreAreLong() throws {
    let three = try leave("2027-03-01", "2027-03-21")
    #expect(
      capacity(manager(), leave: [three], month: march)
        == [9360, 6105, 3255, 2604, 2766, 3010, 9360])
    let more = try leave("2027-03-01", "2027-03-22")
    #expect(
      capacity(manager(), leave: [more], month: march)
        == [9360, 6512, 2848, 2278, 2420, 2634, 2848])
    let half = try leave("2027-03-22", "2027-03-22", share: ExactNumber(1, over: 2))
    #expect(
      capacity(manager(), leave: [three, half], month: march)
        == [9360, 6308, 3052, 2441, 2594, 2823, 3052])
  }

  @Test func partsOfDaysAddUpToAtMostOne() throws {
    let half = try leave("2027-03-22", "2027-03-26", share: ExactNumber(1, over: 2))
    #expect(capacity(manager(), leave: [half], month: march)[1] == 1018)
    #expect(capacity(manager(), leave: [half, half], month: march)[1] == 2035)
    #expect(capacity(manager(), leave: [half, half, half], month: march)[1] == 2035)
  }

  @Test func onlyOwnLeaveOfTheMonthCounts() throws {
    var other = try leave("2027-03-22", "2027-03-26")
    other.manager = ManagerID("ben")
    let april = try leave("2027-04-01", "2027-04-30")
    #expect(capacity(manager(), leave: [other, april], month: march)[1] == 0)
  }

  @Test func whoIsAwayOnAllOfHisDaysHasNoTimeLeft() throws {
    let rest = try leave("2027-03-01", "2027-03-31")
    let leaver = capacity(manager(to: "2027-03-05"), leave: [rest], month: march)
    #expect(leaver == [2034, 2034, 0, 0, 0, 0, 2034])
  }

  @Test func aPersonalTargetLiftsWarningAndLimit() {
    var ada = manager()
    ada.target = ExactNumber(90, over: 100)
    #expect(capacity(ada, month: nil) == [9360, 0, 9360, 8424, 8424, 8892, 9360])
    ada.target = ExactNumber(110, over: 100)
    #expect(capacity(ada, month: nil) == [9360, 0, 9360, 10296, 10296, 10296, 10296])
    ada.target = ExactNumber(50, over: 100)
    #expect(capacity(ada, month: nil) == [9360, 0, 9360, 4680, 7956, 8658, 9360])
  }

  @Test func sharesAndHoursOfTheScenario() {
    let seventy = CapacityPolicy(clientShare: ExactNumber(70, over: 100))
    #expect(
      capacity(manager(), policy: seventy, month: nil) == [
        6552, 0, 6552, 5241, 5569, 6060, 6552,
      ])
    let listed = CapacityPolicy(hoursBeforeLeave: 173)
    #expect(
      capacity(manager(), policy: listed, month: nil)
        == [10380, 0, 10380, 8304, 8823, 9601, 10380])
    let faster = CapacityPolicy(ramp: [ExactNumber(70, over: 100)])
    #expect(capacity(manager(from: "2027-03-01"), policy: faster, month: march)[0] == 6552)
    #expect(capacity(manager(from: "2027-02-01"), policy: faster, month: march)[0] == 9360)
  }
}
