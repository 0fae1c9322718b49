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

  /// Prices that seeds hardly ever show to matter: of minutes and of value moved, and of a family's home.
  static func ofRareRows() throws -> [ProofCase?] {
    var (minutes, value, family) = (crowded, crowded, crowded)
    minutes.rules.moves.load = Minutes(1800)
    value.rules.moves.value = Money(hundredths: 100)
    family.rules.together = Grouping(
      groups: [Grouping.Group(name: "both", members: [ClientID("c1"), ClientID("c2")])],
      price: Price(hundredths: 30_000))
    family.rules.pins = [("c1", "anna"), ("c2", "bo")].map {
      NamedPair(client: ClientID($0), manager: ManagerID($1), reason: "agreed")
    }
    return try [minutes, value, family].map { try ProofCase(seed: 0, $0) }
  }

  /// Five clients of 30 h with one of two managers.
  private static var crowded: Scenario {
    Scenario(
      name: "crowded",
      clients: (1...5).map {
        Client(
          id: ClientID("c\($0)"), tier: Tier.Name("mid"), owner: .manager(ManagerID("anna")),
          value: Money(hundredths: 100))
      },
      managers: [Manager(id: ManagerID("anna")), Manager(id: ManagerID("bo"))],
      tiers: [Tier(name: Tier.Name("mid"), workload: .hours(30))])
  }

  /// The cases of many seeds.
  static func all(of seeds: ClosedRange<UInt64>) async throws -> [ProofCase] {
    let found = try await withThrowingTaskGroup(of: ProofCase?.self) { group in
      for seed in seeds { group.addTask { try ProofCase(seed: seed) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    return (found + (try ofRareRows())).compactMap { $0 }.sorted { $0.seed < $1.seed }
  }
}
