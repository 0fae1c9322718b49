import CaseloadDomain

/// The walk through all assignments that finds which demands bind: those without which a better value,
/// or a plan at all, can be had.
///
/// Only assignments that break one demand and no other speak for it, so one walk answers for all.
struct LiftingWalk {
  /// The demands that bind, as far as the walk has come.
  private(set) var binding: Set<Requirement> = []

  private let question: BruteForce
  private let options: [[(owner: Int?, broken: Set<Requirement>)]]
  private let mostLoads: [Int?]
  /// The best value with every demand in place; nil if there is no plan.
  private let optimum: [Int]?

  private var owners: [Int?] = []
  private var loads: [Int]
  private var unassigned = 0

  init(_ question: BruteForce, optimum: [Int]?) {
    self.question = question
    self.optimum = optimum
    let (facts, rules) = (question.facts, question.rules)
    let owners: [Int?] = facts.capacities.indices.map { $0 } + [nil]
    options = facts.loads.indices.map { client in
      owners.map { ($0, rules.broken(client: client, owner: $0)) }.filter { $0.1.count <= 1 }
    }
    mostLoads = facts.capacities.indices.map { rules.mostLoad(of: $0) }
    loads = Array(repeating: 0, count: facts.capacities.count)
  }

  /// Tries every owner of this client and of all after it.
  mutating func assign(client: Int, broken: Set<Requirement> = []) {
    guard client < options.count else { return weigh(broken) }
    for option in options[client] {
      change(client: client, owner: option.owner, sign: 1)
      owners.append(option.owner)
      var broken = broken.union(option.broken)
      if let owner = option.owner, let most = mostLoads[owner], loads[owner] > most {
        broken.insert(.hoursLimit)
      }
      let isHopeless = optimum.map { unassigned > $0[0] } ?? false
      if !isHopeless && speaks(broken) { assign(client: client + 1, broken: broken) }
      owners.removeLast()
      change(client: client, owner: option.owner, sign: -1)
    }
  }

  /// Whether so many broken demands may still say something new.
  private func speaks(_ broken: Set<Requirement>) -> Bool {
    broken.count <= 1 && broken.isDisjoint(with: binding)
  }

  private mutating func change(client: Int, owner: Int?, sign: Int) {
    if let owner {
      loads[owner] += sign * question.facts.loads[client]
    } else {
      unassigned += sign * question.facts.unassignedPrices[client] * PlainFacts.minute
    }
  }

  private mutating func weigh(_ ofPairs: Set<Requirement>) {
    let books = Books(owners, of: question.facts)
    let broken = ofPairs.union(question.rules.broken(in: books))
    guard speaks(broken), let demand = broken.first, isBetter(books) else { return }
    binding.insert(demand)
  }

  private func isBetter(_ books: Books) -> Bool {
    guard let optimum else { return true }
    for (position, level) in Level.allCases.enumerated() {
      let price = question.value.price(of: level, in: books)
      if price != optimum[position] { return price < optimum[position] }
    }
    return false
  }
}
