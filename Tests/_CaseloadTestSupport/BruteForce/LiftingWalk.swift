import CaseloadDomain

/// The walk through all assignments that finds which demands bind: those without which a better value,
/// or a plan at all, can be had.
///
/// Only assignments that break one demand and no other speak for it, so one walk answers for all.
struct LiftingWalk {
  /// The demands that bind, as far as the walk has come.
  private(set) var binding = Demands()

  private let question: BruteForce
  private let options: [[(owner: Int?, broken: Demands)]]
  private let mostLoads: [Int?]
  /// The best value with every demand in place; nil if there is no plan.
  private let optimum: [Int]?

  /// Whether no assignment that leaves dearer clients out than the optimum can be better.
  private let isUnassignedFirst: Bool

  private var owners: [Int?] = []
  private var loads: [Int]
  private var unassigned = 0

  init(_ question: BruteForce, optimum: [Int]?) {
    self.question = question
    self.optimum = optimum
    let (facts, rules) = (question.facts, question.rules)
    isUnassignedFirst = facts.scenario.policy.levels[0].terms.contains(.unassigned)
    let owners: [Int?] = facts.capacities.indices.map { $0 } + [nil]
    options = facts.loads.indices.map { client in
      owners.map { ($0, rules.broken(client: client, owner: $0)) }.filter { $0.1.count <= 1 }
    }
    mostLoads = facts.capacities.indices.map { rules.mostLoad(of: $0) }
    loads = Array(repeating: 0, count: facts.capacities.count)
  }

  /// Tries every owner of this client and of all after it.
  mutating func assign(client: Int, broken: Demands = Demands()) {
    guard client < options.count else { return weigh(broken) }
    for option in options[client] {
      change(client: client, owner: option.owner, sign: 1)
      owners.append(option.owner)
      var broken = broken.union(option.broken)
      if let owner = option.owner, let most = mostLoads[owner], loads[owner] > most {
        broken.insert(.hoursLimit)
      }
      let isHopeless = isUnassignedFirst && optimum.map { unassigned > $0[0] } ?? false
      if !isHopeless && speaks(broken) && speaks(broken.union(brokenForGood)) {
        assign(client: client + 1, broken: broken)
      }
      owners.removeLast()
      change(client: client, owner: option.owner, sign: -1)
    }
  }

  /// Whether so many broken demands may still say something new.
  private func speaks(_ broken: Demands) -> Bool {
    broken.count <= 1 && broken.isDisjoint(with: binding)
  }

  /// What the clients assigned so far break whatever comes; asked from the third to the last but one.
  private var brokenForGood: Demands {
    guard owners.count > 2 && owners.count < options.count else { return Demands() }
    let rest = Array(repeating: Int?.none, count: options.count - owners.count)
    return question.rules.broken(in: Books(owners + rest, of: question.facts))
      .subtracting(PlainRules.mendable)
  }

  private mutating func change(client: Int, owner: Int?, sign: Int) {
    if let owner {
      loads[owner] += sign * question.facts.loads[client]
    } else {
      unassigned += sign * question.facts.unassignedPrices[client] * PlainFacts.minute
    }
  }

  private mutating func weigh(_ ofPairs: Demands) {
    let books = Books(owners, of: question.facts)
    let broken = ofPairs.union(question.rules.broken(in: books))
    guard !broken.isEmpty, speaks(broken), isBetter(books) else { return }
    binding.formUnion(broken)
  }

  private func isBetter(_ books: Books) -> Bool {
    guard let optimum else { return true }
    for (position, level) in question.facts.scenario.policy.levels.enumerated() {
      let price = question.value.price(of: level, in: books)
      if price != optimum[position] { return price < optimum[position] }
    }
    return false
  }
}
