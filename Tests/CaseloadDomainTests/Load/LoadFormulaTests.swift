import CaseloadDomain
import Testing

/// Loads worked out by hand. A full book is 156 h x 60 x 80 % = 7,488 minutes.
struct LoadFormulaTests {
  private let march = Month(year: 2027, month: 3)
  private let mid = Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 5, most: 10))
  private let small = Tier(name: Tier.Name("small"), workload: .hours(6))
  private let enterprise = Tier(
    name: Tier.Name("enterprise"), workload: .perManager(fewest: 1, most: 1), isAlone: true)

  private func load(
    _ client: Client, in tier: Tier, policy: LoadPolicy = LoadPolicy(),
    capacity: CapacityPolicy = CapacityPolicy(), events: [ClientEvent] = []
  ) throws -> ClientLoad {
    let formula = LoadFormula(
      tiers: [tier], capacity: capacity, policy: policy, events: events, month: march)
    return try #require(formula.load(of: client))
  }

  private func client(_ tier: Tier, complexity: ExactNumber? = nil) -> Client {
    Client(id: ClientID("c"), tier: tier.name, complexity: complexity)
  }

  @Test(arguments: [
    (1, 748), (2, 936), (3, 1123), (4, 1310), (5, 1497), (0, 748), (9, 1497),
  ])
  func complexityRunsFromTenthToFifthOfABook(complexity: Int, minutes: Int) throws {
    let load = try load(client(mid, complexity: ExactNumber(complexity)), in: mid)
    #expect(load.load == Minutes(minutes))
    #expect(load.unserved == .zero)
  }

  @Test func unknownComplexityIsTheMiddle() throws {
    let load = try load(client(mid), in: mid)
    #expect(load.complexityShare == ExactNumber(1, over: 2))
    #expect(load.exact == ExactNumber(11232, over: 10))
    #expect(load.load == Minutes(1123))
  }

  @Test func theComplexityScaleIsTheScenarios() throws {
    let policy = LoadPolicy(complexityScale: 0...10)
    let load = try load(client(mid, complexity: ExactNumber(5, over: 2)), in: mid, policy: policy)
    #expect(load.complexityShare == ExactNumber(1, over: 4))
    #expect(load.load == Minutes(936))
  }

  @Test func oneNumberPerManagerNeedsNoComplexity() throws {
    let eight = Tier(name: Tier.Name("mid"), workload: .perManager(fewest: 8, most: 8))
    let load = try load(client(eight, complexity: 5), in: eight)
    #expect(load.load == Minutes(936))
    #expect(load.complexityShare == nil)
  }

  @Test func hoursAreHours() throws {
    #expect(try load(client(small), in: small).load == Minutes(360))
    let odd = Tier(name: small.name, workload: .hours(ExactNumber(25, over: 10)))
    #expect(try load(client(odd), in: odd).load == Minutes(150))
  }

  @Test func aDedicatedClientCostsAtMostAFullBook() throws {
    #expect(try load(client(enterprise), in: enterprise).load == Minutes(7488))
    let more = LoadPolicy(addOns: [
      LoadPolicy.AddOn(name: "more", condition: Condition([]), share: ExactNumber(1, over: 10))
    ])
    let capped = try load(client(enterprise), in: enterprise, policy: more)
    #expect(capped.exact == ExactNumber(82368, over: 10))
    #expect(capped.load == Minutes(7488))
    #expect(capped.unserved == Minutes(748))
    var sharing = enterprise
    sharing.isAlone = false
    let open = try load(client(sharing), in: sharing, policy: more)
    #expect(open.load == Minutes(7488))
    #expect(open.unserved == Minutes(748))
  }

  @Test func whoIsAloneIsDedicatedWhateverItsHours() throws {
    let long = Tier(name: Tier.Name("key"), workload: .hours(150), isAlone: true)
    #expect(try load(client(long), in: long).load == Minutes(7488))
    #expect(try load(client(long), in: long).unserved == Minutes(1512))
    let short = Tier(name: Tier.Name("key"), workload: .hours(6), isAlone: true)
    #expect(try load(client(short), in: short).load == Minutes(360))
    let open = Tier(name: Tier.Name("key"), workload: .hours(150))
    #expect(try load(client(open), in: open).load == Minutes(9000))
  }

  @Test func theFullBookFollowsItsOwnShareAndTheClientShareOnly() throws {
    let simplest = client(mid, complexity: 1)
    let seventy = CapacityPolicy(clientShare: ExactNumber(70, over: 100))
    #expect(try load(simplest, in: mid, capacity: seventy).load == Minutes(524))
    let target = CapacityPolicy(target: ExactNumber(75, over: 100))
    #expect(try load(simplest, in: mid, capacity: target).load == Minutes(748))
    let fuller = CapacityPolicy(fullBook: ExactNumber(90, over: 100))
    #expect(try load(simplest, in: mid, capacity: fuller).load == Minutes(842))
    let listed = CapacityPolicy(hoursBeforeLeave: 173)
    #expect(try load(simplest, in: mid, capacity: listed).load == Minutes(748))
  }

  @Test func anUnknownTierHasNoLoad() {
    let formula = LoadFormula(
      tiers: [mid], capacity: CapacityPolicy(), policy: LoadPolicy(), events: [], month: march)
    #expect(formula.load(of: client(small)) == nil)
  }
}
