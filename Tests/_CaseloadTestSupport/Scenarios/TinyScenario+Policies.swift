import CaseloadDomain

extension TinyScenario {
  /// Health, stages, add-ons and counted work, each in a part of the scenarios.
  mutating func drawLoadPolicy() -> LoadPolicy {
    var policy = LoadPolicy()
    if random.chance(40) {
      policy.health = [
        "red": ExactNumber(3, over: 2), "yellow": ExactNumber(6, over: 5), "green": 1,
      ]
    }
    if month != nil && random.chance(40) {
      policy.onboarding = LoadPolicy.Onboarding(months: 3, factor: ExactNumber(3, over: 2))
    }
    if month != nil && random.chance(40) {
      policy.renewal = LoadPolicy.Renewal(months: 2, factor: ExactNumber(5, over: 4))
    }
    if random.chance(30) {
      policy.addOns.append(
        LoadPolicy.AddOn(
          name: "many tickets",
          condition: Condition([
            Condition.Clause(
              column: "Tickets", comparison: .greater,
              values: [FieldValue("3", number: 3)])
          ]), share: ExactNumber(random.pick([10, 25, -20]), over: 100)))
    }
    if random.chance(30) {
      let each = capacity.hoursPerMonth * ExactNumber(random.number(in: 20...60), over: 100)
      policy.units.append(LoadPolicy.Unit(name: "tickets", column: "Tickets", minutesEach: each))
    }
    return policy
  }

  /// Extra work, some of it in another month, where it counts nothing.
  mutating func drawEvents() -> [ClientEvent] {
    guard let month, random.chance(25) else { return [] }
    let other = random.chance(25) ? month.firstDay.adding(months: 1).inMonth : month
    let minutes = capacity.hoursPerMonth * ExactNumber(random.number(in: 1...12), over: 2)
    return [ClientEvent(client: random.pick(clientIDs), month: other, minutes: minutes)]
  }

  /// Matches, pins, bans and budgets.
  mutating func drawRules(of clients: [Client]) -> Rules {
    var rules = Rules()
    if random.chance(25) {
      rules.match.append(
        MatchRule(clientField: "Region", managerField: "Region", relation: .equal))
    }
    if random.chance(20) {
      rules.match.append(
        MatchRule(clientField: "Language", managerField: "Languages", relation: .contains))
    }
    if random.chance(20) {
      rules.match.append(
        MatchRule(clientField: "Level", managerField: "Level", relation: .atLeast))
    }
    drawPairs(into: &rules)
    if random.chance(90) { rules.moves = drawMoveBudget() }
    return rules
  }

  private mutating func drawPairs(into rules: inout Rules) {
    for client in clientIDs {
      if random.chance(8) {
        let pin = NamedPair(client: client, manager: random.pick(managerIDs), reason: "agreed")
        rules.pins.append(pin)
      } else if random.chance(20) {
        let ban = NamedPair(client: client, manager: random.pick(managerIDs), reason: "quarrel")
        rules.bans.append(ban)
      }
    }
  }

  private mutating func drawMoveBudget() -> MoveBudget {
    var budget = MoveBudget()
    let fullTime = capacity.hoursPerMonth * 60 * capacity.clientShare
    let load = fullTime * ExactNumber(random.number(in: 5...50), over: 100)
    switch random.number(in: 1...16) {
    case 1...3: budget.atMost = random.number(in: 0...1)
    case 4...6: budget.load = Minutes(roundingDown: load)
    case 7...10: budget.value = Money(hundredths: random.number(in: 0...6) * 100_000)
    case 11...14: budget.perManager = random.number(in: 0...1)
    default:
      budget.atMost = random.number(in: 1...3)
      if random.chance(50) { budget.load = Minutes(roundingDown: load) }
      if random.chance(50) { budget.value = Money(hundredths: random.number(in: 0...20) * 100_000) }
      if random.chance(50) { budget.perManager = random.number(in: 1...2) }
    }
    return budget
  }
}
