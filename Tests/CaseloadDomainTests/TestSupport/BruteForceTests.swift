import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// The brute force itself, held to values worked out by hand.
struct BruteForceTests {
  private let ada = ManagerID("ada")
  private let ben = ManagerID("ben")

  /// Three thousand minutes each, owned by Ada.
  private func crowded(
    managers: [String] = ["ada", "ben"], moves: Int? = nil, inheritance: Inheritance = .all
  ) -> Scenario {
    let tier = Tier(name: Tier.Name("small"), workload: .hours(50))
    return Scenario(
      name: "crowded",
      clients: (1...4).map {
        Client(id: ClientID("c\($0)"), tier: tier.name, owner: .manager(ada))
      }, managers: managers.map { Manager(id: ManagerID($0)) }, tiers: [tier],
      rules: Rules(moves: MoveBudget(atMost: moves)), inheritance: inheritance)
  }

  private func values(
    _ scenario: Scenario, without lifted: Set<Requirement> = [], ignoring: Set<Term> = []
  ) -> [Int]? {
    BruteForce(scenario, without: lifted, ignoring: ignoring).optimum()?.values
      .map(\.hundredths)
  }

  @Test func theRuleOfThumb() throws {
    let enterprise = Tier(
      name: Tier.Name("enterprise"), workload: .perManager(fewest: 1, most: 1), isAlone: true)
    let mid = Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 5, most: 10))
    func clients(_ count: Int, _ tier: Tier, _ complexity: Int, _ region: String) -> [Client] {
      (1...count).map {
        Client(
          id: ClientID("\(region)\($0)"), tier: tier.name, complexity: ExactNumber(complexity),
          fields: ["Region": FieldValue(region)])
      }
    }
    let regions = ["Coast", "Hills", "Plain"]
    let scenario = Scenario(
      name: "one-each",
      clients: clients(1, enterprise, 3, "Coast") + clients(5, mid, 5, "Hills")
        + clients(10, mid, 1, "Plain"),
      managers: regions.map {
        Manager(id: ManagerID($0), fields: ["Region": FieldValue($0)])
      }, tiers: [enterprise, mid],
      rules: Rules(match: [
        MatchRule(clientField: "Region", managerField: "Region", relation: .equal)
      ]))
    let optimum = try #require(BruteForce(scenario).optimum())
    #expect(optimum.values.map(\.hundredths) == [0, 0, 75])
    #expect(optimum.terms[.uneven] == Price(hundredths: 75))
    #expect(optimum.plans.count == 1)
  }

  @Test func twoOfFourMoveAndAllChoicesAreFound() throws {
    // Each half 6,000 = the fair share; a move costs (720 + 3000 x 1.5) / 12 = 435.
    let optimum = try #require(BruteForce(crowded()).optimum())
    #expect(optimum.values.map(\.hundredths) == [0, 0, 87_000])
    #expect(optimum.plans.count == 6)
    #expect(Set(optimum.plans).count == 6)
  }

  @Test func budgetsHoldMovesBack() {
    // 9,000: 468 + 3 x 702 + 9 x 342 = 5,652; uneven 750 + .75 x (9,000 - 7,123); one move 435.
    #expect(values(crowded(moves: 1)) == [0, 0, 824_475])
    // 12,000: 2,640 above the limit; 468 + 2,106 + 9 x 3,342; uneven 1,500 + .75 x 4,877.
    #expect(values(crowded(moves: 0)) == [0, 264_000, 3_780_975])
    #expect(values(crowded(moves: 0), without: [.moveCount]) == [0, 0, 87_000])
    #expect(values(crowded(moves: 0), ignoring: [.overload, .uneven]) == [0, 0, 3_265_200])
  }

  @Test func withoutToleranceThereMayBeNoPlan() {
    #expect(values(crowded(moves: 0, inheritance: .none)) == nil)
    let left = values(crowded(moves: 0, inheritance: .none), without: [.keep])
    #expect(left?.prefix(2) == [300_000, 0])
  }

  @Test func handOverPricesByKind() {
    let tier = Tier(name: Tier.Name("mid"), workload: .hours(50))
    func price(_ change: (inout Client) -> Void, rules: Rules) -> Price? {
      var client = Client(id: ClientID("c"), tier: tier.name)
      change(&client)
      let scenario = Scenario(
        name: "s", month: Month(year: 2027, month: 3), clients: [client],
        managers: [Manager(id: ada), Manager(id: ben)], tiers: [tier], rules: rules)
      return BruteForce(scenario).optimum()?.terms[.handOver]
    }
    let toBen = Rules(pins: [NamedPair(client: ClientID("c"), manager: ben)])
    #expect(price({ _ in }, rules: toBen) == .zero)
    // (360 + 3000 x (2 x 6/52 + 1.5)) / 12 = 462.7
    #expect(price({ $0.owner = .unknown("Zoe") }, rules: toBen) == Price(Minutes(463)))
    // (720 + 3000 x (2 x 12/52 + 1.5)) / 12 = 550.4
    #expect(price({ $0.owner = .manager(self.ada) }, rules: toBen) == Price(Minutes(551)))
    #expect(price({ $0.owner = .manager(self.ben) }, rules: toBen) == .zero)
    // 24 months with the owner, three owners: 1 + 24/120 + 2 x .25 = 1.7; 935.7
    let known = price(
      {
        $0.owner = .manager(self.ada)
        $0.ownerSince = CalendarDay(iso: "2025-03-01")
        $0.recentOwnerCount = 3
      }, rules: toBen)
    #expect(known == Price(Minutes(936)))
  }

  @Test func whatStandsTodayIsToleratedButNothingNewJoins() {
    let alone = Tier(
      name: Tier.Name("enterprise"), workload: .perManager(fewest: 1, most: 1), isAlone: true)
    let small = Tier(name: Tier.Name("small"), workload: .hours(6))
    let clients = [
      Client(id: ClientID("e"), tier: alone.name, owner: .manager(ada)),
      Client(id: ClientID("s"), tier: small.name, owner: .manager(ada)),
      Client(id: ClientID("n"), tier: small.name),
    ]
    func scenario(_ managers: [ManagerID]) -> Scenario {
      Scenario(
        name: "s", clients: clients, managers: managers.map { Manager(id: $0) },
        tiers: [alone, small])
    }
    #expect(values(scenario([ada]))?.prefix(2) == [36_000, 784_800])
    #expect(values(scenario([ada, ben]))?.prefix(2) == [0, 0])
  }

  @Test func countsAreHeldAtTheLargerAndTheSmallerOfTheirOwnAndTodays() {
    func values(atMost: Int?, atLeast: Int?, inheritance: Inheritance = .all) -> [Int]? {
      let tier = Tier(
        name: Tier.Name("small"), workload: .hours(1), atMost: atMost, atLeast: atLeast)
      var clients = (1...3).map {
        Client(id: ClientID("c\($0)"), tier: tier.name, owner: .manager(ada))
      }
      clients.append(Client(id: ClientID("n"), tier: tier.name))
      return self.values(
        Scenario(
          name: "s", clients: clients, managers: [Manager(id: ada)], tiers: [tier],
          inheritance: inheritance))
    }
    #expect(values(atMost: 1, atLeast: nil)?.prefix(2) == [6_000, 12_000])
    #expect(values(atMost: nil, atLeast: 6)?.prefix(2) == [0, 12_000])
    #expect(values(atMost: 1, atLeast: nil, inheritance: .none) == nil)
    #expect(values(atMost: nil, atLeast: 6, inheritance: .none) == nil)
  }

  @Test func aPlanOfOnesOwnIsJudged() {
    let force = BruteForce(crowded(moves: 0))
    let moved = Plan([ClientID("c1"): ben, ClientID("c2"): ada, ClientID("c3"): ada])
    #expect(force.broken(by: moved) == [.moveCount, .keep])
    #expect(force.levels(of: moved).first?.value == Price(Minutes(3000)))
    #expect(force.broken(by: Plan.today(of: crowded())) == [])
  }
}
