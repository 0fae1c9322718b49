import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning
import Testing

@Suite struct ScenarioCheckTests {
  @Test func loadsAndCapacitiesAddUp() {
    let check = ScenarioCheck(SampleBook.scenario)
    #expect(check.tiers.map(\.clientCount) == [3])
    #expect(check.tiers.map(\.load) == [Minutes(10_800)])
    #expect(check.capacity.managerCount == 2)
    #expect(check.capacity.available == Minutes(18_720))
    #expect(check.capacity.target == Minutes(14_976))
    #expect(check.today.teamLoad == Minutes(10_800))
  }

  @Test func whoIsOverTheLimitTodayIsNamed() {
    #expect(ScenarioCheck(SampleBook.scenario).overLimit.map(\.id) == [ManagerID("x")])
  }

  @Test func todaysOverloadMayStayWhereItIsTolerated() {
    var scenario = SampleBook.scenario
    #expect(ScenarioCheck(scenario).heldLimit == Minutes(18_720))
    scenario.inheritance = .all
    #expect(ScenarioCheck(scenario).heldLimit == Minutes(10_800 + 9_360))
  }

  @Test func whoHasLeftAddsNoCapacity() throws {
    let first = try #require(Month(iso: "2027-03"))
    let gone = Scenario(
      name: "gone", month: first, clients: SampleBook.scenario.clients,
      managers: [
        Manager(id: ManagerID("x")),
        Manager(id: ManagerID("y"), end: CalendarDay(iso: "2027-03-15")),
      ], tiers: SampleBook.scenario.tiers)
    #expect(ScenarioCheck(gone).capacity.managerCount == 1)
    #expect(ScenarioCheck(gone).capacity.available == Minutes(9_360))
  }
}
