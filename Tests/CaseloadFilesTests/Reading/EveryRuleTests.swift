import CaseloadDomain
import CaseloadFiles
import Testing

/// Every rule, each with its price, read into exactly what the domain knows of it.
struct EveryRuleTests {
  static let yaml = """
    format: 1
    month: 2027-03
    clients: clients.csv
    managers: managers.csv
    tiers:
      enterprise: {per-manager: 1, alone: {price: 10}}
      gold: {hours: 9, alone: true, alone-price: 2 h}
      mid: {per-manager: 5..10, at-most: 4, at-least: 1, count-price: 1.5}
      small: {hours: 6}
    rules:
      match: [{client: Region, manager: Region, price: 0.00001}]
      pin: [{client: Acme, manager: desk, price: 3}, {client: Acme, manager: bo, price: 4}]
      ban: [{client: Acme, manager: bo, price: 2}]
      moves: {at-most: 8, per-manager: 3, price: 5}
      book-count: {at-least: 1, at-most: 12, price: 2}
      mix: {alternatives: [{mid: 12}, {Small: 17, mid: 4}], price: 1}
      together: {by: family, lists: [[K6, Seven]], price: 3}
      apart: {groups: [[Acme, Nord Bank], [K4, K3, Acme]], price: 8}
      freeze: {renewal-within: 60 days, onboarding: 90, when: [Deal = open, Region = West], price: 4}
      intake: {one-per-held: 6, price: 1}
      hours-limit: soft
    pools:
      desk: {hours: 400.5, tiers: [small, Enterprise]}
    prices:
      poor-fit: [{client: Industry, in: Industries, hours: 2}]
      value-at-risk: {risk: 4 %, rate: 80}

    """
  static let clients = """
    id,name,tier,complexity,owner,family,Region,Industry,Deal,start,renewal
    K1,Acme,enterprise,3,anna,,North,Energy,open,2027-01-01,2027-04-01
    K2,Nord Bank,mid,5,bo,harbour,North,Bank,,,
    K3,Fjord,mid,2,bo,Harbour,,,,,
    K4,Old,small,,desk,K5,,,,,
    K5,Parent,small,,,,,,,,
    K6,Six,small,,,Line,,,,,
    K7,Seven,small,,,OLD,,,,,

    """
  static let managers = """
    id,name,Region,Industries
    anna,Anna Berg,North,"Energy, Bank"
    bo,Bo Lind,South,

    """

  private func scenario() throws -> Scenario {
    let reading = try TemporaryScenario.smallest(
      yaml: Self.yaml, clients: Self.clients, managers: Self.managers
    ).read()
    #expect(reading.findings == [])
    return try #require(reading.scenario)
  }

  private func hours(_ hours: Int) -> Price { Price(hundredths: hours * 6000) }
  private func ids(_ texts: String...) -> [ClientID] { texts.map(ClientID.init) }

  @Test func pricesOfTiersAreRead() throws {
    let tiers = try scenario().tiers
    #expect(tiers.map(\.isAlone) == [true, true, false, false])
    #expect(tiers.map(\.alonePrice) == [hours(10), hours(2), nil, nil])
    #expect(tiers.map(\.countPrice) == [nil, nil, Price(hundredths: 9000), nil])
  }

  @Test func rulesAboutPairsAndMovesAreRead() throws {
    let rules = try scenario().rules
    // 0.00001 h are 0.06 hundredths of a minute; prices are rounded up.
    #expect(
      rules.match == [
        MatchRule(
          clientField: "Region", managerField: "Region", relation: .equal,
          price: Price(hundredths: 1))
      ])
    #expect(rules.pins.map(\.manager.text) == ["desk", "bo"])
    #expect(rules.pins.map(\.price) == [hours(3), hours(4)])
    #expect(rules.bans.map(\.price) == [hours(2)])
    let place = SourceLocation(file: "scenario.yaml", line: 14, column: 10)
    #expect(
      rules.moves == MoveBudget(atMost: 8, perManager: 3, price: hours(5), location: place))
    #expect(rules.intake == Intake(onePerHeld: 6, price: hours(1)))
    let conditions = [("Deal", "open"), ("Region", "West")].map { column, value in
      Condition([
        Condition.Clause(column: column, comparison: .equal, values: [FieldValue(value)])
      ])
    }
    #expect(
      rules.freeze
        == Freeze(
          renewalWithinDays: 60, onboardingDays: 90, conditions: conditions, price: hours(4)))
  }

  @Test func rulesAboutBooksAreRead() throws {
    let rules = try scenario().rules
    #expect(rules.bookCount == BookCount(atLeast: 1, atMost: 12, price: hours(2)))
    let (mid, small) = (Tier.Name("mid"), Tier.Name("small"))
    #expect(
      rules.mix == Mix(alternatives: [[mid: 12], [small: 17, mid: 4]], price: hours(1)))
    #expect(rules.isHoursLimitSoft)
  }

  @Test func groupsAreRead() throws {
    let rules = try scenario().rules
    func place(_ file: String, _ line: Int, _ column: Int) -> CaseloadDomain.SourceLocation {
      CaseloadDomain.SourceLocation(file: file, line: line, column: column)
    }
    // Cells that name clients join; texts are labels whatever their case; the list joins two families.
    #expect(
      rules.together
        == Grouping(
          groups: [
            Grouping.Group(
              name: "Harbour", members: ids("K2", "K3"), location: place("clients.csv", 3, 23)),
            Grouping.Group(
              name: "Line", members: ids("K4", "K5", "K6", "K7"),
              location: place("clients.csv", 5, 20)),
          ], price: hours(3)))
    #expect(
      rules.apart
        == Grouping(
          groups: [
            Grouping.Group(
              name: "K1", members: ids("K1", "K2"), location: place("scenario.yaml", 18, 20)),
            Grouping.Group(
              name: "K1", members: ids("K1", "K3", "K4"), location: place("scenario.yaml", 18, 39)),
          ], price: hours(8)))
  }

  @Test func poolsAreManagersWithoutAName() throws {
    let scenario = try scenario()
    #expect(scenario.team.managers.map(\.id.text) == ["anna", "bo", "desk"])
    let desk = try #require(scenario.team[ManagerID("desk")])
    #expect(
      desk.pool
        == Manager.Pool(
          minutes: Minutes(24_030), tiers: [Tier.Name("small"), Tier.Name("enterprise")]))
    #expect(desk.location == SourceLocation(file: "scenario.yaml", line: 23, column: 3))
    #expect(scenario.team.managers.map { $0.pool == nil } == [true, true, false])
    #expect(scenario.clients[3].owner == .manager(ManagerID("desk")))
  }

  @Test func pricesAreRead() throws {
    let policy = try scenario().policy
    #expect(
      policy.poorFit == [
        PoorFit(
          match: MatchRule(
            clientField: "Industry", managerField: "Industries", relation: .contains),
          price: hours(2))
      ])
    #expect(
      policy.valueAtRisk == ValueAtRisk(risk: ExactNumber(4, over: 100), hourlyRate: 80))
  }

  @Test func riskIsFivePerCentUnlessStated() throws {
    let yaml = TemporaryScenario.smallestYAML + "prices: {value-at-risk: {rate: 80}}\n"
    let scenario = try #require(try TemporaryScenario.smallest(yaml: yaml).read().scenario)
    #expect(
      scenario.policy.valueAtRisk == ValueAtRisk(risk: ExactNumber(1, over: 20), hourlyRate: 80))
  }

  @Test func shortFormsAreHard() throws {
    let yaml =
      TemporaryScenario.smallestYAML + """
        rules:
          mix: [{mid: 3}]
          together: [[Fjord, K1]]
          apart: [[K1, K2]]
          freeze: {when: tier = mid}
          hours-limit: hard

        """
    let scenario = try #require(try TemporaryScenario.smallest(yaml: yaml).read().scenario)
    let rules = scenario.rules
    #expect(rules.mix == Mix(alternatives: [[Tier.Name("mid"): 3]]))
    #expect(rules.together.groups.map(\.members) == [ids("K1", "K3")])
    #expect(rules.together.groups.map(\.name) == ["K1"])
    #expect(rules.apart.groups.map(\.members) == [ids("K1", "K2")])
    #expect([rules.together.price, rules.apart.price, rules.freeze?.price] == [nil, nil, nil])
    #expect(rules.freeze?.conditions.count == 1)
    #expect(!rules.isHoursLimitSoft)
  }

  @Test func groupsThatContradictOrSayNothingAreWarnings() throws {
    let yaml =
      TemporaryScenario.smallestYAML + """
        month: 2027-03
        rules:
          together: [[K1, K2], [K2, K1, Acme]]
          apart: [[K2, K1], [K3, K2]]

        """
    let clients = "id,name,tier,end\nK1,Acme,mid,\nK2,B,mid,\nK3,C,mid,2026-01-01\n"
    let reading = try TemporaryScenario.smallest(yaml: yaml, clients: clients).read()
    #expect(
      reading.places.filter { $0.contains("yaml") } == [
        "together scenario.yaml:9:33", "apart scenario.yaml:10:11", "apart scenario.yaml:10:22",
      ])
    let rules = try #require(reading.scenario).rules
    #expect(rules.together.groups.map(\.members) == [ids("K1", "K2")])
    // One member is not active in the month, so its group says nothing.
    #expect(rules.apart.groups.map(\.members) == [ids("K1", "K2")])
  }

  @Test func pinToAPoolOfOtherTiersIsAWarning() throws {
    let yaml =
      TemporaryScenario.smallestYAML + """
        pools: {desk: {hours: 4, tiers: [mid]}}
        rules: {pin: [{client: K1, manager: desk}, {client: K2, manager: desk}]}

        """
    let reading = try TemporaryScenario.smallest(yaml: yaml).read()
    #expect(reading.places.filter { $0.contains("yaml") } == ["pin scenario.yaml:8:15"])
    #expect(reading.scenario != nil)
  }
}
