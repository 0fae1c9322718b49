import CaseloadDomain

extension TinyScenario {
  /// Sizes of books and mixes of tiers.
  mutating func drawBookRules(into rules: inout Rules) {
    if random.chance(55) {
      var count = BookCount(price: drawPrice(chance: 35))
      if random.chance(50) { count.atMost = random.number(in: 0...3) }
      let most = count.atMost ?? 3
      if count.atMost == nil || random.chance(35) {
        count.atLeast = random.number(in: min(1, most)...most)
      }
      rules.bookCount = count
    }
    if random.chance(35) {
      let alternatives = (1...random.number(in: 1...3)).map { _ in drawAlternative() }
      if alternatives.contains(where: { !$0.isEmpty }) {
        rules.mix = Mix(alternatives: alternatives, price: drawPrice(chance: 40))
      }
    }
  }

  private mutating func drawAlternative() -> [Tier.Name: Int] {
    var most: [Tier.Name: Int] = [:]
    for tier in tiers where random.chance(60) { most[tier.name] = random.number(in: 0...3) }
    return most
  }

  /// Families, which share no member, and competitors, who may.
  mutating func drawGroups(into rules: inout Rules) {
    if random.chance(35) {
      rules.together.price = drawPrice(chance: 40)
      let shuffled = drawOrder(of: clientIDs)
      let first = min(shuffled.count, random.number(in: 2...4))
      rules.together.groups = [
        Grouping.Group(name: "north", members: Array(shuffled.prefix(first)))
      ]
      if shuffled.count - first >= 2 && random.chance(40) {
        rules.together.groups.append(
          Grouping.Group(name: "south", members: Array(shuffled.dropFirst(first).prefix(2))))
      }
    }
    if random.chance(35) {
      rules.apart.price = drawPrice(chance: 40)
      rules.apart.groups = (1...random.number(in: 1...2)).map { number in
        let members = drawOrder(of: clientIDs).prefix(random.number(in: 2...3))
        return Grouping.Group(name: "rivals \(number)", members: Array(members))
      }
    }
  }

  private mutating func drawOrder(of clients: [ClientID]) -> [ClientID] {
    var rest = clients
    var order: [ClientID] = []
    while !rest.isEmpty { order.append(rest.remove(at: random.number(in: 0...(rest.count - 1)))) }
    return order
  }

  /// Clients that stay, and new ones that come slowly.
  mutating func drawMoveRules(into rules: inout Rules) {
    if random.chance(45) {
      var freeze = Freeze(price: drawPrice(chance: 50))
      if month != nil && random.chance(60) { freeze.renewalWithinDays = random.pick([0, 30, 90]) }
      if month != nil && random.chance(60) { freeze.onboardingDays = random.pick([30, 90, 250]) }
      if random.chance(60) {
        freeze.conditions.append(
          Condition([
            Condition.Clause(
              column: "Tickets", comparison: .atLeast, values: [FieldValue("2", number: 2)])
          ]))
      }
      rules.freeze = freeze
    }
    if random.chance(45) {
      rules.intake = Intake(
        onePerHeld: random.number(in: 1...6), price: drawPrice(chance: 50))
    }
  }

  /// Managers who fit less well, and value that should not move.
  mutating func drawPreferences(into policy: inout Policy) {
    let preferences = [
      MatchRule(clientField: "Region", managerField: "Region", relation: .equal),
      MatchRule(clientField: "Language", managerField: "Languages", relation: .contains),
      MatchRule(clientField: "Level", managerField: "Level", relation: .atLeast),
    ]
    for match in preferences where random.chance(15) {
      policy.poorFit.append(PoorFit(match: match, price: drawPrice()))
    }
    if random.chance(35) {
      policy.valueAtRisk = ValueAtRisk(
        risk: ExactNumber(random.pick([2, 5, 10]), over: 100),
        hourlyRate: random.pick([80, 95, ExactNumber(2001, over: 2)]))
    }
  }
}
