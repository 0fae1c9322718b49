import CaseloadDomain
import Testing

@testable import CaseloadSolver

@Suite struct GivenBooksTests {
  private func books(_ sizes: [(hours: ExactNumber, isAlone: Bool)]) -> GivenBooks {
    let tiers = sizes.enumerated().map { index, size in
      Tier(name: Tier.Name("t\(index)"), workload: .hours(size.hours), isAlone: size.isAlone)
    }
    let scenario = Scenario(
      name: "given", title: nil, month: nil,
      clients: tiers.enumerated().map { Client(id: ClientID("c\($0)"), tier: $1.name) },
      managers: [Manager(id: ManagerID("m1")), Manager(id: ManagerID("m2"))], tiers: tiers)
    let problem = ProblemBuilder(scenario).build()
    let level = problem.levels.count - 1
    let relaxation = Relaxation(problem, level: level, held: [Int](repeating: 0, count: level))
    return GivenBooks(relaxation, relaxation.rootDomain())
  }

  @Test func `Nobody is given what does not fit beside the rest`() {
    var given = books([(80, false), (80, false), (20, false)])
    let first = given.take(0, at: 0)
    let second = given.take(1, at: 0)
    let third = given.take(2, at: 0)
    let elsewhere = given.take(1, at: 1)
    #expect(first && !second && third && elsewhere)
  }

  @Test func `Who should be alone is given no company`() {
    var given = books([(20, true), (20, false), (20, true)])
    let alone = given.take(0, at: 0)
    let company = given.take(1, at: 0)
    let other = given.take(1, at: 1)
    let late = given.take(2, at: 1)
    let nobody = given.take(2, at: -1)
    #expect(alone && !company && other && !late && nobody)
  }
}
