import CaseloadDomain
import CaseloadFiles
import Testing

@Suite struct ScenarioDifferenceTests {
  private let sample = SamplePlanFile.scenario

  private func file() throws -> PlanFile {
    let reading = PlanFileReader.read(Array(SamplePlanFile.text.utf8), file: "plan.json")
    return try #require(reading.file)
  }

  @Test func theSameScenarioHasNone() throws {
    let difference = try ScenarioDifference(between: file(), and: sample)
    #expect(difference == nil)
  }

  @Test func clientsManagersLoadsAndOwnersAreNamed() throws {
    let scenario = Scenario(
      name: "sample",
      clients: [
        Client(id: ClientID("acme"), tier: Tier.Name("small"), owner: .manager(ManagerID("anna"))),
        Client(id: ClientID("cove"), tier: Tier.Name("small")),
      ],
      managers: [Manager(id: ManagerID("anna")), Manager(id: ManagerID("cleo"))],
      tiers: [Tier(name: Tier.Name("small"), workload: .hours(7))])
    let difference = try #require(try ScenarioDifference(between: file(), and: scenario))
    #expect(difference.clientsGone == [ClientID("bay")])
    #expect(difference.clientsAdded == [ClientID("cove")])
    #expect(difference.loadsChanged == [ClientID("acme")])
    #expect(difference.ownersChanged == [ClientID("acme")])
    #expect(difference.managersGone == [ManagerID("bo")])
    #expect(difference.managersAdded == [ManagerID("cleo")])
    let finding = difference.finding(file: "plan.json", plannedFor: "sample", not: "sample")
    #expect(
      finding.message == """
        the plan was made for an earlier state of 'sample', which differs: client gone: 'bay'; \
        client added: 'cove'; another load of 'acme'; another owner of 'acme'; manager gone: 'bo'; \
        manager added: 'cleo'
        """)
  }

  @Test func whatNoListShowsIsNamedByItsPart() throws {
    var ruled = sample
    ruled.rules.bans = [NamedPair(client: ClientID("bay"), manager: ManagerID("anna"))]
    let difference = try #require(try ScenarioDifference(between: file(), and: ruled))
    let finding = difference.finding(file: "plan.json", plannedFor: "other", not: "sample")
    #expect(
      finding.message
        == "the plan was made for the scenario 'other', which differs: other values in the rules")
  }
}
