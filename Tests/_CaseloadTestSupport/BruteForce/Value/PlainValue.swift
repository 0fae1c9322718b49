import CaseloadDomain

/// What an assignment is worth, term by term, by section 4 of the model.
final class PlainValue: Sendable {
  let facts: PlainFacts
  let tolerated: ToleratedBreaches
  let softRules: SoftRules
  let changes: ChangePrices
  let ignored: Set<Term>

  init(facts: PlainFacts, rules: PlainRules, ignored: Set<Term>) {
    self.facts = facts
    self.ignored = ignored
    tolerated = ToleratedBreaches(facts: facts, rules: rules)
    softRules = SoftRules(facts: facts, rules: rules)
    changes = ChangePrices(facts: facts)
  }

  /// The price of a term in hundredths of a minute; zero if the term is ignored.
  func price(of term: Term, in books: Books) -> Int {
    if ignored.contains(term) { return 0 }
    let managers = facts.capacities.indices
    switch term {
    case .unassigned: return unassigned(in: books) * PlainFacts.minute
    case .overload:
      return managers.map { overload(of: $0, in: books) }.reduce(0, +) * PlainFacts.minute
    case .inherited: return tolerated.minutes(in: books) * PlainFacts.minute
    case .overTarget: return managers.map { overTarget(of: $0, in: books) }.reduce(0, +)
    case .uneven: return managers.map { uneven(of: $0, in: books) }.reduce(0, +)
    case .handOver: return sum(of: changes.handOver, in: books) * PlainFacts.minute
    case .valueAtRisk: return sum(of: changes.valueAtRisk, in: books) * PlainFacts.minute
    case .poorFit: return poorFit(in: books)
    case .softRules: return softRules.price(in: books)
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

  private func poorFit(in books: Books) -> Int {
    books.owners.enumerated().map { client, owner in
      owner.map { changes.poorFit[client][$0] } ?? 0
    }.reduce(0, +)
  }

  /// The sum of prices, by client, of those that get an owner who does not hold them today.
  private func sum(of prices: [Int], in books: Books) -> Int {
    books.owners.enumerated().map { client, owner in
      guard let owner, !facts.isHeld(client, by: owner) else { return 0 }
      return prices[client]
    }.reduce(0, +)
  }
}
