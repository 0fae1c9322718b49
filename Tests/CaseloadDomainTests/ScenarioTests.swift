import CaseloadDomain
import Testing

struct ScenarioTests {
  private let tier = Tier(name: Tier.Name("small"), workload: .hours(6))

  private func scenario() -> Scenario {
    Scenario(
      name: "s",
      clients: [
        Client(id: ClientID("b"), tier: tier.name, owner: .manager(ManagerID("m"))),
        Client(id: ClientID("a"), tier: tier.name, owner: .unknown("Somebody Else")),
        Client(id: ClientID("c"), tier: tier.name),
      ], managers: [Manager(id: ManagerID("m"))], tiers: [tier])
  }

  @Test func clientsAreSortedByIDAndLoadsFollowThem() {
    let scenario = scenario()
    #expect(scenario.clients.map(\.id.text) == ["a", "b", "c"])
    #expect(scenario.clientIndex(of: ClientID("c")) == 2)
    #expect(scenario.loads().map(\.load) == [Minutes(360), Minutes(360), Minutes(360)])
  }

  @Test func fromScratchNobodyOwnsAnything() {
    let free = scenario().withoutOwners()
    #expect(free.clients.allSatisfy { $0.owner == nil })
    #expect(free.rules == scenario().rules)
    #expect(Plan.today(of: free).owners.isEmpty)
  }

  @Test func todaysPlanKnowsOnlyTheTeam() {
    let today = Plan.today(of: scenario())
    #expect(today.owners == [ClientID("b"): ManagerID("m")])
  }
}
