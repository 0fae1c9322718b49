import CaseloadDomain
import CaseloadPlanning
import Testing

@Suite struct PlanRequestTests {
  @Test func aBudgetAskedForReplacesTheScenarios() {
    var scenario = SampleBook.scenario
    scenario.rules.moves = MoveBudget(
      atMost: 9, perManager: 2, location: SourceLocation(file: "scenario.yaml", line: 1))
    let asked = PlanRequest(maximumMoves: 0).applied(to: scenario)
    #expect(asked.rules.moves == MoveBudget(atMost: 0, perManager: 2))
    #expect(PlanRequest().applied(to: scenario) == scenario)
  }

  @Test func fromScratchThereAreNoOwners() {
    let asked = PlanRequest(isFromScratch: true).applied(to: SampleBook.scenario)
    #expect(asked.clients.allSatisfy { $0.owner == nil })
  }
}
