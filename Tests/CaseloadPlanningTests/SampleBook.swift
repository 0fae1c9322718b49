import CaseloadAudit
import CaseloadDomain
import CaseloadSolver

/// Two managers and three clients of 60 h, of whom nobody can carry all.
enum SampleBook {
  static let scenario = Scenario(
    name: "book",
    clients: ["a", "b", "c"].map { id in
      Client(id: ClientID(id), tier: Tier.Name("t"), owner: .manager(ManagerID("x")))
    },
    managers: [Manager(id: ManagerID("x")), Manager(id: ManagerID("y"))],
    tiers: [Tier(name: Tier.Name("t"), workload: .hours(60))], inheritance: .none)

  static let even = Plan([
    ClientID("a"): ManagerID("x"), ClientID("b"): ManagerID("x"), ClientID("c"): ManagerID("y"),
  ])

  /// What an honest solver would claim about a plan whose last level's bound lies so far below.
  static func outcome(
    _ plan: Plan = even, in scenario: Scenario = scenario, distance: Int = 0
  ) -> SolveOutcome {
    let audit = Auditor(scenario).audit(plan, proofs: [])
    let levels = audit.levels.map { value in
      LevelOutcome(
        level: value.level, value: value.value,
        bound: Price(
          hundredths: value.value.hundredths - (value.level == .hours ? distance : 0)),
        proof: nil)
    }
    return SolveOutcome(plan: plan, levels: levels, stop: .optimal, work: SolverWork(trials: 1))
  }
}
