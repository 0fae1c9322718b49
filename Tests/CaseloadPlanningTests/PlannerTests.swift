import CaseloadDomain
import CaseloadSolver
import Testing

@testable import CaseloadPlanning

@Suite struct PlannerTests {
  private func result(_ outcome: SolveOutcome) throws(AuditMismatch) -> PlanResult {
    try Planner().result(
      of: outcome, for: SampleBook.scenario, stated: SampleBook.scenario, request: PlanRequest())
  }

  private func disagreements(_ outcome: SolveOutcome) -> [AuditMismatch.Disagreement] {
    do throws(AuditMismatch) {
      _ = try result(outcome)
      return []
    } catch {
      return error.disagreements
    }
  }

  @Test func aBoundWithoutNumbersIsTheSolversWord() throws {
    let result = try result(SampleBook.outcome())
    #expect(result.status == .optimal)
    #expect(result.proof == .solver)
    #expect(result.audited?.plan == SampleBook.even)
  }

  @Test func aGapIsNoOptimum() throws {
    let result = try result(SampleBook.outcome(distance: 100))
    #expect(result.status == .feasible)
    #expect(result.audited?.gap.minutes == Price(hundredths: 100))
  }

  @Test func levelsOfNothingAreProvenWithoutNumbers() throws {
    let levels = try #require(try result(SampleBook.outcome(distance: 100)).audited?.levels)
    #expect(levels.map(\.isChecked) == [true, true, false])
  }

  @Test func belowALevelThatIsNotProvenThereIsNoBound() throws {
    let scenario = SampleBook.scenario.withoutOwners()
    var plan = SampleBook.even
    plan[ClientID("c")] = nil
    var outcome = SampleBook.outcome(plan, in: scenario)
    outcome.levels[0].bound = .zero
    let result = try Planner().result(
      of: outcome, for: scenario, stated: scenario, request: PlanRequest())
    #expect(result.status == .feasible)
    #expect(result.audited?.levels.map(\.bound) == [.zero, nil, nil])
    #expect(result.audited?.gap.level == .unassigned)
  }

  @Test func noPlanIsInfeasibleOrStopped() throws {
    let stopped = try result(
      SolveOutcome(plan: nil, levels: [], stop: .interrupted, work: SolverWork()))
    #expect(stopped.status == .stopped)
    let impossible = try result(
      SolveOutcome(plan: nil, levels: [], isInfeasible: true, stop: .optimal, work: SolverWork()))
    #expect(impossible.status == .infeasible)
    #expect(impossible.proof == .none)
  }

  @Test func aPlanThatBreaksARuleIsAMismatch() {
    let all = Plan(
      Dictionary(
        uniqueKeysWithValues: SampleBook.scenario.clients.map { ($0.id, ManagerID("x")) }))
    let found = disagreements(SampleBook.outcome(all))
    #expect(
      found.contains { disagreement in
        if case .breaches(let findings) = disagreement {
          return findings.contains { $0.code == "hours-limit" }
        }
        return false
      })
  }

  @Test func anotherValueThanTheAuditsIsAMismatch() {
    var outcome = SampleBook.outcome()
    let truth = outcome.levels[2].value
    outcome.levels[2].value = truth + Price(hundredths: 1)
    #expect(
      disagreements(outcome) == [
        .value(.hours, solver: truth + Price(hundredths: 1), audit: truth)
      ])
  }

  @Test func aBoundAboveTheValueIsAMismatch() {
    let outcome = SampleBook.outcome(distance: -1)
    let truth = outcome.levels[2].value
    #expect(
      disagreements(outcome) == [
        .bound(.hours, bound: truth + Price(hundredths: 1), value: truth)
      ])
  }

  @Test func aLevelThatTheSolverLeavesOutIsAMismatch() {
    var outcome = SampleBook.outcome()
    outcome.levels.removeLast()
    #expect(disagreements(outcome) == [.missing(.hours)])
  }

  @Test func aProofThatProvesLessThanItClaimsIsAMismatch() {
    var outcome = SampleBook.outcome()
    outcome.levels[2].proof = BoundProof(
      level: .hours, scale: 1, root: .leaf(BoundProof.Prices(clients: [0, 0, 0])),
      bound: Price(hundredths: 1_000_000))
    let found = disagreements(outcome)
    #expect(
      found.contains { disagreement in
        if case .proofs = disagreement { return true }
        return false
      })
  }
}
