import CaseloadDomain
import Testing

@testable import CaseloadAudit

@Suite struct BusiestFigureTests {
  @Test func itStandsOutsideTheLevels() {
    let clients = Fixture.crowd("c", 4)
    let scenario = Fixture.scenario(clients, [Fixture.manager("anna"), Fixture.manager("bo")])
    let even = Fixture.audit(
      scenario, ["c1": "anna", "c2": "anna", "c3": "bo", "c4": "bo"])
    #expect(even.busiest == .zero)
    let uneven = Fixture.audit(
      scenario, ["c1": "anna", "c2": "anna", "c3": "anna", "c4": "bo"])
    #expect(uneven.busiest == Minutes(1200))
    #expect(Set(uneven.levels.flatMap(\.terms.keys)) == Set(Term.allCases))
  }
}
