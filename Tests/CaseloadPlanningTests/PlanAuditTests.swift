import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning
import CaseloadSolver
import Testing

@Suite struct PlanAuditTests {
  @Test func thePlannersOwnPlanIsOptimalByItsOwnProofs() throws {
    let best = try #require(try Planner().plan(SampleBook.scenario).audited)
    let audit = try PlanAudit(best.plan, in: SampleBook.scenario, proofs: best.proofs)
    #expect(audit.status == .optimal)
    #expect(audit.proof == .checked)
    #expect(audit.best == nil, "a proof that settles it makes solving needless")
    #expect(audit.isSound)
  }

  @Test func withoutProofsTheScenarioIsSolved() throws {
    let best = try #require(try Planner().plan(SampleBook.scenario).audited)
    let audit = try PlanAudit(best.plan, in: SampleBook.scenario)
    #expect(audit.status == .optimal)
    #expect(audit.best != nil || best.objective == .zero)
  }

  @Test func aWorsePlanIsAsFarFromTheBestAsItsCostIs() throws {
    let best = try #require(try Planner().plan(SampleBook.scenario).audited)
    let swapped = Plan([
      ClientID("a"): ManagerID("y"), ClientID("b"): ManagerID("y"), ClientID("c"): ManagerID("x"),
    ])
    let audit = try PlanAudit(swapped, in: SampleBook.scenario)
    #expect(audit.status == .feasible)
    let objective = try #require(audit.levels.last?.value.value)
    #expect(objective > best.objective)
    #expect(audit.gap?.minutes == objective - best.objective)
    #expect(audit.gap?.level == .hours)
  }

  @Test func whatBreaksARuleHasNoGap() throws {
    let all = Plan(
      Dictionary(
        uniqueKeysWithValues: SampleBook.scenario.clients.map { ($0.id, ManagerID("x")) }))
    let audit = try PlanAudit(all, in: SampleBook.scenario)
    #expect(!audit.isSound)
    #expect(audit.status == nil)
    #expect(audit.gap == nil)
    #expect(audit.proof == .none)
    #expect(audit.levels.allSatisfy { $0.bound == nil })
    #expect(audit.best?.audited != nil)
  }

  @Test func aProofThatDoesNotHoldIsNotSound() throws {
    let best = try #require(try Planner().plan(SampleBook.scenario).audited)
    let lie = BoundProof(
      level: .hours, scale: 1, root: .leaf(BoundProof.Prices(clients: [0, 0, 0])),
      bound: Price(hundredths: 1_000_000))
    let audit = try PlanAudit(best.plan, in: SampleBook.scenario, proofs: [lie])
    #expect(!audit.isSound)
    #expect(audit.audit.isPlan)
    #expect(audit.status == .feasible)
    #expect(audit.proof == .none)
    #expect(audit.best?.audited != nil)
  }
}
