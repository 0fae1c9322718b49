import CaseloadDomain

/// Which owners are open to one client, whatever the others do, while the levels above are held.
struct OwnOptions {
  private let facts: ScenarioFacts
  private let held: [HeldLevel]
  /// By manager: the most minutes of a book.
  let mostLoads: [Int]

  /// A level above, and what there is to reckon a single client's price in it.
  private struct HeldLevel {
    let value: Int
    let paysUnassigned: Bool
    let paysInherited: Bool
    /// Nil where pairs cost nothing.
    let pairPrices: PairPrices?
    /// By manager.
    let books: [BookPrice]
  }

  init(facts: ScenarioFacts, held: [Level: Int], pairPrices: [PairPrices]) {
    self.facts = facts
    let levels = held.map { level, value in
      HeldLevel(
        value: value, paysUnassigned: level.terms.contains(.unassigned),
        paysInherited: level.terms.contains(.inherited),
        pairPrices: pairPrices.first { $0.level == level },
        books: facts.capacities.indices.map {
          BookPrice(of: $0, in: facts, TermWeights([level: 1]))
        })
    }
    self.held = levels
    mostLoads = facts.capacities.indices.map { manager in
      // The larger of limit and today's minutes, or everything where the limit is soft; less where the
      // levels above pay for less.
      let most = facts.heldLimit(of: manager) ?? facts.loads.reduce(0, +)
      return levels.reduce(most) { $1.books[manager].mostLoad(for: $1.value, upTo: $0) }
    }
  }

  func mayHaveNobody(client: Int) -> Bool {
    guard facts.today.server(of: client) == nil else { return false }
    let price = UnassignedTerm.price(of: client, in: facts)
    return held.allSatisfy { !$0.paysUnassigned || price <= $0.value }
  }

  /// Whether an allowed pair is open.
  func isOpen(client: Int, manager: Int) -> Bool {
    guard facts.loads[client] <= mostLoads[manager],
      facts.heldMost(of: manager, tier: facts.tiers[client]) != 0,
      facts.heldMost(of: manager) != 0, mayMix(client: client, manager: manager),
      isWithinBudgets(client: client, manager: manager)
    else { return false }
    return held.allSatisfy { price(of: client, manager, in: $0) <= $0.value }
  }

  /// What the pair alone costs in a level, in hundredths of a minute.
  private func price(of client: Int, _ manager: Int, in level: HeldLevel) -> Int {
    let load = facts.loads[client]
    let carried = facts.isDedicated[client] ? facts.fairShare.dedicatedParts[client] : load
    var price = level.books[manager].price(ofLoad: load, carried: carried)
    price += level.pairPrices?.price(client: client, manager: manager) ?? 0
    return level.paysInherited ? price + 100 * breachMinutes(client, manager) : price
  }

  /// What the pair alone costs as `inherited`, in minutes.
  private func breachMinutes(_ client: Int, _ manager: Int) -> Int {
    var minutes = 0
    if !facts.pairRules.holds(client: client, manager: manager) {
      minutes += facts.breachMinutes(of: client)
    }
    let tier = facts.tiers[client]
    guard facts.inherits else { return minutes }
    if facts.heldMost(of: manager, tier: tier) != nil, facts.scenario.tiers[tier].atMost == 0 {
      minutes += InheritedTerm.minutesPerCount
    }
    if facts.heldMost(of: manager) != nil, facts.scenario.rules.bookCount?.atMost == 0 {
      minutes += InheritedTerm.minutesPerCount
    }
    if let mix = hardMix(of: manager) {
      minutes += InheritedTerm.minutesPerCount * mix.distance(of: oneClient(of: tier))
    }
    return minutes
  }

  /// Whether a book of this client alone obeys `mix`; a larger book obeys it no better.
  private func mayMix(client: Int, manager: Int) -> Bool {
    guard let mix = hardMix(of: manager) else { return true }
    let counts = oneClient(of: facts.tiers[client])
    return mix.distance(of: counts) == 0
      || (facts.inherits && mix.isWithin(counts, facts.today.counts[manager]))
  }

  private func hardMix(of manager: Int) -> MixTable? {
    facts.isPool[manager] || facts.scenario.rules.mix?.price != nil ? nil : facts.mix
  }

  private func oneClient(of tier: Int) -> [Int] {
    facts.scenario.tiers.indices.map { $0 == tier ? 1 : 0 }
  }

  private func isWithinBudgets(client: Int, manager: Int) -> Bool {
    guard let server = facts.today.server(of: client), server != manager else { return true }
    let budget = facts.scenario.rules.moves
    if budget.price == nil {
      let most = [budget.atMost, facts.moveMost(of: server), facts.moveMost(of: manager)]
      if most.contains(where: { $0.map { $0 < 1 } ?? false }) { return false }
    }
    // Other clients of negative value could make room in the budget of value, so it binds nobody
    // alone.
    return budget.load.map { facts.loads[client] <= $0.value } ?? true
  }
}

extension ScenarioFacts {
  /// What a client with a manager costs as these terms whatever the others do, in hundredths of a
  /// minute: hand-over, value at risk, poor fit, and as `soft-rules` every priced rule about pairs.
  func pairPrice(client: Int, manager: Int, as terms: [Term]) -> Int {
    var prices: [Price] = []
    for term in terms {
      switch term {
      case .handOver where moveKind(of: client, to: manager) != nil:
        prices.append(Price(Minutes(handOver[client])))
      case .valueAtRisk:
        prices.append(ValueAtRiskTerm.price(of: client, to: manager, in: self))
      case .poorFit: prices.append(pairRules.poorFitPrice(client: client, manager: manager))
      case .softRules:
        prices += [
          pairRules.mismatchPrice(client: client, manager: manager),
          pairRules.pinPrice(client: client, manager: manager),
          pairRules.banPrice(client: client, manager: manager),
          freezePrice(client: client, manager: manager),
        ]
      default: break
      }
    }
    return prices.reduce(0) { $0 + $1.hundredths }
  }
}
