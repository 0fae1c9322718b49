import CaseloadDomain
import Testing
import _CaseloadTestSupport

@testable import CaseloadSolver

@Suite struct ConstructionTests {
  /// As many equal managers as make a look at all of them long, with a client for each.
  private func problem(clients: Int, managers: Int) -> AssignmentProblem {
    let tier = Tier(name: Tier.Name("a"), workload: .hours(20))
    return ProblemBuilder(
      Scenario(
        name: "wide", title: nil, month: nil,
        clients: (0..<clients).map { Client(id: ClientID("c\(1000 + $0)"), tier: tier.name) },
        managers: (0..<managers).map { Manager(id: ManagerID("m\(1000 + $0)")) }, tiers: [tier])
    ).build()
  }

  @Test func `In haste everybody is given out all the same, after a few looks each`() {
    let wide = problem(clients: 300, managers: 100)
    var looks = 0
    let state = Construction(problem: wide) {
      looks += 1
      return true
    }.build()
    #expect(state.score.hard == 0)
    #expect(!state.owner.contains(-1))
    #expect(looks == wide.clientCount)
  }

  @Test func `Who has an owner keeps him, and nobody else is left`() {
    let wide = problem(clients: 30, managers: 40)
    var start = [Int](repeating: -1, count: 30)
    start[7] = 3
    let state = Construction(problem: wide).build(from: start)
    #expect(state.owner[7] == 3)
    #expect(!state.owner.contains(-1))
  }
}
