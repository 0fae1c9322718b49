import CaseloadAudit
import CaseloadDomain
import CaseloadPlanning
import _CaseloadTestSupport

/// A tiny scenario with its best plan and the numbers that prove it.
struct ProofCase: Sendable {
  let seed: UInt64
  let scenario: Scenario
  let auditor: Auditor
  let plan: Plan
  let proofs: [BoundProof]
  /// By proof: what the level is worth at best, by trying every assignment.
  let best: [Price]

  /// The case of a seed; nil where there is no plan, or nothing that needs numbers.
  init?(seed: UInt64) throws {
    try self.init(seed: seed, TinyScenario.makeWithEveryRule(seed: seed))
  }

  private init?(seed: UInt64, _ scenario: Scenario) throws {
    guard let audited = try Planner().plan(scenario).audited,
      let values = Oracle(scenario).best,
      audited.proofs.contains(where: { $0.bound > .zero })
    else { return nil }
    self.seed = seed
    self.scenario = scenario
    auditor = Auditor(scenario)
    plan = audited.plan
    proofs = audited.proofs
    best = audited.proofs.map { proof in
      zip(tinyLevels, values).first { $0.0.name == proof.level }?.1 ?? .zero
    }
  }

  /// Five clients of 30 h with one of two managers, and moves of no more than 30 h: seeds hardly ever
  /// show a price of minutes moved that matters.
  static func minutesMoved() throws -> ProofCase? {
    var scenario = Scenario(
      name: "minutes-moved",
      clients: (1...5).map {
        Client(
          id: ClientID("c\($0)"), tier: Tier.Name("mid"), owner: .manager(ManagerID("anna")))
      },
      managers: [Manager(id: ManagerID("anna")), Manager(id: ManagerID("bo"))],
      tiers: [Tier(name: Tier.Name("mid"), workload: .hours(30))])
    scenario.rules.moves.load = Minutes(1800)
    return try ProofCase(seed: 0, scenario)
  }

  /// The cases of many seeds.
  static func all(of seeds: ClosedRange<UInt64>) async throws -> [ProofCase] {
    let found = try await withThrowingTaskGroup(of: ProofCase?.self) { group in
      for seed in seeds { group.addTask { try ProofCase(seed: seed) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    return (found + [try minutesMoved()]).compactMap { $0 }.sorted { $0.seed < $1.seed }
  }
}
