import CaseloadDomain

/// Which owners are open to one client, whatever the others do, while the levels above are held.
struct OwnOptions {
  private let facts: ScenarioFacts
  private let held: [HeldLevel]
  /// By manager: the most minutes of a book.
  let mostLoads: [Int]
  /// By manager and tier.
  private let ofTiers: [TierOption]
  /// By manager: whether no move from or to him is within a budget.
  private let isWithoutMoves: [Bool]
  private let mostLoadMoved: Int?

  /// What only a client's tier decides about a manager; millions of pairs share it.
  private struct TierOption {
    /// Whether counts and `mix` leave no client of the tier.
    let isShut: Bool
    /// What one such client breaks of counts and `mix`, in minutes of `inherited`.
    let countMinutes: Int

    init(_ manager: Int, _ tier: Int, in facts: ScenarioFacts) {
      let (ofTier, ofBook) = (
        facts.heldMost(of: manager, tier: tier), facts.heldMost(of: manager)
      )
      let mix =
        facts.isPool[manager] || facts.scenario.rules.mix?.price != nil ? nil : facts.mix
      let counts = facts.scenario.tiers.indices.map { $0 == tier ? 1 : 0 }
      let distance = mix?.distance(of: counts) ?? 0
      // A book of this client alone obeys `mix`, or no larger one does.
      let mayMix =
        distance == 0
        || (facts.inherits && mix?.isWithin(counts, facts.today.counts[manager]) ?? true)
      isShut = ofTier == 0 || ofBook == 0 || !mayMix
      guard facts.inherits else {
        countMinutes = 0
        return
      }
      var breaches = distance
      if ofTier != nil, facts.scenario.tiers[tier].atMost == 0 { breaches += 1 }
      if ofBook != nil, facts.scenario.rules.bookCount?.atMost == 0 { breaches += 1 }
      countMinutes = breaches * InheritedTerm.minutesPerCount
    }
  }

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
    ofTiers = facts.capacities.indices.flatMap { manager in
      facts.scenario.tiers.indices.map { TierOption(manager, $0, in: facts) }
    }
    let budget = facts.scenario.rules.moves
    isWithoutMoves = facts.capacities.indices.map { manager in
      budget.price == nil
        && [budget.atMost, facts.moveMost(of: manager)].contains { $0.map { $0 < 1 } ?? false }
    }
    mostLoadMoved = budget.load?.value
  }

  func mayHaveNobody(client: Int) -> Bool {
    guard facts.today.server(of: client) == nil else { return false }
    let price = UnassignedTerm.price(of: client, in: facts)
    return held.allSatisfy { !$0.paysUnassigned || price <= $0.value }
  }

  /// Whether an allowed pair is open; with its position among them.
  func isOpen(client: Int, manager: Int, at pair: Int) -> Bool {
    let ofTier = ofTiers[manager * facts.scenario.tiers.count + facts.tiers[client]]
    guard facts.loads[client] <= mostLoads[manager], !ofTier.isShut,
      isWithinBudgets(client: client, manager: manager)
    else { return false }
    return held.allSatisfy { price(of: client, manager, at: pair, ofTier, in: $0) <= $0.value }
  }

  /// What the pair alone costs in a level, in hundredths of a minute.
  private func price(
    of client: Int, _ manager: Int, at pair: Int, _ ofTier: TierOption, in level: HeldLevel
  ) -> Int {
    let load = facts.loads[client]
    let carried = facts.isDedicated[client] ? facts.fairShare.dedicatedParts[client] : load
    var price = level.books[manager].price(ofLoad: load, carried: carried)
    price += level.pairPrices?.price(at: pair) ?? 0
    guard level.paysInherited else { return price }
    var minutes = ofTier.countMinutes
    if !facts.pairRules.holds(client: client, manager: manager) {
      minutes += facts.breachMinutes(of: client)
    }
    return price + 100 * minutes
  }

  private func isWithinBudgets(client: Int, manager: Int) -> Bool {
    guard let server = facts.today.server(of: client), server != manager else { return true }
    if isWithoutMoves[server] || isWithoutMoves[manager] { return false }
    // Other clients of negative value could make room in the budget of value, so it binds nobody
    // alone.
    return mostLoadMoved.map { facts.loads[client] <= $0 } ?? true
  }
}

extension ScenarioFacts {
  /// What a client with a manager costs as these terms whatever the others do, in hundredths of a
  /// minute: hand-over, value at risk, poor fit, and as `soft-rules` every priced rule about pairs.
  func pairPrice(client: Int, manager: Int, as terms: [Term]) -> Int {
    var price = Price.zero
    for term in terms {
      switch term {
      case .handOver where moveKind(of: client, to: manager) != nil:
        price = price + Price(Minutes(handOver[client]))
      case .valueAtRisk:
        price = price + ValueAtRiskTerm.price(of: client, to: manager, in: self)
      case .poorFit: price = price + pairRules.poorFitPrice(client: client, manager: manager)
      case .softRules:
        price =
          price + pairRules.mismatchPrice(client: client, manager: manager)
          + pairRules.pinPrice(client: client, manager: manager)
          + pairRules.banPrice(client: client, manager: manager)
          + freezePrice(client: client, manager: manager)
      default: break
      }
    }
    return price.hundredths
  }
}
