import CaseloadDomain

/// What an assignment is worth, term by term, by section 4 of the model.
struct PlainValue {
  let facts: PlainFacts

  let ignored: Set<Term>

  /// The price of a term in hundredths of a minute; zero if the term is ignored.
  func price(of term: Term, in books: Books) -> Int {
    if ignored.contains(term) { return 0 }
    let managers = facts.capacities.indices
    switch term {
    case .unassigned: return unassigned(in: books) * PlainFacts.minute
    case .overload:
      return managers.map { overload(of: $0, in: books) }.reduce(0, +) * PlainFacts.minute
    case .inherited: return inherited(in: books) * PlainFacts.minute
    case .overTarget: return managers.map { overTarget(of: $0, in: books) }.reduce(0, +)
    case .uneven: return managers.map { uneven(of: $0, in: books) }.reduce(0, +)
    case .handOver: return handOver(in: books) * PlainFacts.minute
    case .poorFit, .valueAtRisk, .softRules: return 0
    }
  }

  /// The price of a level in hundredths of a minute.
  func price(of level: Level, in books: Books) -> Int {
    level.terms.map { price(of: $0, in: books) }.reduce(0, +)
  }

  private func unassigned(in books: Books) -> Int {
    books.owners.indices.filter { books.owners[$0] == nil }
      .map { facts.unassignedPrices[$0] }.reduce(0, +)
  }

  private func overload(of manager: Int, in books: Books) -> Int {
    max(0, books.loads[manager] - facts.capacities[manager].limit)
  }

  private func inherited(in books: Books) -> Int {
    guard facts.tolerates else { return 0 }
    var clients: Set<Int> = []
    var countBreaches = 0
    for manager in facts.capacities.indices {
      let book = books.clients[manager]
      let isTodays = book.allSatisfy { facts.isHeld($0, by: manager) }
      if books.breaksAlone(manager, facts: facts) && isTodays { clients.formUnion(book) }
      clients.formUnion(
        book.filter { !facts.matches[$0][manager] && facts.isHeld($0, by: manager) })
      countBreaches += self.countBreaches(of: manager, in: books)
    }
    return clients.map { max(facts.loads[$0], 1) }.reduce(0, +) + 60 * countBreaches
  }

  private func countBreaches(of manager: Int, in books: Books) -> Int {
    guard facts.today.mayOwn[manager] else { return 0 }
    return facts.scenario.tiers.indices.map { tier in
      let count = books.counts[manager][tier]
      let above = facts.scenario.tiers[tier].atMost.map { max(0, count - $0) } ?? 0
      let below = facts.scenario.tiers[tier].atLeast.map { max(0, $0 - count) } ?? 0
      return above + below
    }.reduce(0, +)
  }

  private func overTarget(of manager: Int, in books: Books) -> Int {
    let weights = facts.scenario.policy.overTarget
    let capacity = facts.capacities[manager]
    let load = books.loads[manager]
    let first = max(0, min(load, capacity.warn) - capacity.target)
    let second = max(0, min(load, capacity.middle) - capacity.warn)
    let third = max(0, load - capacity.middle)
    return weights[0] * first + weights[1] * second + weights[2] * third
  }

  private func uneven(of manager: Int, in books: Books) -> Int {
    guard let fair = facts.share.fair[manager], let far = facts.share.far[manager] else {
      return 0
    }
    let book = books.clients[manager]
    let shared = book.filter { !facts.isDedicated[$0] }.map { facts.loads[$0] }.reduce(0, +)
    let credit = book.map { facts.share.credits[$0] }.reduce(0, +)
    let weights = facts.scenario.policy.uneven
    return weights[0] * max(0, shared - (fair - credit))
      + weights[1] * max(0, shared - (far - credit))
  }

  private func handOver(in books: Books) -> Int {
    books.owners.enumerated().map { client, owner in
      guard let owner, !facts.isHeld(client, by: owner) else { return 0 }
      return facts.handOverPrices[client]
    }.reduce(0, +)
  }
}
