import CaseloadDomain

/// A random scenario small enough to try every assignment, with rules that pinch.
///
/// The same seed gives the same scenario on every machine. Whatever the seed, the scenario is valid:
/// ids named by rules exist, pins do not contradict bans, clients are active in the month.
public struct TinyScenario {
  /// The scenario of a seed.
  public static func make(seed: UInt64) -> Scenario {
    var draft = TinyScenario(seed: seed)
    return draft.draw(name: "tiny-\(seed)")
  }

  /// A scenario of a seed that may have pools, rules about books, groups and moves, and prices on any
  /// rule besides.
  public static func makeWithEveryRule(seed: UInt64) -> Scenario {
    var draft = TinyScenario(seed: seed)
    let scenario = draft.draw(name: "tiny-rules-\(seed)")
    return draft.extend(scenario)
  }

  /// A scenario of a seed with every rule, whose policy has levels of its own.
  public static func makeWithPolicy(seed: UInt64) -> Scenario {
    var draft = TinyScenario(seed: seed)
    var scenario = draft.extend(draft.draw(name: "tiny-policy-\(seed)"))
    scenario.policy.setLevels(draft.drawLevels())
    return scenario
  }

  var random: SeededGenerator
  /// The month planned; nil in a part of the scenarios, which then hold no dates.
  var month: Month?
  var clientIDs: [ClientID] = []
  var managerIDs: [ManagerID] = []
  var managers: [Manager] = []
  var tiers: [Tier] = []
  var capacity = CapacityPolicy()
  /// Loads of all clients as a share of all targets, in percent: what makes a scenario tight.
  var tightness = 100

  private init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func draw(name: String) -> Scenario {
    if random.chance(80) { month = Month(year: 2027, month: random.number(in: 1...12)) }
    drawSize()
    tightness = random.pick([60, 80, 90, 100, 110, 130, 160])
    capacity = drawCapacity()
    managers = managerIDs.map { drawManager($0) }
    tiers = drawTiers()
    let load = drawLoadPolicy()
    let clients = drawClients()
    let leave = drawLeave()
    let events = drawEvents()
    let rules = drawRules(of: clients)
    return Scenario(
      name: name, month: month, clients: clients, managers: managers, tiers: tiers,
      capacity: capacity, load: load, leave: leave, events: events, rules: rules,
      inheritance: random.chance(80) ? .all : .none, policy: drawPolicy())
  }

  /// Few enough clients and managers for some 20,000 assignments at most.
  private mutating func drawSize() {
    let managerCount = random.pick([1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4])
    let mostClients = [7, 7, 6, 5][managerCount - 1]
    let clientCount = random.number(in: random.chance(10) ? 2...3 : 4...mostClients)
    managerIDs = (0..<managerCount).map { ManagerID("m\($0 + 1)") }
    clientIDs = (0..<clientCount).map { ClientID("c\($0 + 1)") }
  }

  /// Either hours as in life or so few of them that loads collide.
  private mutating func drawCapacity() -> CapacityPolicy {
    var policy = CapacityPolicy()
    policy.hoursPerMonth = random.pick([156, 156, 100, 10, 2, ExactNumber(1, over: 2)])
    policy.hoursBeforeLeave = policy.hoursPerMonth
    if month != nil && random.chance(20) {
      policy.hoursBeforeLeave = policy.hoursPerMonth * ExactNumber(173, over: 156)
    }
    if random.chance(20) { policy.target = ExactNumber(random.pick([60, 75, 90]), over: 100) }
    if random.chance(15) { policy.clientShare = ExactNumber(random.pick([50, 70]), over: 100) }
    if random.chance(15) { policy.fullBook = ExactNumber(random.pick([70, 90]), over: 100) }
    if random.chance(10) { policy.limit = ExactNumber(110, over: 100) }
    return policy
  }

  private mutating func drawPolicy() -> Policy {
    // Where a month has few minutes, moves of twelve hours would never pay: spread them further.
    let isSmall = capacity.hoursPerMonth < 100
    let months = isSmall ? random.pick([120, 600, 2400]) : random.pick([12, 12, 6, 36])
    return Policy(
      overTarget: random.pick([[100, 300, 900], [100, 300, 900], [100, 100, 250], [0, 50, 333]]),
      uneven: random.pick([[25, 75], [25, 75], [100, 300], [7, 21]]), handOverMonths: months)
  }
}
