import CaseloadDomain
import CaseloadSolver
import Testing
import _CaseloadTestSupport

@Suite("The example of the solver's landing page")
struct ExampleTests {
  @Test("does what its last comment says")
  func runs() throws {
    // Example begins.
    let tiers = [
      Tier(name: Tier.Name("enterprise"), workload: .perManager(fewest: 1, most: 1), isAlone: true),
      Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 5, most: 10)),
    ]
    let clients =
      [Client(id: ClientID("acme"), tier: Tier.Name("enterprise"))]
      + (1...12).map { Client(id: ClientID("mid \($0)"), tier: Tier.Name("mid")) }
    let managers = ["anna", "bo", "carla"].map { Manager(id: ManagerID($0)) }
    let scenario = Scenario(name: "quay", clients: clients, managers: managers, tiers: tiers)
    let outcome = try AssignmentSolver(scenario).solve()
    let isProven = outcome.levels.allSatisfy(\.isProven)
    // Example ends.
    #expect(outcome.stop == .optimal && isProven)
    let plan = try #require(outcome.plan)
    let acme = try #require(plan[ClientID("acme")])
    #expect(plan.owners.values.count { $0 == acme } == 1)
    #expect(plan.owners.count == clients.count)
  }

  @Test("is the code that the page shows, line for line")
  func shown() throws {
    try expectExample(of: "CaseloadSolver", endingWith: "// optimal true true")
  }
}
