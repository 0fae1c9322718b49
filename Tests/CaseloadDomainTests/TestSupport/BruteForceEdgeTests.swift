import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// Readings of the model that ordinary numbers do not touch, each by hand.
struct BruteForceEdgeTests {
  private let ada = ManagerID("ada")
  private let ben = ManagerID("ben")
  private let march = Month(year: 2027, month: 3)

  private func scenario(
    hours: ExactNumber, owners: [ManagerID?], managers: [Manager], rules: Rules = Rules(),
    inheritance: Inheritance = .all, change: (inout Client) -> Void = { _ in },
    tier: (inout Tier) -> Void = { _ in }
  ) -> Scenario {
    var small = Tier(name: Tier.Name("small"), workload: .hours(hours))
    tier(&small)
    let clients = owners.enumerated().map { index, owner in
      var client = Client(
        id: ClientID("c\(index + 1)"), tier: small.name, owner: owner.map { .manager($0) })
      change(&client)
      return client
    }
    return Scenario(
      name: "edge", month: march, clients: clients, managers: managers, tiers: [small],
      rules: rules, inheritance: inheritance)
  }

  private func values(_ scenario: Scenario) -> [Int]? {
    BruteForce(scenario).optimum()?.values.map(\.hundredths)
  }

  @Test func theFairShareIsAtMostTwiceTheTarget() {
    // 20,000 minutes on one target of 7,488: u = 2; .25 x 5,024 + .75 x (20,000 - 16,099).
    let crowd = scenario(
      hours: ExactNumber(1000, over: 3), owners: [ada], managers: [Manager(id: ada)])
    #expect(BruteForce(crowd).optimum()?.terms[.uneven] == Price(hundredths: 418_175))
    #expect(BruteForce(crowd).optimum()?.terms[.overload] == Price(Minutes(10_640)))
  }

  @Test func movesOfOneManagerAreThoseGivenAndThoseTaken() {
    let cleo = ManagerID("cleo")
    let spread = scenario(
      hours: 1, owners: [ada, ada, ben], managers: [ada, ben, cleo].map { Manager(id: $0) },
      rules: Rules(moves: MoveBudget(perManager: 1)))
    func broken(_ owners: [ManagerID]) -> Set<Requirement> {
      let ids = (1...3).map { ClientID("c\($0)") }
      return BruteForce(spread).broken(
        by: Plan(Dictionary(uniqueKeysWithValues: zip(ids, owners))))
    }
    #expect(broken([ben, ada, ben]) == [])
    #expect(broken([ben, cleo, ben]) == [.managerMoves])
    #expect(broken([cleo, ada, cleo]) == [.managerMoves])
    #expect(broken([ben, ada, cleo]) == [.managerMoves])
  }

  @Test func aMinimumBindsOnlyWhoMayOwn() {
    let gone = Manager(id: ben, end: CalendarDay(iso: "2027-03-30"))
    let leaving = scenario(
      hours: 1, owners: [ada], managers: [Manager(id: ada), gone], inheritance: .none,
      tier: { $0.atLeast = 1 })
    #expect(values(leaving)?.prefix(2) == [0, 0])
    let staying = Manager(id: ben, end: CalendarDay(iso: "2027-03-31"))
    let both = scenario(
      hours: 1, owners: [ada], managers: [Manager(id: ada), staying], inheritance: .none,
      tier: { $0.atLeast = 1 })
    #expect(values(both) == nil)
  }

  @Test func aMisfitOfTodayMayStayWhereItIs() {
    let rules = Rules(match: [
      MatchRule(clientField: "Region", managerField: "Region", relation: .equal)
    ])
    func misfit(_ hours: ExactNumber, _ inheritance: Inheritance) -> Scenario {
      scenario(
        hours: hours, owners: [ada, nil], managers: [Manager(id: ada)], rules: rules,
        inheritance: inheritance, change: { $0.fields["Region"] = FieldValue("North") })
    }
    // The second client matches nobody either, and nobody has it today: it stays out.
    #expect(values(misfit(1, .all))?.prefix(2) == [6_000, 6_000])
    #expect(values(misfit(0, .all))?.prefix(2) == [100, 100])
    #expect(values(misfit(1, .none)) == nil)
  }

  @Test func sharingAnAloneClientStaysOnlyWhereTodayIsTolerated() {
    func shared(_ inheritance: Inheritance) -> Scenario {
      scenario(
        hours: 1, owners: [ada, ada], managers: [Manager(id: ada)], inheritance: inheritance,
        tier: { $0.isAlone = true })
    }
    #expect(values(shared(.all))?.prefix(2) == [0, 12_000])
    #expect(values(shared(.none)) == nil)
  }

  @Test func aBanReleasesFromKeep() {
    let rules = Rules(bans: [NamedPair(client: ClientID("c1"), manager: ada)])
    func banned(_ priority: Int) -> Scenario {
      scenario(
        hours: 1, owners: [ada], managers: [Manager(id: ada)], rules: rules,
        change: { $0.priority = priority })
    }
    #expect(values(banned(1)) == [6_000, 0, 0])
    #expect(values(banned(9)) == [54_000, 0, 0])
  }

  @Test func continuityGrowsForFiveYearsOnly() {
    func price(since: String) -> Price? {
      let pinned = scenario(
        hours: 50, owners: [ada], managers: [Manager(id: ada), Manager(id: ben)],
        rules: Rules(pins: [NamedPair(client: ClientID("c1"), manager: ben)]),
        change: { $0.ownerSince = CalendarDay(iso: since) })
      return BruteForce(pinned).optimum()?.terms[.handOver]
    }
    // 435 x 1.5 = 652.5 from 60 months on; 435 x (1 + 59/120) = 648.9 before.
    #expect(price(since: "2017-03-01") == Price(Minutes(653)))
    #expect(price(since: "2022-03-01") == Price(Minutes(653)))
    #expect(price(since: "2022-03-02") == Price(Minutes(649)))
    #expect(price(since: "2027-03-20") == Price(Minutes(435)))
  }

  @Test(arguments: [
    (MatchRule.Relation.equal, "North", "north", true), (.equal, "", "", true),
    (.equal, "North", "", false), (.contains, "French", "German; french", true),
    (.contains, "French", "German", false), (.contains, "", "German", true),
    (.atLeast, "2", "2", true), (.atLeast, "3", "2", false), (.atLeast, "", "", true),
    (.atLeast, "2", "", false), (.atLeast, "2", "high", false),
  ])
  func matching(relation: MatchRule.Relation, wanted: String, given: String, fits: Bool) {
    func field(_ text: String) -> FieldValue {
      FieldValue(text, number: Int(text).map { ExactNumber($0) })
    }
    let pair = scenario(
      hours: 1, owners: [nil],
      managers: [Manager(id: ada, fields: ["Given": field(given)])],
      rules: Rules(match: [
        MatchRule(clientField: "Wanted", managerField: "Given", relation: relation)
      ]), change: { $0.fields["Wanted"] = field(wanted) })
    #expect(values(pair)?.first == (fits ? 0 : 6_000))
  }
}
