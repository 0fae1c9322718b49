import CaseloadAudit
import CaseloadDomain
import CaseloadSolver

/// What a given plan is worth, which rules it breaks, and how far it is from the best.
public struct PlanAudit: Sendable {
  /// The scenario as it was read.
  public var statedScenario: Scenario
  /// The scenario that the plan was audited against, with the request applied.
  public var scenario: Scenario
  /// The options applied.
  public var request: PlanRequest
  /// The plan given.
  public var plan: Plan
  /// What the audit found in it.
  public var audit: AuditReport
  /// The best plan known; nil if the bounds came with the plan, or none was found.
  public var best: PlanResult?
  /// The levels of the given plan, with the bounds that hold for it.
  public var levels: [LevelFigures]
  /// The distance from the best; nil where the rules are broken, since then it is no plan.
  public var gap: Gap?
  /// How far the bounds are proven.
  public var proof: ProofKind

  /// Whether the plan obeys every rule and every proof that came with it holds.
  public var isSound: Bool { audit.isPlan && audit.proofFailures.isEmpty }

  /// The plan's status: optimal if every level is proven and no proof that came with the plan
  /// fails; nil where it is no plan.
  public var status: PlanStatus? {
    guard audit.isPlan else { return nil }
    return levels.allSatisfy(\.isProven) && audit.proofFailures.isEmpty ? .optimal : .feasible
  }

  /// Audits a plan. If the proofs given do not settle how good it is, the scenario is solved, from
  /// this plan on where it obeys the rules. The places are those of the file that holds the plan.
  ///
  /// - Throws: `AuditMismatch` where solver and audit disagree on the best plan; whatever stops the
  ///   solver from running.
  public init(
    _ plan: Plan, in scenario: Scenario, request: PlanRequest = PlanRequest(),
    proofs: [BoundProof] = [], places: PlanPlaces = PlanPlaces(),
    control: SolveControl = SolveControl()
  ) throws {
    statedScenario = scenario
    self.scenario = request.applied(to: scenario)
    self.plan = plan
    self.request = request
    audit = Auditor(self.scenario).audit(plan, proofs: proofs, places: places)
    levels = Self.levels(of: audit, bounds: audit.bounds.mapValues { ($0, true) })
    if !audit.isPlan || !levels.allSatisfy(\.isProven) {
      var asked = request
      asked.search.startingPlan = audit.isPlan ? plan : nil
      best = try Planner().plan(scenario, asked, control: control)
    }
    if !audit.isPlan {
      // A bound is one on plans; what breaks the rules may well lie below it.
      levels = audit.levels.map { LevelFigures(value: $0, bound: nil, isChecked: false) }
    } else if audit.proofFailures.isEmpty {
      // Who hands in a proof that fails is told so, not that another one would have held.
      let known = best?.audited?.levels ?? []
      levels = Self.levels(of: audit, bounds: Self.bounds(known, and: audit.bounds))
    }
    gap = audit.isPlan ? Gap(of: levels, teamLoad: audit.teamLoad) : nil
    let bounded = levels.filter { $0.bound != nil }
    proof =
      bounded.isEmpty || !audit.proofFailures.isEmpty
      ? .none : bounded.allSatisfy(\.isChecked) ? .checked : .solver
  }

  private static func bounds(
    _ known: [LevelFigures], and own: [Level: Price]
  ) -> [Level: (Price, Bool)] {
    var bounds = own.mapValues { ($0, true) }
    for figures in known {
      guard let bound = figures.bound else { continue }
      let level = figures.value.level
      if let (other, _) = bounds[level], other >= bound { continue }
      bounds[level] = (bound, figures.isChecked)
    }
    return bounds
  }

  /// A bound of a level holds for this plan while it is as good as the best on every level above.
  private static func levels(
    of audit: AuditReport, bounds: [Level: (Price, Bool)]
  ) -> [LevelFigures] {
    var levels: [LevelFigures] = []
    for value in audit.levels {
      var figures = LevelFigures(value: value, bound: nil, isChecked: false)
      if levels.allSatisfy(\.isProven) {
        let (bound, isChecked) = bounds[value.level] ?? (.zero, true)
        figures.bound = max(bound, .zero)
        figures.isChecked = isChecked || bound <= .zero
      }
      levels.append(figures)
    }
    return levels
  }
}
