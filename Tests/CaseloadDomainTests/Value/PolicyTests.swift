import CaseloadDomain
import Testing

struct PolicyTests {
  @Test func theStandardLevelsHaveTheirNames() {
    let levels = Policy().levels
    #expect(levels == [.unassigned, .breaches, .hours])
    #expect(levels.map(\.name) == [.unassigned, .breaches, .hours])
    #expect(levels.map(\.number) == [1, 2, 3])
    #expect(Policy().termsSwitchedOff == [])
  }

  @Test func aNameFollowsTheTermsNotTheirOrderNorThePlace() {
    let policy = Policy(levels: [
      [.handOver, .overTarget], [.inherited, .overload], [.unassigned],
    ])
    #expect(policy.levels.map(\.name.text) == ["over-target+hand-over", "breaches", "unassigned"])
    #expect(policy.level(named: .breaches)?.number == 2)
    #expect(policy.level(named: .hours) == nil)
    #expect(policy.level(of: .overTarget)?.number == 1)
    #expect(policy.termsSwitchedOff == [.uneven, .poorFit, .valueAtRisk, .softRules])
    #expect(policy.level(of: .uneven) == nil)
  }

  @Test func positionsAreThoseInTheList() {
    #expect(Term.allCases.map(\.position) == Array(Term.allCases.indices))
    #expect(Policy.mostLevels == 9)
  }
}
