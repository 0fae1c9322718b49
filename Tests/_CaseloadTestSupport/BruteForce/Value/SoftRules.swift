import CaseloadDomain

/// Term `soft-rules`: what breaches of priced rules cost, rule by rule.
struct SoftRules {
  private let facts: PlainFacts
  private let rules: PlainRules
  /// By rule, client and manager: hundredths of a minute for the priced demands on single pairs.
  private let pairPrices: [(rule: Rule, prices: [[Int]])]

  init(facts: PlainFacts, rules: PlainRules) {
    self.facts = facts
    self.rules = rules
    let (clients, managers) = (facts.scenario.clients, facts.scenario.team.managers)
    func table(_ price: (Client, Manager) -> Int) -> [[Int]] {
      clients.map { client in managers.map { price(client, $0) } }
    }
    let stated = facts.scenario.rules
    pairPrices = [
      (
        .eligible,
        table { client, manager in
          stated.match.filter { !Matching.holds([$0], for: client, and: manager) }
            .map { $0.price?.hundredths ?? 0 }.reduce(0, +)
        }
      ),
      (
        .pin,
        table { client, manager in
          stated.pins.filter { $0.client == client.id && $0.manager != manager.id }
            .map { $0.price?.hundredths ?? 0 }.reduce(0, +)
        }
      ),
      (
        .ban,
        table { client, manager in
          stated.bans.filter { $0.client == client.id && $0.manager == manager.id }
            .map { $0.price?.hundredths ?? 0 }.reduce(0, +)
        }
      ),
    ]
  }

  /// The price of all breaches in hundredths of a minute.
  func price(in books: Books) -> Int { byRule(in: books).map(\.price).reduce(0, +) }

  /// The price of the breaches of each rule in hundredths of a minute.
  func byRule(in books: Books) -> [(rule: Rule, price: Int)] {
    let stated = facts.scenario.rules
    var all = pairPrices.map { entry in
      (
        rule: entry.rule,
        price: books.owners.enumerated().map { client, owner in
          owner.map { entry.prices[client][$0] } ?? 0
        }.reduce(0, +)
      )
    }
    all.append((.tierCount, tierCounts(in: books)))
    all.append((.alone, companions(in: books)))
    if let price = stated.bookCount?.price {
      all.append((.bookCount, price.hundredths * beyondBookCounts(in: books)))
    }
    if let price = stated.mix?.price {
      all.append((.mix, price.hundredths * overManagers { rules.mix.excess(of: $0, in: books) }))
    }
    if let price = stated.together.price {
      all.append((.together, price.hundredths * rules.families.strays(in: books)))
    }
    if let price = stated.apart.price {
      all.append((.apart, price.hundredths * rules.competitors.meetings(in: books)))
    }
    if let price = stated.intake?.price {
      let above = overManagers { books.newcomersAbove($0, facts: facts) }
      all.append((.intake, price.hundredths * above))
    }
    return all + movePrices(in: books)
  }

  private func overManagers(_ count: (Int) -> Int) -> Int {
    facts.capacities.indices.map(count).reduce(0, +)
  }

  private func tierCounts(in books: Books) -> Int {
    facts.scenario.tiers.enumerated().map { tier, rule in
      guard let price = rule.countPrice else { return 0 }
      let beyond = overManagers { manager in
        rules.counts.bounds(ofTier: tier, with: manager).excess(of: books.counts[manager][tier])
      }
      return price.hundredths * beyond
    }.reduce(0, +)
  }

  private func beyondBookCounts(in books: Books) -> Int {
    overManagers { manager in
      rules.counts.bounds(ofBookWith: manager).excess(of: books.clients[manager].count)
    }
  }

  /// The price of clients that should be alone and share their manager.
  private func companions(in books: Books) -> Int {
    books.clients.filter { $0.count > 1 }.joined().map { client in
      let tier = facts.scenario.tiers[facts.tiers[client]]
      return tier.isAlone ? tier.alonePrice?.hundredths ?? 0 : 0
    }.reduce(0, +)
  }

  private func movePrices(in books: Books) -> [(rule: Rule, price: Int)] {
    let stated = facts.scenario.rules
    guard stated.moves.price != nil || stated.freeze?.price != nil else { return [] }
    let moves = PlainMoves(in: books, facts: facts)
    let above = stated.moves.atMost.map { max(0, moves.count - $0) } ?? 0
    let aboveByManager = stated.moves.perManager.map { most in
      moves.byManager.map { max(0, $0 - most) }.reduce(0, +)
    }
    return [
      (.moves, (stated.moves.price?.hundredths ?? 0) * (above + (aboveByManager ?? 0))),
      (.freeze, (stated.freeze?.price?.hundredths ?? 0) * moves.frozen),
    ]
  }
}
