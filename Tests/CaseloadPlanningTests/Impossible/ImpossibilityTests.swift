import CaseloadDomain
import CaseloadSolver
import Testing

@testable import CaseloadPlanning

@Suite struct ImpossibilityTests {
  /// Two managers of 156 h, the second with a language less, and clients of a tier of 20 h.
  private func scenario(
    clients: Int, tier change: (inout Tier) -> Void = { _ in }, owned: Bool = false,
    hours: ExactNumber = 20, rules: Rules = Rules()
  ) -> Scenario {
    var tier = Tier(name: Tier.Name("mid"), workload: .hours(hours))
    change(&tier)
    return Scenario(
      name: "small",
      clients: (1...clients).map { number in
        Client(
          id: ClientID("c\(number)"), tier: tier.name,
          owner: owned ? .manager(ManagerID("x")) : nil)
      },
      managers: [Manager(id: ManagerID("x")), Manager(id: ManagerID("y"))], tiers: [tier],
      rules: rules, inheritance: .none)
  }

  private func why(_ scenario: Scenario) throws -> Impossibility {
    let result = try Planner().plan(scenario)
    #expect(result.status == .infeasible)
    return try #require(result.impossibility)
  }

  @Test func aPlanNeedsNoReasons() throws {
    #expect(try Planner().plan(scenario(clients: 3)).impossibility == nil)
  }

  @Test func aMinimumOfATierBeyondItsClients() throws {
    let why = try why(scenario(clients: 5, tier: { $0.atLeast = 3 }))
    #expect(
      why.shortages == [
        Shortage(
          demand: .tierMinimum(tier: Tier.Name("mid"), each: 3, managers: 2), supply: .clients,
          needed: 6, available: 5)
      ])
    #expect(why.shortages.map(\.rule) == [.tierCount])
    #expect(why.enough == [.tierCount])
    #expect(why.undecided == [])
    #expect(why.toleranceHelps == true)
  }

  @Test func aMinimumOfABookThatBansLeaveTooFewFor() throws {
    let bans = (1...4).map { NamedPair(client: ClientID("c\($0)"), manager: ManagerID("y")) }
    let why = try why(
      scenario(
        clients: 6, rules: Rules(bans: bans, bookCount: BookCount(atLeast: 3))))
    #expect(
      why.shortages == [
        Shortage(
          demand: .bookMinimumOf(manager: ManagerID("y"), count: 3), supply: .openPairs([.ban]),
          needed: 3,
          available: 2)
      ])
    #expect(why.enough == [.ban, .bookCount])
  }

  @Test func aMinimumThatTheHoursDoNotHold() throws {
    let why = try why(
      scenario(clients: 8, hours: 40, rules: Rules(bookCount: BookCount(atLeast: 4))))
    #expect(why.shortages.map(\.supply) == [.hours, .hours])
    #expect(why.shortages.map(\.needed) == [9_600, 9_600])
    #expect(why.shortages.map(\.available) == [9_360, 9_360])
    #expect(why.shortages.flatMap(\.against) == [.hoursLimit, .hoursLimit])
    #expect(why.enough == [.hoursLimit, .bookCount])
  }

  @Test func minimumsOfTiersAboveTheMostOfABook() throws {
    let why = try why(
      scenario(
        clients: 6, tier: { $0.atLeast = 3 }, rules: Rules(bookCount: BookCount(atMost: 2))))
    #expect(why.shortages.map(\.supply) == [.bookMost, .bookMost])
    #expect(why.enough == [.tierCount, .bookCount])
  }

  @Test func aMinimumOfATierWhoseClientsShareWithNobody() throws {
    let why = try why(
      scenario(
        clients: 4,
        tier: {
          $0.atLeast = 2
          $0.isAlone = true
        }))
    #expect(why.shortages.map(\.supply) == [.alone, .alone])
    #expect(why.enough == [.alone, .tierCount])
  }

  @Test func aMinimumOfABookAboveTheMostOfItsTiers() throws {
    let why = try why(
      scenario(
        clients: 6, tier: { $0.atMost = 2 }, rules: Rules(bookCount: BookCount(atLeast: 3))))
    #expect(why.shortages.map(\.supply) == [.tierMost, .tierMost])
  }

  @Test func clientsServedTodayBeyondAllLimits() throws {
    let why = try why(scenario(clients: 10, owned: true, hours: 40))
    #expect(
      why.shortages == [
        Shortage(demand: .keepAll, supply: .hours, needed: 24_000, available: 18_720)
      ])
    #expect(why.rulesInPlay == [.keep, .hoursLimit])
    #expect(why.toleranceHelps == true)
  }

  @Test func moreClientsServedTodayThanBooksMayHold() throws {
    let why = try why(
      scenario(clients: 5, owned: true, rules: Rules(bookCount: BookCount(atMost: 2))))
    #expect(why.shortages.map(\.supply) == [.bookMost])
    #expect(why.shortages.map(\.available) == [4])
  }

  @Test func aClientServedTodayThatNobodyMayTake() throws {
    var scenario = scenario(
      clients: 2, owned: true,
      rules: Rules(match: [MatchRule(clientField: "L", managerField: "L", relation: .equal)]))
    scenario = scenario.replacing(
      clients: scenario.clients.map { client in
        var client = client
        client.fields["L"] = FieldValue("Welsh")
        return client
      })
    let why = try why(scenario)
    #expect(why.shortages.map(\.demand) == ["c1", "c2"].map { .keep(client: ClientID($0)) })
    #expect(why.shortages.map(\.supply) == [.openPairs([.eligible]), .openPairs([.eligible])])
    #expect(why.enough == [.eligible])
  }

  @Test func aClientServedTodayThatIsTooMuchForAnybody() throws {
    let why = try why(scenario(clients: 1, owned: true, hours: 160))
    #expect(
      why.shortages == [
        Shortage(
          demand: .keep(client: ClientID("c1")), supply: .hours, needed: 9_600, available: 9_360)
      ])
  }

  @Test func whereNoRuleIsTheCauseByItselfTheyAreNamedTogether() throws {
    let family = Grouping.Group(name: "c1", members: ["c1", "c2", "c3"].map { ClientID($0) })
    let why = try why(
      scenario(
        clients: 4, owned: true,
        rules: Rules(
          bookCount: BookCount(atMost: 2), together: Grouping(groups: [family]))))
    #expect(why.shortages == [])
    // Four clients of a few hours each: the limit of hours takes no part.
    #expect(why.rulesInPlay == [.keep, .bookCount, .together])
    #expect(why.enough == [.bookCount, .together])
  }

  @Test func aStoppedRunSaysWhatItDidNotFindOut() throws {
    let scenario = scenario(clients: 5, tier: { $0.atLeast = 3 })
    let why = try Impossibility(of: scenario, control: SolveControl(shouldStop: { .time }))
    #expect(why.shortages.count == 1)
    #expect(why.enough == [])
    #expect(why.undecided == [.hoursLimit, .tierCount])
    #expect(why.toleranceHelps == nil)
  }
}
