import CaseloadAudit
import CaseloadDomain
import CaseloadSolver

/// Plans a scenario and returns only what the audit has confirmed.
public struct Planner: Sendable {
  /// A planner.
  public init() {}

  /// Solves the scenario with the request applied, audits the plan and its proofs, and compares
  /// every claim of the solver with the audit's own reckoning.
  ///
  /// - Throws: `AuditMismatch` where they disagree; whatever stops the solver from running.
  public func plan(
    _ scenario: Scenario, _ request: PlanRequest = PlanRequest(),
    control: SolveControl = SolveControl()
  ) throws -> PlanResult {
    let asked = request.applied(to: scenario)
    // Before the search: whoever ends that waits for the audit.
    let auditor = Auditor(asked)
    let outcome = try AssignmentSolver(asked).solve(request.search, control: control)
    var result = try result(
      of: outcome, by: auditor, for: asked, stated: scenario, request: request)
    if result.status == .infeasible {
      result.impossibility = try Impossibility(of: asked, control: control)
    }
    return result
  }

  /// The audited result of what a solver claims; the auditor of the scenario is made here unless it is
  /// given.
  func result(
    of outcome: SolveOutcome, by known: Auditor? = nil, for scenario: Scenario, stated: Scenario,
    request: PlanRequest
  ) throws(AuditMismatch) -> PlanResult {
    var result = PlanResult(
      statedScenario: stated, scenario: scenario, request: request,
      status: outcome.isInfeasible ? .infeasible : .stopped, proof: .none, audited: nil,
      stop: outcome.stop, work: outcome.work)
    guard let plan = outcome.plan else { return result }
    let proofs = outcome.levels.compactMap(\.proof)
    let auditor = known ?? Auditor(scenario)
    let audit = auditor.audit(plan, proofs: proofs)
    try compare(outcome, with: audit)
    let levels = figures(of: outcome, audit: audit)
    result.audited = AuditedPlan(
      plan: plan, proofs: proofs, audit: audit, levels: levels,
      gap: Gap(of: levels, teamLoad: audit.teamLoad),
      unassignedReasons: UnassignedReason.reasons(
        for: plan, audit: audit, by: auditor, in: scenario))
    result.status = levels.allSatisfy(\.isProven) ? .optimal : .feasible
    // The audit may prove more than the solver, by raising a bound to the grid of all values.
    if result.status == .optimal { result.stop = .optimal }
    result.proof = proofKind(of: levels)
    return result
  }

  private func compare(
    _ outcome: SolveOutcome, with audit: AuditReport
  ) throws(AuditMismatch) {
    var disagreements: [AuditMismatch.Disagreement] = []
    if !audit.isPlan { disagreements.append(.breaches(audit.breaches)) }
    if !audit.proofFailures.isEmpty { disagreements.append(.proofs(audit.proofFailures)) }
    for level in audit.levels {
      guard let claim = outcome.levels.first(where: { $0.level == level.level }) else {
        disagreements.append(.missing(level.level))
        continue
      }
      if claim.value != level.value {
        disagreements.append(.value(level.level, solver: claim.value, audit: level.value))
      }
      if let bound = claim.bound, bound > level.value {
        disagreements.append(.bound(level.level, bound: bound, value: level.value))
      }
    }
    if !disagreements.isEmpty { throw AuditMismatch(disagreements) }
  }

  /// The levels with the bounds that may be told: down to the first that is not proven, since a
  /// bound holds only for plans that are as good on the levels above.
  private func figures(of outcome: SolveOutcome, audit: AuditReport) -> [LevelFigures] {
    var levels: [LevelFigures] = []
    for value in audit.levels {
      var figures = LevelFigures(value: value, bound: nil, isChecked: false)
      if levels.allSatisfy(\.isProven) {
        let claimed = outcome.levels.first { $0.level == value.level }?.bound
        // No term is ever negative, so zero is a bound that needs no proof.
        let checked = max(audit.bounds[value.level] ?? .zero, .zero)
        let bound = max(claimed ?? .zero, checked)
        figures.bound = bound
        figures.isChecked = checked >= bound
      }
      levels.append(figures)
    }
    return levels
  }

  private func proofKind(of levels: [LevelFigures]) -> ProofKind {
    levels.allSatisfy { $0.bound == nil || $0.isChecked } ? .checked : .solver
  }
}
