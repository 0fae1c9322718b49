import CaseloadDomain
import Testing

@testable import CaseloadAudit

/// A leaf at which nothing is left to choose is worth its one plan.
@Suite struct DecidedPlanTests {
  private let managers = [Fixture.manager("anna"), Fixture.manager("bo")]

  private let price = Price(hundredths: 4000)

  private func leafValue(
    _ rules: Rules, _ owners: [Int?], level: Level, held: [Level: Int], owner: String? = "anna"
  ) throws -> Int? {
    let scenario = Fixture.scenario(
      Fixture.crowd("c", 2, owner: owner), managers, rules: rules)
    let facts = ScenarioFacts(of: scenario)
    let problem = try BoundedProblem(level, held: held, scale: 3, in: facts)
    let isOpen = owners.flatMap { owner in [owner == 0, owner == 1, owner == nil] }
    let plan = try #require(DecidedPlan(isOpen: isOpen, openCounts: [1, 1], of: problem))
    return try plan.value()
  }

  private let clear: [Level: Int] = [.unassigned: 0, .breaches: 0]

  private func rivals(_ price: Price? = nil) -> Rules {
    Rules(
      apart: Grouping(
        groups: [Grouping.Group(name: "r", members: [ClientID("c1"), ClientID("c2")])],
        price: price))
  }

  @Test func aChoiceLeftIsNoPlan() throws {
    let facts = ScenarioFacts(of: Fixture.scenario(Fixture.crowd("c", 1), managers))
    let problem = try BoundedProblem(.hours, held: clear, scale: 1, in: facts)
    #expect(DecidedPlan(isOpen: [true, true, false], openCounts: [2], of: problem) == nil)
  }

  @Test func pricesOfRulesCount() throws {
    let value = try leafValue(rivals(price), [0, 0], level: .hours, held: clear)
    // u = 2,400 / 14,976: 1,200 min above Anna's share, 77 beyond 15 points of it.
    #expect(value == 3 * (2 * 4000 + 25 * 1200 + 75 * 77))
  }

  @Test func aBrokenRuleLeavesNoPlan() throws {
    #expect(try leafValue(rivals(), [1, 1], level: .hours, held: clear) == nil)
    #expect(try leafValue(rivals(), [0, 1], level: .breaches, held: [.unassigned: 0]) == 0)
  }

  @Test func whatIsToleratedCountsInItsLevel() throws {
    let value = try leafValue(rivals(), [0, 0], level: .breaches, held: [.unassigned: 0])
    #expect(value == 3 * 240_000)
    #expect(try leafValue(rivals(), [0, 0], level: .hours, held: clear) == nil)
    let free: [Level: Int] = [.unassigned: 0, .breaches: 240_000]
    #expect(try leafValue(rivals(), [0, 0], level: .hours, held: free) == 3 * 35_775)
  }

  @Test func nobodyIsAnOptionToo() throws {
    let value = try leafValue(rivals(), [nil, 1], level: .unassigned, held: [:], owner: nil)
    #expect(value == 3 * 120_000)
    #expect(try leafValue(rivals(), [nil, 1], level: .hours, held: clear, owner: nil) == nil)
  }
}
