import CaseloadDomain
import Testing

@testable import CaseloadAudit

/// Bounds that competitors and families alone decide; each claim spoilt by one unit fails.
@Suite struct GroupBoundTests {
  private let plain = Policy(uneven: [0, 0])

  private func pair(price: Int? = nil) -> Grouping {
    Grouping(
      groups: [Grouping.Group(name: "both", members: [ClientID("c1"), ClientID("c2")])],
      price: price.map { Price(hundredths: $0) })
  }

  private func scenario(
    _ owners: [String?], managers: [String], rules: Rules, inheritance: Inheritance = .all
  ) -> Scenario {
    Fixture.scenario(
      owners.enumerated().map { Fixture.client("c\($0 + 1)", owner: $1) },
      managers.map { Fixture.manager($0) }, rules: rules, inheritance: inheritance, policy: plain)
  }

  /// Whether a claim about a level holds.
  private func holds(
    _ bound: Int, of level: Level, _ scenario: Scenario, _ plan: [String: String],
    clients: [Int], rows: [BoundProof.Row: Int] = [:]
  ) -> Bool {
    let report = Auditor(scenario).audit(
      Fixture.plan(plan),
      proofs: [
        BoundProof(
          level: level.name, scale: 1,
          root: .leaf(BoundProof.Prices(clients: clients, rows: rows)),
          bound: Price(hundredths: bound))
      ])
    #expect(report.isPlan)
    if report.proofFailures.isEmpty { #expect(report.isProven(level)) }
    return report.proofFailures.isEmpty
  }

  @Test func rivalsLeaveOneOfThemWithoutAManager() {
    let strict = scenario([nil, nil], managers: ["anna"], rules: Rules(apart: pair()))
    let clients = [120_000, 120_000]
    #expect(holds(120_000, of: .unassigned, strict, ["c1": "anna"], clients: clients))
    #expect(!holds(120_001, of: .unassigned, strict, ["c1": "anna"], clients: clients))
    let free = scenario([nil, nil], managers: ["anna"], rules: Rules())
    #expect(!holds(1, of: .unassigned, free, ["c1": "anna"], clients: clients))
  }

  @Test func rivalsOfTodayPayForStaying() {
    let rules = Rules(pins: [
      NamedPair(client: ClientID("c1"), manager: ManagerID("anna"), reason: "agreed"),
      NamedPair(client: ClientID("c2"), manager: ManagerID("anna"), reason: "agreed"),
    ])
    var apart = rules
    apart.apart = pair()
    let stuck = scenario(["anna", "anna"], managers: ["anna", "bo"], rules: apart)
    let plan = ["c1": "anna", "c2": "anna"]
    #expect(holds(240_000, of: .breaches, stuck, plan, clients: [0, 0]))
    #expect(!holds(240_001, of: .breaches, stuck, plan, clients: [0, 0]))
  }

  @Test func rivalsPayTheirPrice() {
    let priced = scenario(
      ["anna", "anna"], managers: ["anna"], rules: Rules(apart: pair(price: 700)))
    let plan = ["c1": "anna", "c2": "anna"]
    #expect(holds(1_400, of: .hours, priced, plan, clients: [0, 0]))
    #expect(!holds(1_401, of: .hours, priced, plan, clients: [0, 0]))
  }

  @Test func aFamilyPaysItsPriceOrForOneHome() {
    let priced = Rules(together: pair(price: 10_000))
    let split = scenario(["anna", "bo"], managers: ["anna", "bo"], rules: priced)
    let plan = ["c1": "anna", "c2": "bo"]
    let (home, clients) = (BoundProof.Row.family(ClientID("c1")), [10_000, 10_000])
    #expect(holds(10_000, of: .hours, split, plan, clients: clients, rows: [home: 10_000]))
    #expect(!holds(10_001, of: .hours, split, plan, clients: clients, rows: [home: 10_000]))
    // A home for nothing frees everybody; a dearer one takes more off than it gives.
    #expect(!holds(10_000, of: .hours, split, plan, clients: clients))
    #expect(!holds(10_000, of: .hours, split, plan, clients: clients, rows: [home: 10_100]))
    let other = BoundProof.Row.family(ClientID("c2"))
    #expect(!holds(0, of: .hours, split, plan, clients: clients, rows: [other: 10_000]))
    let hard = scenario(["anna", "anna"], managers: ["anna"], rules: Rules(together: pair()))
    let both = ["c1": "anna", "c2": "anna"]
    #expect(!holds(0, of: .hours, hard, both, clients: [0, 0], rows: [home: 1]))
  }

  @Test func aFamilySplitTodayBecomesWholeWhereNothingIsLeftForIt() {
    let split = scenario(["anna", "bo"], managers: ["anna", "bo"], rules: Rules(together: pair()))
    let plan = ["c1": "anna", "c2": "anna"]
    // One move of 257 min.
    #expect(holds(25_700, of: .hours, split, plan, clients: [12_850, 12_850]))
    #expect(!holds(25_701, of: .hours, split, plan, clients: [12_850, 12_850]))
    #expect(!holds(25_700, of: .hours, split, plan, clients: [12_850, 12_750]))
    // As it stands today it is no part of the bound: then nothing is dearer than today.
    let stays = ["c1": "anna", "c2": "bo"]
    #expect(!holds(25_700, of: .hours, split, stays, clients: [12_850, 12_850]))
  }
}
