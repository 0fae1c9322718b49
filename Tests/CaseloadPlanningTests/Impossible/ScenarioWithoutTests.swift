import CaseloadDomain
import Testing

@testable import CaseloadPlanning

@Suite struct ScenarioWithoutTests {
  private let scenario = Scenario(
    name: "all", clients: [],
    managers: [],
    tiers: [
      Tier(
        name: Tier.Name("t"), workload: .hours(1), isAlone: true, atMost: 3,
        countPrice: Price(hundredths: 1))
    ],
    rules: Rules(
      match: [MatchRule(clientField: "a", managerField: "b", relation: .equal)],
      pins: [NamedPair(client: ClientID("c"), manager: ManagerID("m"))],
      moves: MoveBudget(atMost: 1, load: Minutes(60), price: Price(hundredths: 1)),
      bookCount: BookCount(atMost: 1, price: Price(hundredths: 1)),
      intake: Intake(onePerHeld: 6)))

  @Test func rulesThatOnlyCostAreNotHard() {
    #expect(
      scenario.statedRules(onlyHard: true) == [
        .eligible, .hoursLimit, .alone, .pin, .moves, .intake,
      ])
    #expect(
      scenario.statedRules(onlyHard: false) == [
        .eligible, .hoursLimit, .alone, .tierCount, .pin, .moves, .bookCount, .intake,
      ])
  }

  @Test func eachRuleGoesAloneAndAllOfItGoes() {
    let stated = scenario.statedRules(onlyHard: false)
    for rule in stated {
      #expect(
        scenario.without(rule).statedRules(onlyHard: false) == stated.filter { $0 != rule })
    }
  }
}
