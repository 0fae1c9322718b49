import CaseloadDomain
import LinearProgramming
import Testing

@testable import CaseloadSolver

@Suite struct ModelExportTests {
  /// Ids whose names in a model would be the same but for the indices in them.
  private let solver = AssignmentSolver(
    Scenario(
      name: "book",
      clients: ["a", "a_1", "a 1", "a_1_0"].map {
        Client(id: ClientID($0), tier: Tier.Name("t"))
      },
      managers: ["m", "m_0", "m 0"].map { Manager(id: ManagerID($0)) },
      tiers: [Tier(name: Tier.Name("t"), workload: .hours(10))]))

  @Test func `Every pair of the exported model is read back as itself`() throws {
    let names = solver.model(level: .hours, heldAt: [:]).columns.map(\.name)
      .filter { $0.hasPrefix("x_") }
    let plans = try names.map { try #require(solver.plan(ofPairs: [$0])) }
    #expect(names.count == 12)
    #expect(Set(plans).count == 12)
    #expect(plans.allSatisfy { $0.owners.count == 1 })
  }

  @Test func `Two managers of one client, and what is no pair, are no plan`() {
    #expect(solver.plan(ofPairs: ["x_a_0_m_0", "x_a_0_m_0_1"]) == nil)
    #expect(solver.plan(ofPairs: ["x_b_0_m_0"]) == nil)
    #expect(solver.plan(ofPairs: ["nobody_a_0"]) == nil)
    #expect(solver.plan(ofPairs: []) == Plan())
  }
}
