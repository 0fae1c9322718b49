import CaseloadDomain

extension TinyScenario {
  /// The scenario with pools, with prices on some of its rules, and with rules about books, groups and
  /// moves.
  mutating func extend(_ scenario: Scenario) -> Scenario {
    let managers = drawPool(instead: scenario.team.managers)
    let pools = Set(managers.filter { $0.pool != nil }.map(\.id))
    let tiers = scenario.tiers.map { drawPrices(on: $0) }
    var rules = drawPrices(on: scenario.rules)
    drawBookRules(into: &rules)
    drawGroups(into: &rules)
    drawMoveRules(into: &rules)
    var policy = scenario.policy
    drawPreferences(into: &policy)
    return Scenario(
      name: scenario.name, month: month, clients: scenario.clients, managers: managers,
      tiers: tiers, capacity: capacity, load: scenario.load,
      leave: scenario.leave.filter { !pools.contains($0.manager) }, events: scenario.events,
      rules: rules, inheritance: scenario.inheritance, policy: policy)
  }

  /// The same managers, one of them replaced by a pool in a part of the scenarios.
  private mutating func drawPool(instead managers: [Manager]) -> [Manager] {
    guard managers.count > 1, random.chance(25) else { return managers }
    var managers = managers
    let place = random.number(in: 0...(managers.count - 1))
    let served = tiers.map(\.name).filter { _ in random.chance(60) }
    let all = served.isEmpty ? [random.pick(tiers).name] : served
    let minutes = fullTimeMinutes * ExactNumber(random.number(in: 20...110), over: 100)
    managers[place] = Manager(
      id: managers[place].id,
      pool: Manager.Pool(minutes: Minutes(roundingDown: minutes), tiers: Set(all)),
      fields: random.chance(70) ? managers[place].fields : [:])
    return managers
  }

  /// A full-time month before any absence.
  var fullTimeMinutes: ExactNumber { capacity.hoursPerMonth * 60 * capacity.clientShare }

  /// A part of a full-time month, from next to nothing to more than most moves cost.
  mutating func drawPrice() -> Price {
    let share = random.pick([1, 2, 5, 10, 20])
    return Price(hundredths: Int(clamping: (fullTimeMinutes * ExactNumber(share)).roundedUp))
  }

  /// A price in so many of a hundred cases.
  mutating func drawPrice(chance percent: Int) -> Price? {
    random.chance(percent) ? drawPrice() : nil
  }

  private mutating func drawPrices(on tier: Tier) -> Tier {
    var tier = tier
    if tier.atMost != nil || tier.atLeast != nil { tier.countPrice = drawPrice(chance: 35) }
    if tier.isAlone { tier.alonePrice = drawPrice(chance: 45) }
    return tier
  }

  private mutating func drawPrices(on rules: Rules) -> Rules {
    var rules = rules
    rules.isHoursLimitSoft = random.chance(12)
    for place in rules.match.indices { rules.match[place].price = drawPrice(chance: 35) }
    for place in rules.pins.indices { rules.pins[place].price = drawPrice(chance: 35) }
    for place in rules.bans.indices { rules.bans[place].price = drawPrice(chance: 35) }
    // Budgets hide what other rules forbid, so a part of the scenarios goes without.
    switch random.number(in: 1...20) {
    case 1...6: rules.moves = MoveBudget()
    case 7...10: rules.moves = MoveBudget(atMost: random.number(in: 0...1))
    case 11...13: rules.moves = MoveBudget(perManager: random.number(in: 0...1))
    default: break
    }
    rules.moves.price = drawPrice(chance: 40)
    return rules
  }
}
