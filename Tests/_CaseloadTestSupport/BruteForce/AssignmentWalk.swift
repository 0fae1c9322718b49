import CaseloadDomain

/// The walk through all assignments, client by client, that keeps the best.
///
/// It turns back only where every assignment further on is worse or forbidden for a plain reason:
/// minutes of a book and the price of clients left out never shrink.
struct AssignmentWalk {
  /// The best assignments so far, all of the same value.
  private(set) var best: [[Int?]] = []

  private let question: BruteForce
  /// By client: the owners that the demands on single pairs leave open.
  private let options: [[Int?]]
  /// By manager: the most minutes; nil where that demand is lifted.
  private let mostLoads: [Int?]?
  private let isUnassignedPriced: Bool
  private let levels = Level.allCases

  private var owners: [Int?] = []
  private var loads: [Int]
  private var unassigned = 0
  private var bestValues: [Int]?

  init(_ question: BruteForce) {
    self.question = question
    let (facts, rules, lifted) = (question.facts, question.rules, question.lifted)
    let owners: [Int?] = facts.capacities.indices.map { $0 } + [nil]
    options = facts.loads.indices.map { client in
      owners.filter { rules.broken(client: client, owner: $0).isSubset(of: lifted) }
    }
    mostLoads =
      lifted.contains(.hoursLimit)
      ? nil : facts.capacities.indices.map { rules.mostLoad(of: $0) }
    isUnassignedPriced = !question.value.ignored.contains(.unassigned)
    loads = Array(repeating: 0, count: facts.capacities.count)
  }

  /// Tries every owner of this client and of all after it.
  mutating func assign(client: Int) {
    guard client < options.count else { return weigh() }
    for owner in options[client] {
      change(client: client, owner: owner, sign: 1)
      owners.append(owner)
      if isPromising(owner) { assign(client: client + 1) }
      owners.removeLast()
      change(client: client, owner: owner, sign: -1)
    }
  }

  private mutating func change(client: Int, owner: Int?, sign: Int) {
    if let owner {
      loads[owner] += sign * question.facts.loads[client]
    } else {
      unassigned += sign * question.facts.unassignedPrices[client] * PlainFacts.minute
    }
  }

  private func isPromising(_ owner: Int?) -> Bool {
    if let owner { return mostLoads?[owner].map { loads[owner] <= $0 } ?? true }
    guard isUnassignedPriced, let bestValues else { return true }
    return unassigned <= bestValues[0]
  }

  private mutating func weigh() {
    let books = Books(owners, of: question.facts)
    guard question.rules.broken(in: books).isSubset(of: question.lifted) else { return }
    guard let values = valuesUnlessWorse(books) else { return }
    if values != bestValues { best = [] }
    bestValues = values
    best.append(owners)
  }

  /// The price of each level; nil as soon as a level is worse than the best.
  private func valuesUnlessWorse(_ books: Books) -> [Int]? {
    var values: [Int] = []
    var isBetter = bestValues == nil
    for (position, level) in levels.enumerated() {
      let price = question.value.price(of: level, in: books)
      if !isBetter, let bestValues {
        if price > bestValues[position] { return nil }
        isBetter = price < bestValues[position]
      }
      values.append(price)
    }
    return values
  }
}
