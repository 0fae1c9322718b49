import CaseloadDomain

/// Term `inherited`: what breaches of hard rules cost where they are tolerated from today.
struct ToleratedBreaches {
  let facts: PlainFacts
  let rules: PlainRules

  /// Minutes: the load of every client in a breach, each once, and an hour a client above or below a
  /// count or a mix.
  func minutes(in books: Books) -> Int {
    guard facts.tolerates else { return 0 }
    var clients: Set<Int> = []
    var beyondCounts = 0
    for manager in facts.capacities.indices {
      let book = books.clients[manager]
      if books.breaksAlone(manager, facts: facts) && facts.isTodays(manager, in: books) {
        clients.formUnion(book)
      }
      clients.formUnion(
        book.filter { client in
          let fits = facts.matches[client][manager] && facts.serves[manager][client]
          return !fits && facts.isHeld(client, by: manager)
        })
      beyondCounts += self.beyondCounts(of: manager, in: books)
    }
    let stated = facts.scenario.rules
    if stated.together.price == nil { clients.formUnion(rules.families.tolerated(in: books)) }
    if stated.apart.price == nil { clients.formUnion(rules.competitors.tolerated(in: books)) }
    return clients.map { max(facts.loads[$0], 1) }.reduce(0, +) + 60 * beyondCounts
  }

  private func beyondCounts(of manager: Int, in books: Books) -> Int {
    var sum = 0
    for (tier, count) in books.counts[manager].enumerated()
    where facts.scenario.tiers[tier].countPrice == nil {
      sum += rules.counts.bounds(ofTier: tier, with: manager).excess(of: count)
    }
    if facts.scenario.rules.bookCount?.price == nil {
      let bounds = rules.counts.bounds(ofBookWith: manager)
      sum += bounds.excess(of: books.clients[manager].count)
    }
    if facts.scenario.rules.mix?.price == nil {
      sum += rules.mix.tolerated(of: manager, in: books)
    }
    return sum
  }
}
