import CaseloadDomain
import CaseloadFiles
import Testing

/// Every key that this version reads, read once.
struct WholeScenarioTests {
  static let yaml = """
    format: 1
    title: Harbour Lane, spring
    month: 2027-03
    months: 1
    clients:
      file: clients.csv
      columns: {id: Account ID, name: Account Name, owner: Account Owner, value: Won Value}
      tier: [{when: Employees >= 2000, then: enterprise}, {when: Employees >= 300, then: Mid}, {then: small}]
    managers: {file: managers.csv, columns: {id: Name, region: Office}}
    leave: {file: leave.csv, lists: all}
    events: events.csv
    capacity: {hours-per-month: 150, full-book: 75 %, target: 70 %, warn: 0.8, limit: 110 %, ramp: [50 %, 100 %], client-share: 90 %}
    tiers:
      enterprise: {per-manager: 1, alone: true, overlap-weeks: 3}
      mid: {per-manager: 5..10}
      small: {hours: 6, at-most: 25, at-least: 1}
    complexity: {column: Difficulty, scale: 0..10}
    load:
      add-ons: [{name: second language, when: Languages > 1, add: 10 %}]
      health: {column: Status, red: 1.5, Yellow: 1.2, green: 1}
      stages: {onboarding: {months: 3, factor: 1.5}, renewal: {within: 2 months, factor: 1.25}}
      units: [{name: open, column: Open, hours: 1.5}]
    rules:
      match: [{client: Region, manager: region}, {client: Language, in: Speaks}, {client: Level, at-least: Level}]
      pin: [{client: Acme, manager: Anna Berg, reason: founder's wish}]
      ban: [{client: K2, manager: Bo}]
      moves: {at-most: 8, per-manager: 3, hours: 12.5, value: 1000.50}
    inherit: none
    prices: {uneven: 0.5, hand-over: {spread-over: 6 months}}

    """
  static let clients = """
    Account ID;Account Name;Account Owner;Won Value;Employees;Difficulty;Languages;Status;Open;Region;Language;Level;Start;Renewal;Owner Since;owners_24m;Priority;End
    K1;Acme;Anna Berg;1.234,50;2.500;4;2;red;3;North;en;2;2027-02-01;2027-05-01;2026-01-15;2;9;
    K2;Fjord;Zoe;12;1.300;10;1;;;north;;;;;;;;
    K3;Old;Bo;12;1;1;1;;;;;;;;;;;2027-02-28

    """
  static let managers = """
    Name,Office,fte,Speaks,Level,start,target
    Anna Berg,North,1,"en, de",3,2020-01-01,
    Bo,South,80 %,sv,1,,60 %

    """

  private func reading() throws -> ScenarioReading {
    try TemporaryScenario.smallest(
      yaml: Self.yaml, clients: Self.clients, managers: Self.managers,
      others: [
        "leave.csv": "manager,from,to,share\nBo,2027-03-01,2027-03-05,50 %\n",
        "events.csv": "client,month,hours\nK1,2027-03,2\nK3,2027-03,2\n",
      ]
    ).read()
  }

  @Test func notesNameWhatIsDoubtful() throws {
    #expect(
      try reading().places == ["unknown-owner clients.csv:3:10", "inactive clients.csv:4:1"])
  }

  @Test func policiesAreRead() throws {
    let scenario = try #require(try reading().scenario)
    #expect(scenario.title == "Harbour Lane, spring")
    #expect(scenario.month == Month(iso: "2027-03"))
    func share(_ hundredths: Int) -> ExactNumber { ExactNumber(hundredths, over: 100) }
    #expect(
      scenario.capacity
        == CapacityPolicy(
          hoursPerMonth: 150, hoursBeforeLeave: 173, fullBook: share(75), target: share(70),
          warn: share(80), limit: share(110), ramp: [share(50), 1], clientShare: share(90)))
    #expect(
      scenario.tiers == [
        Tier(
          name: Tier.Name("enterprise"), workload: .perManager(fewest: 1, most: 1), isAlone: true,
          overlapWeeks: 3),
        Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 5, most: 10)),
        Tier(name: Tier.Name("small"), workload: .hours(6), atMost: 25, atLeast: 1),
      ])
    let languages = Condition.Clause(
      column: "Languages", comparison: .greater, values: [FieldValue("1", number: 1)])
    #expect(
      scenario.load
        == LoadPolicy(
          complexityScale: 0...10,
          addOns: [
            LoadPolicy.AddOn(
              name: "second language", condition: Condition([languages]), share: share(10))
          ],
          health: ["red": share(150), "yellow": share(120), "green": 1],
          onboarding: LoadPolicy.Onboarding(months: 3, factor: share(150)),
          renewal: LoadPolicy.Renewal(months: 2, factor: share(125)),
          units: [LoadPolicy.Unit(name: "open", column: "Open", minutesEach: 90)]))
    #expect(scenario.inheritance == .none)
    #expect(scenario.policy == Policy(uneven: [50, 150], handOverMonths: 6))
  }

  @Test func rulesAreRead() throws {
    let scenario = try #require(try reading().scenario)
    #expect(
      scenario.rules.match == [
        MatchRule(clientField: "Region", managerField: "Office", relation: .equal),
        MatchRule(clientField: "Language", managerField: "Speaks", relation: .contains),
        MatchRule(clientField: "Level", managerField: "Level", relation: .atLeast),
      ])
    #expect(
      scenario.rules.pins == [
        NamedPair(
          client: ClientID("K1"), manager: ManagerID("Anna Berg"), reason: "founder's wish",
          location: SourceLocation(file: "scenario.yaml", line: 25, column: 9))
      ])
    #expect(scenario.rules.bans.map(\.manager) == [ManagerID("Bo")])
    #expect(
      scenario.rules.moves
        == MoveBudget(
          atMost: 8, load: Minutes(750), value: Money(hundredths: 100_050), perManager: 3,
          location: SourceLocation(file: "scenario.yaml", line: 27, column: 10)))
  }

  @Test func clientsAreRead() throws {
    let scenario = try #require(try reading().scenario)
    #expect(scenario.clients.map(\.id.text) == ["K1", "K2"])
    let acme = scenario.clients[0]
    #expect(acme.tier == Tier.Name("enterprise"))
    #expect(scenario.clients[1].tier == Tier.Name("mid"))
    #expect(acme.complexity == 4)
    #expect(acme.value == Money(hundredths: 123_450))
    #expect(acme.priority == 9)
    #expect(acme.health == "red")
    #expect(acme.owner == .manager(ManagerID("Anna Berg")))
    #expect(scenario.clients[1].owner == .unknown("Zoe"))
    #expect(acme.start == CalendarDay(iso: "2027-02-01"))
    #expect(acme.renewal == CalendarDay(iso: "2027-05-01"))
    #expect(acme.ownerSince == CalendarDay(iso: "2026-01-15"))
    #expect(acme.recentOwnerCount == 2)
    #expect(acme.field("Employees").number == 2500)
    // What no rule, condition or unit reads is not kept.
    #expect(
      Set(acme.fields.keys) == ["Employees", "Languages", "Open", "Region", "Language", "Level"])
    #expect(acme.location == SourceLocation(file: "clients.csv", line: 2, column: 1))
  }

  @Test func peopleAndDatesAreRead() throws {
    let reading = try reading()
    let scenario = try #require(reading.scenario)
    let bo = try #require(scenario.team[ManagerID("Bo")])
    #expect(bo.fullTimeEquivalent == ExactNumber(4, over: 5))
    #expect(bo.target == ExactNumber(3, over: 5))
    #expect(scenario.team.managers[0].start == CalendarDay(iso: "2020-01-01"))
    #expect(bo.field("Office").text == "South")
    #expect(scenario.leave.map(\.share) == [ExactNumber(1, over: 2)])
    // The event of a client that is not planned is left out with it.
    #expect(scenario.events.map(\.client) == [ClientID("K1")])
    #expect(reading.clientIDs.count == 3)
    #expect(reading.ownerSpelling[ManagerID("Bo")] == "Bo")
  }

  @Test func pinThatNothingAllowsIsAWarning() throws {
    let yaml = Self.yaml.replacing(
      "{client: Acme, manager: Anna Berg", with: "{client: Acme, manager: Bo")
    let reading = try TemporaryScenario.smallest(
      yaml: yaml, clients: Self.clients, managers: Self.managers,
      others: [
        "leave.csv": "manager,from,to\n",
        "events.csv": "client,month,hours\nK1,2027-03,2\n",
      ]
    ).read()
    #expect(reading.places.contains("pin scenario.yaml:25:9"))
    #expect(reading.findings.filter { $0.severity == .warning }.map(\.code) == ["pin"])
    #expect(reading.scenario != nil)
  }
}
