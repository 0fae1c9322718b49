import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// Prices on rules about single pairs, tiers and hours, and pools, each by hand.
struct PairRuleEdgeTests {
  private let one = SmallCase()
  private var ada: ManagerID { one.ada }
  private var ben: ManagerID { one.ben }
  private let c1 = ClientID("c1")
  private let region = MatchRule(
    clientField: "Region", managerField: "Region", relation: .equal, price: Price(Minutes(30)))
  private let level = MatchRule(
    clientField: "Level", managerField: "Level", relation: .atLeast, price: Price(Minutes(7)))

  private func northern(_ client: inout Client) {
    client.fields["Region"] = FieldValue("North")
    client.fields["Level"] = FieldValue("3", number: 3)
  }

  @Test func pricedMatchesCostForEachEntry() {
    let scenario = one.scenario(
      owners: [ada, nil], managers: [Manager(id: ada, fields: ["Region": FieldValue("north")])],
      rules: Rules(match: [region, level]), change: northern)
    #expect(scenario.judged([ada, ada], term: .softRules) == Judgement([], 1_400))
    #expect(scenario.judged([ada, nil], term: .softRules) == Judgement([], 700))
    #expect(scenario.judged([ada, ada], term: .inherited) == Judgement([], 0))
  }

  @Test func poorFitIsPaidByTheAssigned() {
    let policy = Policy(poorFit: [
      PoorFit(match: region, price: Price(Minutes(120))),
      PoorFit(match: level, price: Price(hundredths: 1)),
    ])
    let scenario = one.scenario(
      owners: [ada, nil], managers: [Manager(id: ada, fields: ["Region": FieldValue("South")])],
      policy: policy, change: northern)
    #expect(scenario.judged([ada, ada], term: .poorFit) == Judgement([], 24_002))
    #expect(scenario.judged([ada, nil], term: .poorFit) == Judgement([], 12_001))
    #expect(scenario.judged([ada, ada], term: .softRules) == Judgement([], 0))
  }

  @Test func pricedPinsAndBansReleaseNobody() {
    let price = Price(Minutes(30))
    let pinned = one.scenario(
      owners: [ada], team: [ada, ben],
      rules: Rules(
        pins: [NamedPair(client: c1, manager: ben, price: price)],
        moves: MoveBudget(atMost: 0)))
    #expect(pinned.judged([ada], term: .softRules) == Judgement([], 3_000))
    #expect(pinned.judged([nil], term: .softRules) == Judgement([], 0))
    // The way to Ben is a move like any other: here it is one too many.
    #expect(pinned.judged([ben], term: .softRules) == Judgement([.moveCount], 0))
    let banned = one.scenario(
      owners: [ada], team: [ada, ben],
      rules: Rules(
        bans: [NamedPair(client: c1, manager: ada, price: price)],
        moves: MoveBudget(atMost: 0)))
    #expect(banned.judged([ada], term: .softRules) == Judgement([], 3_000))
    #expect(banned.judged([ben], term: .softRules) == Judgement([.moveCount], 0))
    // Nobody is released: `keep` still holds.
    #expect(BruteForce(banned).broken(by: Plan()) == [.keep])
  }

  @Test func pricedTierCountsAreNotInherited() {
    func judged(_ price: Price?, atMost: Int?, atLeast: Int?, term: Term) -> Judgement {
      one.scenario(
        owners: [ada, ada, ada], team: [ada, ben],
        tier: {
          $0.atMost = atMost
          $0.atLeast = atLeast
          $0.countPrice = price
        }
      ).judged([ada, ada, ada], term: term)
    }
    let price = Price(Minutes(30))
    #expect(judged(price, atMost: 1, atLeast: nil, term: .softRules) == Judgement([], 6_000))
    #expect(judged(price, atMost: 1, atLeast: nil, term: .inherited) == Judgement([], 0))
    #expect(judged(nil, atMost: 1, atLeast: nil, term: .inherited) == Judgement([], 12_000))
    // One below with Ada, four with Ben.
    #expect(judged(price, atMost: nil, atLeast: 4, term: .softRules) == Judgement([], 15_000))
  }

  @Test func pricedAloneCostsForEachClientInCompany() {
    let scenario = one.scenario(
      owners: [nil, nil, nil], team: [ada, ben], isAlone: true,
      tier: { $0.alonePrice = Price(Minutes(30)) })
    #expect(scenario.judged([ada, ada, ben], term: .softRules) == Judgement([], 6_000))
    #expect(scenario.judged([ada, ben, nil], term: .softRules) == Judgement([], 0))
  }

  @Test func aSoftLimitOfHoursIsPaidInLevelTwo() {
    func judged(isSoft: Bool, _ inheritance: Inheritance) -> Judgement {
      one.scenario(
        owners: [nil, nil], team: [ada], rules: Rules(isHoursLimitSoft: isSoft),
        inheritance: inheritance, tier: { $0.workload = .hours(100) }
      ).judged([ada, ada], term: .overload)
    }
    // 200 hours of 156.
    #expect(judged(isSoft: true, .none) == Judgement([], 44 * 6_000))
    #expect(judged(isSoft: true, .all) == Judgement([], 44 * 6_000))
    #expect(judged(isSoft: false, .all) == Judgement([.hoursLimit], 44 * 6_000))
  }

  @Test func aPoolServesItsTiersUpToItsMinutes() {
    let small: Set = [Tier.Name("small")]
    func pool(_ tiers: Set<Tier.Name>) -> Manager {
      Manager(id: ben, pool: .init(minutes: Minutes(90), tiers: tiers))
    }
    func judged(
      _ pool: Manager, today: ManagerID? = nil, _ inheritance: Inheritance = .all,
      plan: [ManagerID?], rules: Rules = Rules(), term: Term
    ) -> Judgement {
      one.scenario(
        owners: [today, today], managers: [pool], rules: rules, inheritance: inheritance
      ).judged(plan, term: term)
    }
    #expect(judged(pool(small), plan: [ben, nil], term: .overTarget) == Judgement([], 0))
    #expect(judged(pool(small), plan: [ben, ben], term: .overload).broken == [.hoursLimit])
    #expect(judged(pool([]), plan: [ben, nil], term: .overload).broken == [.poolTiers])
    // Held by the pool today: 30 minutes above its 90 cost 9 each, and misfits stay at an hour each.
    let held = judged(pool(small), today: ben, plan: [ben, ben], term: .overTarget)
    #expect(held == Judgement([], 27_000))
    #expect(
      judged(pool([]), today: ben, plan: [ben, ben], term: .inherited) == Judgement([], 12_000))
    #expect(
      judged(pool([]), today: ben, .none, plan: [ben, nil], term: .inherited).broken
        == [.poolTiers])
    // Rules about one person's book do not bind it; competitors meet in it like anywhere.
    let free = Rules(
      moves: MoveBudget(perManager: 0), bookCount: BookCount(atLeast: 2, atMost: 0),
      mix: Mix(alternatives: [[Tier.Name("small"): 0]]), intake: Intake(onePerHeld: 1))
    #expect(judged(pool(small), plan: [ben, nil], rules: free, term: .overload).broken == [])
    let apart = Rules(apart: one.group(1, 2), isHoursLimitSoft: true)
    #expect(
      judged(pool(small), plan: [ben, ben], rules: apart, term: .inherited).broken == [.apart])
  }

  @Test func aPoolTakesItsWorkOffTheFairShares() {
    func uneven(_ minutes: Int, tiers: Set<Tier.Name>) -> Int {
      let pool = Manager(id: ben, pool: .init(minutes: Minutes(minutes), tiers: tiers))
      return one.scenario(owners: [nil, nil], managers: [Manager(id: ada), pool])
        .judged([ada, ada], term: .uneven).price
    }
    let small: Set = [Tier.Name("small")]
    // 120 minutes in all. Without a pool's help they are fair: u = 120 / 7,488.
    #expect(uneven(600, tiers: []) == 0)
    // The pool could take 60: F = 60; 15 points more leave G far above.
    #expect(uneven(60, tiers: small) == 25 * 60)
    // It could take all: F = 0.
    #expect(uneven(600, tiers: small) == 25 * 120)
  }

  @Test func movesToAndFromAPoolAreMoves() {
    let pool = Manager(
      id: ben, pool: .init(minutes: Minutes(600), tiers: [Tier.Name("small")]))
    func broken(_ budget: MoveBudget) -> Set<Requirement> {
      one.scenario(
        owners: [ada, ada], managers: [Manager(id: ada), pool], rules: Rules(moves: budget)
      ).judged([ben, ben], term: .handOver).broken
    }
    #expect(broken(MoveBudget(atMost: 1)) == [.moveCount])
    #expect(broken(MoveBudget(perManager: 1)) == [.managerMoves])
    #expect(broken(MoveBudget(perManager: 2)) == [])
    let back = one.scenario(
      owners: [ben, ben], managers: [Manager(id: ada), Manager(id: ManagerID("cleo")), pool],
      rules: Rules(moves: MoveBudget(perManager: 1)))
    // Each person takes one; that the pool gives two binds nobody.
    #expect(back.judged([ada, ManagerID("cleo")], term: .handOver).broken == [])
  }
}
