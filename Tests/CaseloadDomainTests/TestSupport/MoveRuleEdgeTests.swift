import CaseloadDomain
import Testing
import _CaseloadTestSupport

/// Rules about moves and new clients in the brute force, and their prices, each by hand.
struct MoveRuleEdgeTests {
  private let one = SmallCase()
  private var ada: ManagerID { one.ada }
  private var ben: ManagerID { one.ben }
  /// Half an hour.
  private let price = Price(Minutes(30))

  @Test(arguments: [
    ("2027-02-28", false), ("2027-03-01", true), ("2027-03-31", true), ("2027-04-01", false),
  ])
  func aRenewalFreezesFromTheReferenceDay(renewal: String, isFrozen: Bool) {
    let scenario = one.scenario(
      owners: [ada], team: [ada, ben], rules: Rules(freeze: Freeze(renewalWithinDays: 30)),
      change: { $0.renewal = CalendarDay(iso: renewal) })
    let broken = scenario.judged([ben], term: .softRules).broken
    #expect(broken == (isFrozen ? [.freeze] : []))
    #expect(scenario.judged([ada], term: .inherited) == Judgement([], 0))
  }

  @Test(arguments: [
    ("2027-01-29", false), ("2027-01-30", true), ("2027-03-20", true), ("", false),
  ])
  func aYoungContractFreezes(start: String, isFrozen: Bool) {
    let scenario = one.scenario(
      owners: [ada], team: [ada, ben], rules: Rules(freeze: Freeze(onboardingDays: 30)),
      change: { $0.start = CalendarDay(iso: start) })
    let broken = scenario.judged([ben], term: .softRules).broken
    #expect(broken == (isFrozen ? [.freeze] : []))
  }

  @Test func releaseAndPinsBeatAFreeze() {
    func frozen(
      owner: ManagerID? = nil, rules: Rules = Rules(), gone: Bool = false
    ) -> Set<Requirement> {
      var rules = rules
      rules.freeze = Freeze(conditions: [
        Condition([
          Condition.Clause(column: "Deal", comparison: .equal, values: [FieldValue("open")])
        ])
      ])
      let first = Manager(id: ada, end: gone ? CalendarDay(iso: "2027-02-28") : nil)
      return one.scenario(
        owners: [owner], managers: [first, Manager(id: ben)], rules: rules,
        change: { $0.fields["Deal"] = FieldValue("Open") }
      ).judged([ben], term: .softRules).broken
    }
    let c1 = ClientID("c1")
    #expect(frozen(owner: ada) == [.freeze])
    #expect(frozen() == [])
    #expect(frozen(owner: ada, gone: true) == [])
    #expect(frozen(owner: ada, rules: Rules(pins: [NamedPair(client: c1, manager: ben)])) == [])
    #expect(frozen(owner: ada, rules: Rules(bans: [NamedPair(client: c1, manager: ada)])) == [])
    let priced = NamedPair(client: c1, manager: ben, price: price)
    #expect(frozen(owner: ada, rules: Rules(pins: [priced])) == [.freeze])
  }

  @Test func aPricedFreezeCostsForEachMove() {
    let scenario = one.scenario(
      owners: [ada, ada, nil], team: [ada, ben],
      rules: Rules(freeze: Freeze(renewalWithinDays: 0, price: price)),
      change: { $0.renewal = CalendarDay(iso: "2027-03-01") })
    #expect(scenario.judged([ben, ben, ben], term: .softRules) == Judgement([], 6_000))
    #expect(scenario.judged([ben, nil, ben], term: .softRules) == Judgement([], 3_000))
  }

  @Test func intakeGrantsOneForSoManyHeldAndAtLeastOne() {
    func broken(_ today: [ManagerID?], _ plan: [ManagerID?]) -> Set<Requirement> {
      one.scenario(owners: today, team: [ada, ben], rules: Rules(intake: Intake(onePerHeld: 2)))
        .judged(plan, term: .softRules).broken
    }
    // Ada holds three: one new client. Ben holds none: one as well, moves included.
    let today = [ada, ada, ada, nil, nil]
    #expect(broken(today, [ada, ada, ada, ada, ben]) == [])
    #expect(broken(today, [ada, ada, ada, ada, ada]) == [.intake])
    #expect(broken(today, [ada, ada, ben, ada, ben]) == [.intake])
    // Four held: two new ones.
    #expect(broken([ada, ada, ada, ada, nil, nil], Array(repeating: ada, count: 6)) == [])
    // Where nobody owns anything there is no book to grow from.
    #expect(broken([nil, nil], [ada, ada]) == [])
  }

  @Test func intakeKnowsOnlyOwnersOfTheTeam() {
    let rules = Rules(intake: Intake(onePerHeld: 2))
    let strangers = one.scenario(
      owners: [nil, nil], team: [ada], rules: rules, change: { $0.owner = .unknown("Zoe") })
    #expect(strangers.judged([ada, ada], term: .softRules).broken == [])
    // Nobody may go on, but somebody of the team owns.
    let gone = Manager(id: ben, end: CalendarDay(iso: "2027-02-28"))
    let leaving = one.scenario(
      owners: [ben, ben], managers: [Manager(id: ada), gone], rules: rules)
    #expect(leaving.judged([ada, ada], term: .softRules).broken == [.intake])
  }

  @Test func aPricedIntakeCostsForEachClientAbove() {
    let rules = Rules(intake: Intake(onePerHeld: 2, price: price))
    let scenario = one.scenario(owners: [ada, nil, nil, nil], team: [ada, ben], rules: rules)
    let all: [ManagerID?] = [ada, ada, ada, ada]
    #expect(scenario.judged(all, term: .softRules) == Judgement([], 6_000))
    #expect(
      scenario.judged([ben, ben, ben, ada], term: .softRules) == Judgement([], 6_000))
  }

  @Test func pricedMoveBudgetsCostForEachMoveAbove() {
    func judged(_ budget: MoveBudget) -> Judgement {
      one.scenario(
        owners: [ada, ada, ada], team: [ada, ben], rules: Rules(moves: budget),
        change: { $0.value = Money(hundredths: 100) }
      ).judged([ben, ben, ben], term: .softRules)
    }
    #expect(judged(MoveBudget(atMost: 1, price: price)) == Judgement([], 6_000))
    // Ada gives three and Ben takes three: two above each.
    #expect(judged(MoveBudget(perManager: 1, price: price)) == Judgement([], 12_000))
    #expect(judged(MoveBudget(atMost: 2, perManager: 2, price: price)) == Judgement([], 9_000))
    #expect(
      judged(MoveBudget(load: .zero, value: .zero, price: price))
        == Judgement([.moveLoad, .moveValue], 0))
  }

  @Test func valueAtRiskIsPaidByMovesAndForcedMoves() {
    let policy = Policy(
      valueAtRisk: ValueAtRisk(risk: ExactNumber(5, over: 100), hourlyRate: 80))
    func paid(_ owner: Client.Owner?, value: Int?, rules: Rules = Rules()) -> Int {
      one.scenario(
        owners: [nil], team: [ada, ben], rules: rules, policy: policy,
        change: {
          $0.owner = owner
          $0.value = value.map { Money(hundredths: $0) }
        }
      ).judged([ben], term: .valueAtRisk).price
    }
    // 60 x .05 x 5,000 / (12 x 80) = 15.6
    #expect(paid(.manager(ada), value: 500_000) == 1_600)
    #expect(paid(.unknown("Zoe"), value: 500_000) == 1_600)
    #expect(paid(.manager(ben), value: 500_000) == 0)
    #expect(paid(nil, value: 500_000) == 0)
    #expect(paid(.manager(ada), value: nil) == 0)
    // 60 x .05 x 4,800 / 960 = 15 exactly
    #expect(paid(.manager(ada), value: 480_000) == 1_500)
    let ban = Rules(bans: [NamedPair(client: ClientID("c1"), manager: ada)])
    #expect(paid(.manager(ada), value: 480_000, rules: ban) == 1_500)
  }
}
