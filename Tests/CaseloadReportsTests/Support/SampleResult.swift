import CaseloadAudit
import CaseloadDomain
@testable import CaseloadPlanning
import CaseloadSolver

/// A small agency whose figures are easy to check by hand, and results about it.
enum SampleResult {
  /// Two full-time managers and a half-time one; a full book is 124.8 h.
  static let scenario = Scenario(
    name: "sample", title: "Harbour Lane, spring", month: Month(iso: "2027-03"),
    clients: [
      client("acme", "Acme", tier: "enterprise", owner: "anna", value: 400_000),
      client("bay", "Bay Foods", tier: "mid", owner: "bo", value: 90_000, complexity: 5),
      client("cove", "Cove Energy", tier: "mid", owner: "bo", value: 60_000, complexity: 5),
      client("dune", "Dune Hotels", tier: "mid", owner: "bo", value: 70_000, complexity: 5),
      client("elm", "Elm & Söhne", tier: "mid", owner: "bo", complexity: 5),
      client("fjord", "Fjord 旅行", tier: "mid", complexity: 1),
      client("gull", "Gull Press", tier: "mid", owner: nil, value: 20_000, complexity: 3),
    ],
    managers: [
      Manager(id: ManagerID("anna"), name: "Anna Berg"),
      Manager(id: ManagerID("bo"), name: "Bo Lund"),
      Manager(
        id: ManagerID("cleo"), name: "Cleo Marsh", fullTimeEquivalent: ExactNumber(1, over: 2)),
    ],
    tiers: [
      Tier(name: Tier.Name("enterprise"), workload: .perManager(fewest: 1, most: 1), isAlone: true),
      Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 5, most: 10)),
    ])

  /// Who looks after whom; `gull` stays with nobody where so asked.
  static func plan(leavingOneOut: Bool = false) -> Plan {
    var plan = Plan([
      ClientID("acme"): ManagerID("anna"), ClientID("bay"): ManagerID("bo"),
      ClientID("cove"): ManagerID("bo"), ClientID("dune"): ManagerID("bo"),
      ClientID("elm"): ManagerID("cleo"), ClientID("fjord"): ManagerID("bo"),
      ClientID("gull"): ManagerID("cleo"),
    ])
    if leavingOneOut { plan[ClientID("gull")] = nil }
    return plan
  }

  /// A result as the planner would give it: the last level's bound lies so far below the value.
  static func result(
    distance: Int = 0, proof: ProofKind = .checked, leavingOneOut: Bool = false,
    stop: StopReason = .optimal
  ) -> PlanResult {
    let plan = plan(leavingOneOut: leavingOneOut)
    let audit = Auditor(scenario).audit(plan, proofs: [])
    let levels = audit.levels.map { value in
      let bound = Price(
        hundredths: value.value.hundredths - (value.level == .hours ? distance : 0))
      return LevelFigures(value: value, bound: bound, isChecked: proof == .checked)
    }
    let audited = AuditedPlan(
      plan: plan, proofs: [], audit: audit, levels: levels,
      gap: Gap(of: levels, teamLoad: audit.teamLoad),
      unassignedReasons: UnassignedReason.reasons(
        for: plan, audit: audit, by: Auditor(scenario), in: scenario))
    return PlanResult(
      statedScenario: scenario, scenario: scenario, request: PlanRequest(),
      status: distance == 0 ? .optimal : .feasible, proof: proof, audited: audited, stop: stop,
      work: SolverWork(trials: 12, nodes: 3))
  }

  /// A result without a plan.
  static func planless(_ status: PlanStatus, stop: StopReason) -> PlanResult {
    PlanResult(
      statedScenario: scenario, scenario: scenario, request: PlanRequest(), status: status,
      proof: .none, audited: nil, stop: stop, work: SolverWork())
  }

  private static func client(
    _ id: String, _ name: String, tier: String, owner: String? = nil, value: Int? = nil,
    complexity: Int? = nil
  ) -> Client {
    Client(
      id: ClientID(id), name: name, tier: Tier.Name(tier),
      complexity: complexity.map { ExactNumber($0) },
      owner: owner.map { .manager(ManagerID($0)) },
      value: value.map { Money(hundredths: $0 * 100) })
  }
}
