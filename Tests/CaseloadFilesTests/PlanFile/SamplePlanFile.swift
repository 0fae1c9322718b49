import CaseloadDomain
import CaseloadFiles

/// A scenario of two clients and two managers, and a plan file for it.
enum SamplePlanFile {
  static let scenario = Scenario(
    name: "sample",
    clients: [
      Client(
        id: ClientID("acme"), tier: Tier.Name("small"), owner: .manager(ManagerID("bo")),
        fields: ["Region": FieldValue("North"), "Note": FieldValue("unused")]),
      Client(id: ClientID("bay"), tier: Tier.Name("small"), owner: .unknown("Old Hand")),
    ],
    managers: [
      Manager(
        id: ManagerID("anna"), name: "Anna Berg", fields: ["Office": FieldValue("North")]),
      Manager(id: ManagerID("bo"), name: "Bo Lund"),
    ],
    tiers: [Tier(name: Tier.Name("small"), workload: .hours(6))],
    rules: Rules(
      match: [MatchRule(clientField: "Region", managerField: "Office", relation: .equal)],
      pins: [NamedPair(client: ClientID("bay"), manager: ManagerID("bo"), reason: "wish")]))

  static let proof = BoundProof(
    level: .hours, scale: 10,
    root: .branch(
      client: ClientID("bay"),
      children: [
        BoundProof.Child(
          options: [ManagerID("anna")],
          node: .leaf(
            BoundProof.Prices(
              clients: [-3, 40],
              rows: [
                .level(.unassigned): 7, .moveCount: 1, .moveLoad: 2, .moveValue: 3,
                .managerMoves(ManagerID("bo")): 4,
                .tierAtMost(ManagerID("bo"), Tier.Name("small")): 5,
                .tierAtLeast(ManagerID("anna"), Tier.Name("small")): 6,
                .tierAbove(ManagerID("bo"), Tier.Name("small")): 8,
                .tierBelow(ManagerID("bo"), Tier.Name("small")): 9,
              ]))),
        BoundProof.Child(
          options: [ManagerID("bo"), nil],
          node: .leaf(BoundProof.Prices(clients: [-3, 40]))),
      ]), bound: Price(hundredths: 1234))

  static let document = PlanDocument(
    version: "0.0.0", scenarioName: "sample", fingerprint: ScenarioFingerprint(of: scenario),
    request: PlanDocument.Request(isFromScratch: false, maximumMoves: 3), status: .feasible,
    proof: .checked, stop: .gap,
    levels: [
      PlanDocument.LevelRecord(
        value: LevelValue(level: .hours, terms: [.uneven: Price(hundredths: 1250)]),
        bound: Price(hundredths: 1234))
    ],
    gap: PlanDocument.Gap(
      ofLoad: ExactNumber(16, over: 72_000), minutes: Price(hundredths: 16), ofValue: nil),
    assignments: [
      PlanDocument.Assignment(
        client: ClientID("acme"), manager: ManagerID("anna"), load: Minutes(360), previous: "bo"),
      PlanDocument.Assignment(
        client: ClientID("bay"), manager: nil, load: Minutes(360), previous: "Old Hand"),
    ],
    managers: scenario.team.managers.map {
      ManagerFigures(
        id: $0.id, clients: [], load: .zero, capacity: Capacity(of: $0, in: scenario), value: .zero)
    }, proofs: [proof], work: ["nodes": 2])

  static var text: String { JSONWriter.text(of: document.file) }
}
