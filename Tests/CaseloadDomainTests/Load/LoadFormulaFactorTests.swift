import CaseloadDomain
import Testing

/// What multiplies and what adds, by hand on a base of 6 h = 360 minutes or of 748.8.
struct LoadFormulaFactorTests {
  private let march = Month(year: 2027, month: 3)
  private let mid = Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 5, most: 10))
  private let small = Tier(name: Tier.Name("small"), workload: .hours(6))
  private let health: [String: ExactNumber] = [
    "red": ExactNumber(3, over: 2), "yellow": ExactNumber(6, over: 5), "green": 1,
  ]

  private func minutes(
    _ client: Client, policy: LoadPolicy, events: [ClientEvent] = []
  ) throws -> Int {
    try load(client, policy: policy, events: events).load.value
  }

  private func load(
    _ client: Client, policy: LoadPolicy, events: [ClientEvent] = []
  ) throws -> ClientLoad {
    let formula = LoadFormula(
      tiers: [mid, small], capacity: CapacityPolicy(), policy: policy, events: events,
      month: march)
    return try #require(formula.load(of: client))
  }

  private func smallClient(_ fields: [String: FieldValue] = [:]) -> Client {
    Client(id: ClientID("c"), tier: small.name, fields: fields)
  }

  @Test(arguments: [("red", 540), ("Yellow", 432), ("green", 360), ("purple", 360), (nil, 360)])
  func healthMultiplies(name: String?, minutes: Int) throws {
    var client = smallClient()
    client.health = name
    #expect(try self.minutes(client, policy: LoadPolicy(health: health)) == minutes)
  }

  @Test func addOnsAddUpBeforeTheyMultiply() throws {
    let more = Condition([
      Condition.Clause(
        column: "Languages", comparison: .greater, values: [FieldValue("1", number: 1)])
    ])
    let policy = LoadPolicy(addOns: [
      LoadPolicy.AddOn(name: "language", condition: more, share: ExactNumber(10, over: 100)),
      LoadPolicy.AddOn(name: "always", condition: Condition([]), share: ExactNumber(20, over: 100)),
    ])
    let two = smallClient(["Languages": FieldValue("2", number: 2)])
    #expect(try minutes(two, policy: policy) == 468)
    #expect(try load(two, policy: policy).addOns.map(\.name) == ["language", "always"])
    #expect(try minutes(smallClient(), policy: policy) == 432)
  }

  @Test(arguments: [
    ("2026-12-01", 360), ("2026-12-02", 540), ("2027-01-15", 540), ("2027-03-01", 540),
    ("2027-03-20", 540), ("2020-01-01", 360),
  ])
  func onboardingLastsWholeMonths(start: String, minutes: Int) throws {
    var client = smallClient()
    client.start = CalendarDay(iso: start)
    #expect(client.start != nil)
    let policy = LoadPolicy(
      onboarding: LoadPolicy.Onboarding(months: 3, factor: ExactNumber(3, over: 2)))
    #expect(try self.minutes(client, policy: policy) == minutes)
  }

  @Test(arguments: [
    ("2027-02-28", 360), ("2027-03-01", 450), ("2027-05-01", 450), ("2027-05-02", 360),
  ])
  func renewalCountsFromTheReferenceDayBothEndsIncluded(renewal: String, minutes: Int) throws {
    var client = smallClient()
    client.renewal = CalendarDay(iso: renewal)
    #expect(client.renewal != nil)
    let policy = LoadPolicy(
      renewal: LoadPolicy.Renewal(months: 2, factor: ExactNumber(5, over: 4)))
    #expect(try self.minutes(client, policy: policy) == minutes)
  }

  @Test func bothStagesMultiply() throws {
    var client = smallClient()
    client.start = CalendarDay(iso: "2027-01-02")
    client.renewal = CalendarDay(iso: "2027-04-02")
    let policy = LoadPolicy(
      onboarding: LoadPolicy.Onboarding(months: 3, factor: ExactNumber(3, over: 2)),
      renewal: LoadPolicy.Renewal(months: 2, factor: ExactNumber(5, over: 4)))
    #expect(try minutes(client, policy: policy) == 675)
    #expect(try load(client, policy: policy).stages.map(\.name) == ["onboarding", "renewal"])
  }

  @Test func countedWorkAddsAfterEveryFactor() throws {
    let unit = LoadPolicy.Unit(name: "deals", column: "Deals", minutesEach: 90)
    var client = smallClient(["Deals": FieldValue("3", number: 3)])
    client.health = "red"
    #expect(try minutes(client, policy: LoadPolicy(health: health, units: [unit])) == 810)
    #expect(try minutes(smallClient(), policy: LoadPolicy(units: [unit])) == 360)
    let text = smallClient(["Deals": FieldValue("many")])
    #expect(try minutes(text, policy: LoadPolicy(units: [unit])) == 360)
  }

  @Test func countsAndFractionsOfHoursAsInASalesReport() throws {
    let tier = Tier(name: small.name, workload: .hours(8))
    let client = Client(
      id: ClientID("a"), tier: tier.name,
      fields: ["Open": FieldValue("10", number: 10), "Won": FieldValue("34", number: 34)])
    let policy = LoadPolicy(units: [
      LoadPolicy.Unit(name: "open", column: "Open", minutesEach: 90),
      LoadPolicy.Unit(name: "won", column: "Won", minutesEach: 9),
    ])
    let formula = LoadFormula(
      tiers: [tier], capacity: CapacityPolicy(), policy: policy, events: [], month: nil)
    #expect(formula.load(of: client)?.load == Minutes(480 + 900 + 306))
  }

  @Test func eventsCountInTheirMonthOnly() throws {
    let april = try #require(Month(year: 2027, month: 4))
    let march = try #require(march)
    let other = ClientID("d")
    let events = [
      ClientEvent(client: ClientID("c"), month: march, minutes: 120, reason: "fair"),
      ClientEvent(client: ClientID("c"), month: march, minutes: 30, reason: "visit"),
      ClientEvent(client: ClientID("c"), month: april, minutes: 999),
      ClientEvent(client: other, month: march, minutes: 999),
    ]
    let load = try load(smallClient(), policy: LoadPolicy(), events: events)
    #expect(load.load == Minutes(510))
    #expect(load.events.map(\.name) == ["fair", "visit"])
  }

  @Test func roundedOnceAndNeverBefore() throws {
    // 748.8 x 1.2 = 898.56; + .5 = 899.06. Rounding the base first would give 897.6 + .5 = 898.
    var client = Client(
      id: ClientID("c"), tier: mid.name, complexity: 1,
      fields: ["Mails": FieldValue("1", number: 1)])
    client.health = "yellow"
    let mail = LoadPolicy.Unit(name: "mails", column: "Mails", minutesEach: ExactNumber(1, over: 2))
    let load = try load(client, policy: LoadPolicy(health: health, units: [mail]))
    #expect(load.exact == ExactNumber(89906, over: 100))
    #expect(load.load == Minutes(899))
  }

  @Test func lessThanNothingIsNothing() throws {
    let policy = LoadPolicy(addOns: [
      LoadPolicy.AddOn(name: "less", condition: Condition([]), share: -2)
    ])
    #expect(try minutes(smallClient(), policy: policy) == 0)
  }
}
