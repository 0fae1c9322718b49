import CaseloadDomain

/// The walk through all assignments, client by client, that keeps the best.
///
/// It turns back only where every assignment further on is worse or forbidden for a plain reason:
/// minutes of a book and the price of clients left out never shrink, and no client that comes mends a
/// rule already broken, but for the few that are mendable.
struct AssignmentWalk {
  /// The best assignments so far, all of the same value.
  private(set) var best: [[Int?]] = []

  private let question: BruteForce
  /// By client: the owners that the demands on single pairs leave open.
  private let options: [[Int?]]
  /// By manager: the most minutes; nil where that demand is lifted.
  private let mostLoads: [Int?]?
  private let isUnassignedFirst: Bool
  private let levels: [Level]

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
      !Demands([.hoursLimit]).isDisjoint(with: lifted)
      ? nil : facts.capacities.indices.map { rules.mostLoad(of: $0) }
    levels = facts.scenario.policy.levels
    isUnassignedFirst =
      levels[0].terms.contains(.unassigned) && !question.value.ignored.contains(.unassigned)
    loads = Array(repeating: 0, count: facts.capacities.count)
  }

  /// Tries every owner of this client and of all after it.
  mutating func assign(client: Int) {
    guard client < options.count else { return weigh() }
    for owner in options[client] {
      change(client: client, owner: owner, sign: 1)
      owners.append(owner)
      if isPromising(owner) && isHalfwayAllowed { assign(client: client + 1) }
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
    guard isUnassignedFirst, let bestValues else { return true }
    return unassigned <= bestValues[0]
  }

  /// Whether the clients assigned so far break nothing for good; asked once, halfway.
  private var isHalfwayAllowed: Bool {
    guard owners.count == options.count / 2 + 1 else { return true }
    let rest = Array(repeating: Int?.none, count: options.count - owners.count)
    return question.rules.broken(in: Books(owners + rest, of: question.facts))
      .subtracting(PlainRules.mendable).isSubset(of: question.lifted)
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
