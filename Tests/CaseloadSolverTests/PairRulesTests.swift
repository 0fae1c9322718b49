import CaseloadDomain
import Testing

@testable import CaseloadSolver

@Suite struct PairRulesTests {
  private func problem(_ rules: Rules, owner: String? = "a") -> AssignmentProblem {
    ProblemBuilder(
      Scenario(
        name: "pairs", month: Month(year: 2027, month: 3),
        clients: [
          Client(
            id: ClientID("c"), tier: Tier.Name("t"),
            owner: owner.map { .manager(ManagerID($0)) }, renewal: CalendarDay(iso: "2027-04-15"))
        ],
        managers: [
          Manager(id: ManagerID("a")), Manager(id: ManagerID("b")),
          Manager(
            id: ManagerID("desk"),
            pool: Manager.Pool(minutes: Minutes(600), tiers: [Tier.Name("other")])),
          Manager(id: ManagerID("gone"), end: CalendarDay(iso: "2027-03-10")),
        ],
        tiers: [
          Tier(name: Tier.Name("t"), workload: .hours(5)),
          Tier(name: Tier.Name("other"), workload: .hours(5)),
        ], rules: rules)
    ).build()
  }

  private func bars(_ problem: AssignmentProblem) -> [Rule?] {
    problem.managers.indices.map { problem.bar(client: 0, manager: $0) }
  }

  @Test func `Each barred pair keeps the rule that bars it`() {
    #expect(bars(problem(Rules())) == [nil, nil, .eligible, .dates])
    let pin = Rules(pins: [NamedPair(client: ClientID("c"), manager: ManagerID("b"))])
    #expect(bars(problem(pin)) == [.pin, nil, .pin, .pin])
    let ban = Rules(bans: [NamedPair(client: ClientID("c"), manager: ManagerID("b"))])
    #expect(bars(problem(ban)) == [nil, .ban, .eligible, .dates])
  }

  @Test func `A frozen client has its holder only, unless it is priced or nobody holds it`() {
    let freeze = Rules(freeze: Freeze(renewalWithinDays: 45))
    #expect(bars(problem(freeze)) == [nil, .freeze, .freeze, .dates])
    #expect(bars(problem(freeze, owner: nil)) == [nil, nil, .eligible, .dates])
    #expect(bars(problem(Rules(freeze: Freeze(renewalWithinDays: 44))))[1] == nil)
    let priced = problem(Rules(freeze: Freeze(renewalWithinDays: 45, price: Price(hundredths: 7))))
    #expect(bars(priced)[1] == nil)
    let free = problem(Rules())
    #expect(
      priced.pairPrice(level: 2, client: 0, manager: 1) == free.pairPrice(
        level: 2, client: 0, manager: 1) + 7)
    #expect(priced.pairPrice(level: 2, client: 0, manager: 0) == 0)
  }

  @Test func `A priced pin bars nothing, releases nobody and costs elsewhere`() {
    let pin = Rules(
      pins: [
        NamedPair(client: ClientID("c"), manager: ManagerID("b"), price: Price(hundredths: 50))
      ])
    let problem = problem(pin)
    #expect(bars(problem) == [nil, nil, .eligible, .dates])
    #expect(problem.clients[0].holder == 0)
    #expect(problem.pairPrice(level: 2, client: 0, manager: 0) == 50)
  }
}
