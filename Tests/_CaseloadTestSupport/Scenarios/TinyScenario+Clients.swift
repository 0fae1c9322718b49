import CaseloadDomain

extension TinyScenario {
  /// One to four tiers: some measured by clients per manager, some by hours, some dedicated.
  mutating func drawTiers() -> [Tier] {
    var tiers = [drawHoursTier(named: "small")]
    if random.chance(60) { tiers.append(drawHoursTier(named: "mid")) }
    if random.chance(50) { tiers.append(drawPerManagerTier(named: "gold")) }
    if random.chance(50) { tiers.append(drawDedicatedTier()) }
    if random.chance(10) {
      tiers.append(Tier(name: Tier.Name("idle"), workload: .hours(0), isAlone: random.chance(30)))
    }
    return tiers.map { tier in
      var tier = tier
      if random.chance(25) { tier.atMost = random.number(in: 0...2) }
      if random.chance(28) { tier.atLeast = random.number(in: 1...2) }
      if random.chance(15) { tier.overlapWeeks = ExactNumber(random.number(in: 0...6)) }
      return tier
    }
  }

  /// Hours around the mean load that the tightness asks for.
  private mutating func drawHoursTier(named name: String) -> Tier {
    let fullTime = managers.map(\.fullTimeEquivalent).reduce(.zero, +)
    let target = fullTime * capacity.hoursPerMonth * capacity.target * capacity.clientShare
    let mean = target * ExactNumber(tightness, over: 100 * clientIDs.count)
    let hours = mean * ExactNumber(random.number(in: 50...150), over: 100)
    return Tier(
      name: Tier.Name(name), workload: .hours(hours), isAlone: random.chance(8))
  }

  private mutating func drawPerManagerTier(named name: String) -> Tier {
    let mean = max(1, clientIDs.count * 100 / (managerIDs.count * tightness))
    let fewest = max(1, mean + random.number(in: -1...1))
    let most = fewest + random.number(in: 0...3)
    return Tier(
      name: Tier.Name(name),
      workload: .perManager(fewest: ExactNumber(fewest), most: ExactNumber(most)))
  }

  /// Dedicated with and without the demand to be alone, and alone without being a full book.
  private mutating func drawDedicatedTier() -> Tier {
    let name = Tier.Name(random.pick(["enterprise", "key"]))
    if random.chance(20) {
      return Tier(name: name, workload: .perManager(fewest: 2, most: 3), isAlone: true)
    }
    return Tier(
      name: name, workload: .perManager(fewest: 1, most: 1), isAlone: random.chance(60))
  }

  /// The clients, with today's owners crowded on few managers, unknown or missing.
  mutating func drawClients() -> [Client] {
    let isFromScratch = random.chance(10)
    let favourite = random.pick(managerIDs)
    let hasPriorities = random.chance(40)
    return clientIDs.map { id in
      var client = Client(id: id, tier: random.pick(tiers).name, fields: drawClientFields())
      if !isFromScratch { client.owner = drawOwner(favourite: favourite) }
      if random.chance(85) { client.complexity = ExactNumber(random.number(in: 1...5)) }
      if hasPriorities { client.priority = random.number(in: 1...9) }
      if random.chance(90) { client.value = Money(hundredths: random.number(in: 1...12) * 100_000) }
      if random.chance(60) { client.health = random.pick(["red", "Yellow", "green"]) }
      if random.chance(50) { client.recentOwnerCount = random.number(in: 1...4) }
      if let month { drawDates(of: &client, in: month) }
      return client
    }
  }

  private mutating func drawOwner(favourite: ManagerID) -> Client.Owner? {
    switch random.number(in: 1...20) {
    case 1...2: nil
    case 3: .unknown("Somebody Else")
    case 4...15: .manager(favourite)
    default: .manager(random.pick(managerIDs))
    }
  }

  private mutating func drawClientFields() -> [String: FieldValue] {
    let level = random.number(in: 1...4)
    let tickets = random.number(in: 0...6)
    return [
      "Region": random.chance(25) ? .blank : FieldValue(random.pick(Self.regions)),
      "Language": random.chance(25) ? .blank : FieldValue(random.pick(["German", "english"])),
      "Level": random.chance(25) ? .blank : FieldValue("\(level)", number: ExactNumber(level)),
      "Tickets": random.chance(25)
        ? .blank : FieldValue("\(tickets)", number: ExactNumber(tickets)),
    ]
  }

  private mutating func drawDates(of client: inout Client, in month: Month) {
    let first = month.firstDay
    if random.chance(40) {
      client.start = first.adding(days: 9).adding(months: -random.number(in: 0...9))
    }
    if random.chance(10) { client.end = month.lastDay.adding(months: random.number(in: 0...6)) }
    if random.chance(40) { client.renewal = first.adding(days: random.number(in: -20...120)) }
    if random.chance(60) {
      client.ownerSince = first.adding(days: 3).adding(months: -random.number(in: 0...80))
    }
  }
}
