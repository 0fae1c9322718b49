import CaseloadAudit
import CaseloadDomain
import CaseloadSolver

/// An audited answer to a planning question.
public struct PlanResult: Sendable {
  /// The scenario as it was read.
  public var statedScenario: Scenario
  /// The scenario that was planned, with the request applied.
  public var scenario: Scenario
  /// What was asked.
  public var request: PlanRequest
  /// What the run came to. `optimal` only if every level is proven.
  public var status: PlanStatus
  /// How far bounds are proven: `checked` only if the audit re-checked every one that is told.
  public var proof: ProofKind
  /// The plan with its audit and its levels; nil if infeasible or stopped before any.
  public var audited: AuditedPlan?
  /// Why the run ended.
  public var stop: StopReason
  /// Why no plan obeys the rules; nil unless infeasible.
  public var impossibility: Impossibility?
  /// The work counted.
  public var work: SolverWork

  /// Whether there is a plan and it leaves clients without a manager.
  public var leavesClientsUnassigned: Bool { audited.map { !$0.audit.unassigned.isEmpty } ?? false }

  /// What the audit has to say about the plan: breaches tolerated from today, rules broken at their
  /// price, and advice.
  public var findings: [Finding] { audited?.audit.remarks ?? [] }
}

/// A plan that passed the audit, with what it is worth.
public struct AuditedPlan: Sendable {
  /// Who looks after whom.
  public var plan: Plan
  /// The numbers that prove the bounds.
  public var proofs: [BoundProof]
  /// What the audit found.
  public var audit: AuditReport
  /// The levels in order.
  public var levels: [LevelFigures]
  /// The distance from the best.
  public var gap: Gap
  /// Why clients stay without a manager, for the first twenty of them.
  public var unassignedReasons: [UnassignedReason] = []

  /// The value of the last level.
  public var objective: Price { levels.last?.value.value ?? .zero }
  /// The bound of the last level; nil if a level above is not proven.
  public var bound: Price? { levels.last?.bound }
}
