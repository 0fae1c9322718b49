import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// Rules about whole books and groups of clients in the brute force, each by hand.
struct BookRuleEdgeTests {
  private let one = SmallCase()
  private var ada: ManagerID { one.ada }
  private var ben: ManagerID { one.ben }
  /// Half an hour.
  private let price = Price(Minutes(30))

  @Test func aBookCountIsHeldAtItsOwnOrTodaysNumber() {
    func values(_ count: BookCount, _ inheritance: Inheritance = .all) -> [Int]? {
      // One hour each: three with Ada today, one with nobody.
      one.scenario(
        owners: [ada, ada, ada, nil], team: [ada], rules: Rules(bookCount: count),
        inheritance: inheritance
      ).topValues
    }
    // Three stay, two of them above the rule's own number at 60 minutes each.
    #expect(values(BookCount(atMost: 1)) == [6_000, 12_000])
    #expect(values(BookCount(atMost: 1), .none) == nil)
    #expect(values(BookCount(atLeast: 6)) == [0, 12_000])
    #expect(values(BookCount(atLeast: 6), .none) == nil)
    #expect(values(BookCount(atLeast: 4, atMost: 4)) == [0, 0])
    #expect(values(BookCount(atMost: 1, price: price), .none) == [0, 0])
  }

  @Test func aPricedBookCountCostsForEachClientAboveOrBelow() {
    func paid(_ count: BookCount) -> Int? {
      one.scenario(
        owners: [ada, ada, ada, nil], team: [ada], rules: Rules(bookCount: count)
      ).best(.softRules)
    }
    #expect(paid(BookCount(atMost: 1, price: price)) == 9_000)
    #expect(paid(BookCount(atLeast: 6, price: price)) == 6_000)
  }

  @Test func aMinimumOfTheBookBindsOnlyPersonsWhoMayOwn() {
    let gone = Manager(id: ben, end: CalendarDay(iso: "2027-03-30"))
    let pool = Manager(id: ben, pool: .init(minutes: Minutes(600), tiers: []))
    for other in [gone, pool] {
      let scenario = one.scenario(
        owners: [ada], managers: [Manager(id: ada), other],
        rules: Rules(bookCount: BookCount(atLeast: 1)), inheritance: .none)
      #expect(scenario.topValues == [0, 0])
    }
    let both = one.scenario(
      owners: [ada], team: [ada, ben], rules: Rules(bookCount: BookCount(atLeast: 1)),
      inheritance: .none)
    #expect(both.topValues == nil)
  }

  @Test func aMixIsOneOfItsAlternativesOrTodays() {
    let tiers = ["a", "b", "free"].map { Tier(name: Tier.Name($0), workload: .hours(1)) }
    let (a, b) = (tiers[0].name, tiers[1].name)
    func values(
      _ names: [String], owner: ManagerID? = nil, price: Price? = nil,
      _ inheritance: Inheritance = .all
    ) -> [Int]? {
      let clients = names.enumerated().map { index, name in
        Client(
          id: ClientID("c\(index)"), tier: Tier.Name(name), owner: owner.map { .manager($0) })
      }
      let mix = Mix(alternatives: [[a: 2], [b: 3], [a: 1, b: 1]], price: price)
      let scenario = Scenario(
        name: "mix", clients: clients, managers: [Manager(id: ada)], tiers: tiers,
        rules: Rules(mix: mix), inheritance: inheritance)
      let terms = BruteForce(scenario).optimum()?.terms
      return terms.map { all in
        [Term.unassigned, .inherited, .softRules].map { all[$0]?.hundredths ?? -1 }
      }
    }
    #expect(values(["a", "a"]) == [0, 0, 0])
    #expect(values(["a", "b", "free", "free"]) == [0, 0, 0])
    // Two a and one b: one of them stays out.
    #expect(values(["a", "a", "b"]) == [6_000, 0, 0])
    #expect(values(["b", "b", "b", "b"]) == [6_000, 0, 0])
    // Held today it stays, one client above the nearest alternative.
    #expect(values(["a", "a", "b"], owner: ada) == [0, 6_000, 0])
    #expect(values(["a", "a", "b", "b"], owner: ada) == [0, 12_000, 0])
    #expect(values(["a", "a", "b"], owner: ada, .none) == nil)
    #expect(values(["a", "a", "b"], owner: ada, price: price) == [0, 0, 3_000])
    #expect(values(["a", "a", "b", "b"], price: price, .none) == [0, 0, 6_000])
  }

  @Test func todaysMixTakesNoNewClientOfANamedTier() {
    let tiers = ["a", "free"].map { Tier(name: Tier.Name($0), workload: .hours(1)) }
    func unassigned(_ joining: Int) -> Int? {
      var clients = (1...2).map {
        Client(id: ClientID("h\($0)"), tier: tiers[0].name, owner: .manager(ada))
      }
      clients.append(Client(id: ClientID("n"), tier: tiers[joining].name))
      return Scenario(
        name: "mix", clients: clients, managers: [Manager(id: ada)], tiers: tiers,
        rules: Rules(mix: Mix(alternatives: [[tiers[0].name: 1]]))
      ).best(.unassigned)
    }
    #expect(unassigned(0) == 6_000)
    #expect(unassigned(1) == 0)
  }

  @Test func aFamilyIsWholeOrSplitAsToday() {
    let cleo = ManagerID("cleo")
    let scenario = one.scenario(
      owners: [ada, ben, nil, nil], team: [ada, ben, cleo],
      rules: Rules(together: one.group(1, 2, 3)))
    func judged(_ owners: [ManagerID?]) -> Judgement {
      scenario.judged(owners, term: .inherited)
    }
    #expect(judged([ada, ada, ada, ben]) == Judgement([], 0))
    #expect(judged([cleo, cleo, nil, ada]) == Judgement([], 0))
    // As today: all assigned members count their load of an hour.
    #expect(judged([ada, ben, nil, ada]) == Judgement([], 12_000))
    #expect(judged([ada, ben, ben, ada]) == Judgement([], 18_000))
    #expect(judged([ada, ben, cleo, ada]) == Judgement([.together], 0))
    #expect(judged([ben, ada, nil, nil]) == Judgement([.together], 0))
    #expect(judged([ada, cleo, nil, nil]) == Judgement([.together], 0))
  }

  @Test func aFamilyWholeTodayIsNotSplit() {
    func judged(_ inheritance: Inheritance, _ owners: [ManagerID?]) -> Set<Requirement> {
      one.scenario(
        owners: owners, team: [ada, ben], rules: Rules(together: one.group(1, 2)),
        inheritance: inheritance
      ).judged([ada, ben], term: .inherited).broken
    }
    #expect(judged(.all, [ada, ben]) == [])
    #expect(judged(.none, [ada, ben]) == [.together])
    #expect(judged(.all, [ada, ada]) == [.together])
    #expect(judged(.all, [ada, nil]) == [.together])
  }

  @Test func aPricedFamilyCostsForThoseApartFromMostOfIt() {
    var together = one.group(1, 2, 3, 4)
    together.price = price
    let scenario = one.scenario(
      owners: [nil, nil, nil, nil], team: [ada, ben], rules: Rules(together: together))
    #expect(scenario.judged([ada, ada, ada, ben], term: .softRules) == Judgement([], 3_000))
    #expect(scenario.judged([ada, ben, ada, ben], term: .softRules) == Judgement([], 6_000))
    #expect(scenario.judged([ada, ben, nil, nil], term: .softRules) == Judgement([], 3_000))
    #expect(scenario.judged([ada, nil, nil, ada], term: .softRules) == Judgement([], 0))
  }

  @Test func competitorsShareAManagerOnlyIfBothAreHeldThere() {
    func judged(
      _ today: [ManagerID?], _ plan: [ManagerID?], _ inheritance: Inheritance = .all
    ) -> Judgement {
      one.scenario(
        owners: today, team: [ada, ben], rules: Rules(apart: one.group(1, 2, 3)),
        inheritance: inheritance
      ).judged(plan, term: .inherited)
    }
    #expect(judged([ada, ada, nil], [ada, ben, nil]) == Judgement([], 0))
    #expect(judged([ada, ada, nil], [ada, ada, nil]) == Judgement([], 12_000))
    #expect(judged([ada, ada, nil], [ada, ada, nil], .none) == Judgement([.apart], 0))
    #expect(judged([ada, ada, nil], [ben, ben, nil]) == Judgement([.apart], 0))
    #expect(judged([ada, ada, nil], [ada, ben, ben]) == Judgement([.apart], 0))
    #expect(judged([ada, nil, nil], [ada, ada, nil]) == Judgement([.apart], 0))
    #expect(judged([ada, ada, nil], [ada, ada, ada]).broken == [.apart])
    // Nobody is not a manager whom two could share.
    #expect(judged([nil, nil, nil], [nil, nil, ada]) == Judgement([], 0))
  }

  @Test func pricedCompetitorsCostOnceForEachGroupTheyMeetIn() {
    let groups = [one.group(1, 2, 3), one.group(1, 2)].flatMap(\.groups)
    let scenario = one.scenario(
      owners: [ada, ada, ada], team: [ada, ben],
      rules: Rules(apart: Grouping(groups: groups, price: price)))
    #expect(scenario.judged([ada, ada, ada], term: .softRules) == Judgement([], 15_000))
    #expect(scenario.judged([ada, ada, ben], term: .softRules) == Judgement([], 12_000))
    #expect(scenario.judged([ada, ben, ben], term: .softRules) == Judgement([], 6_000))
    #expect(scenario.judged([ada, ada, ada], term: .inherited) == Judgement([], 0))
  }

  @Test func aClientInSeveralBreachesCountsOnce() {
    // Misfit, not alone, and with competitors: three hours in all, though every rule is broken.
    let match = MatchRule(clientField: "Region", managerField: "Region", relation: .equal)
    let scenario = one.scenario(
      owners: [ada, ada, ada], team: [ada],
      rules: Rules(match: [match], apart: one.group(1, 2)), isAlone: true,
      change: { $0.fields["Region"] = FieldValue("North") })
    #expect(scenario.judged([ada, ada, ada], term: .inherited) == Judgement([], 18_000))
  }
}
