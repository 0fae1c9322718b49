import CaseloadDomain

/// What a shift or a swap would add to the weighted score of a state, reckoned without doing it.
///
/// It knows books by their sums: bands, fair share, the limit, counts and budgets. Where more is at stake
/// (families, competitors, `alone`, `mix`, tolerated breaches, moves by manager) it says nothing, and
/// the change must be done to be scored.
struct TrialPrices {
  private let problem: AssignmentProblem
  private let weights: SearchWeights
  private let managers: [Marks]
  private let rates: BookRates
  /// By client: what any manager but the holder costs, without prices of single pairs.
  private let moves: [Int]
  /// By client: what leaving it without a manager costs.
  private let nobody: [Int]
  /// The levels that pay for single pairs, with their weights.
  private let pairLevels: [(weight: Int, prices: [Int])]
  private let limits: [[CountLimit]]
  private let isPlain: [Bool]
  private let hasPlainRules: Bool
  private let hasBudget: Bool
  private let softRules: Int
  private let inherited: Int
  /// By manager: the price of the book as it stands.
  private var bookPrices: [Int] = []

  /// What the price of a manager's minutes depends on.
  private struct Marks {
    var target: Int
    var warn: Int
    var middle: Int
    var limit: Int
    var cap: Int
    var fairShare: Int
    var farShare: Int
  }

  /// A book with its sums, some of it changed.
  private struct Sums {
    var load: Int
    var fairLoad: Int
    var size: Int
    var newcomers: Int
    /// The tier that one client more, or less, is of; -1 for none.
    var tierIn = -1
    var tierOut = -1
  }

  init(_ state: BookState, _ weights: SearchWeights) {
    let problem = state.problem
    (self.problem, self.weights) = (problem, weights)
    let far = Int.max / 4
    managers = problem.managers.map { facts in
      Marks(
        target: facts.target, warn: facts.warn, middle: facts.middle, limit: facts.limit,
        cap: facts.cap, fairShare: facts.fairShare ?? far,
        farShare: facts.fairShare == nil ? far : facts.farShare)
    }
    func weight(_ slot: Int) -> Int {
      weights.levels.indices.contains(slot - 1) ? weights.levels[slot - 1] : 0
    }
    (softRules, inherited) = (weight(problem.slots.softRules), weight(problem.slots.inherited))
    var rates = BookRates()
    for level in problem.slots.bookLevels {
      rates.add(problem.levels[level].rates, times: weights.levels[level])
    }
    self.rates = rates
    let levels = problem.slots.pairLevels
    moves = problem.clients.indices.map { client in
      levels.reduce(0) { $0 + weights.levels[$1] * problem.levels[$1].moves[client] }
    }
    pairLevels = levels.filter { !problem.levels[$0].pairs.isEmpty }
      .map { (weights.levels[$0], problem.levels[$0].pairs) }
    let unassigned = weight(problem.slots.unassigned)
    nobody = problem.clients.map { facts in
      let broken = facts.isKept ? BookState.hardBreach + facts.breachPrice : 0
      return unassigned * facts.unassignedPrice + weights.hard * broken
    }
    limits = state.limitsOfManager
    isPlain = problem.clients.indices.map { client in
      let facts = problem.clients[client]
      return problem.groupsOfClient[client].isEmpty && !facts.isAlone && facts.companyPrice == 0
        && !facts.isMismatchedToday
    }
    hasPlainRules = problem.mix == nil && problem.budget.perManager == nil
    let budget = problem.budget
    hasBudget = budget.atMost != nil || budget.load != nil || budget.value != nil
    bookPrices = problem.managers.indices.map { price($0, sums($0, state), state) }
  }

  /// What giving a client to another owner adds; nil where that is not known beforehand.
  func change(_ client: Int, to target: Int, in state: BookState) -> Int? {
    let source = state.owner[client]
    guard hasPlainRules, isPlain[client], isPlainBook(source, state), isPlainBook(target, state)
    else { return nil }
    return price(client, at: target) - price(client, at: source)
      + exchange(source, gets: -1, gives: client, state)
      + exchange(target, gets: client, gives: -1, state)
      + (hasBudget ? budgetChange([(client, source, target)], state) : 0)
  }

  /// What it adds if two clients change places; nil where that is not known beforehand.
  func change(swapping first: Int, _ second: Int, in state: BookState) -> Int? {
    let (here, there) = (state.owner[first], state.owner[second])
    guard hasPlainRules, isPlain[first], isPlain[second], isPlainBook(here, state),
      isPlainBook(there, state)
    else { return nil }
    return price(first, at: there) - price(first, at: here) + price(second, at: here)
      - price(second, at: there) + exchange(here, gets: second, gives: first, state)
      + exchange(there, gets: first, gives: second, state)
      + (hasBudget ? budgetChange([(first, here, there), (second, there, here)], state) : 0)
  }

  /// The least that steps can add, whatever becomes of the books; nil where that is not known.
  func least(of steps: [AnnealingSearch.Step], in state: BookState) -> Int? {
    guard hasPlainRules, !hasBudget else { return nil }
    var rise = 0
    var touched: Set<Int> = []
    for step in steps {
      let source = state.owner[step.client]
      guard isPlain[step.client], isPlainBook(source, state), isPlainBook(step.manager, state)
      else { return nil }
      rise += price(step.client, at: step.manager) - price(step.client, at: source)
      for manager in [source, step.manager] where manager >= 0 {
        if touched.insert(manager).inserted { rise -= bookPrices[manager] }
      }
    }
    return rise
  }

  /// Takes note that a manager's book in the state is another.
  mutating func refresh(_ manager: Int, _ state: BookState) {
    if manager >= 0 { bookPrices[manager] = price(manager, sums(manager, state), state) }
  }

  private func isPlainBook(_ manager: Int, _ state: BookState) -> Bool {
    manager < 0
      || (state.books[manager].aloneCount == 0 && state.books[manager].companyPrice == 0)
  }

  private func sums(_ manager: Int, _ state: BookState) -> Sums {
    Sums(
      load: state.books[manager].load, fairLoad: state.books[manager].fairLoad,
      size: state.books[manager].size, newcomers: state.books[manager].newcomerCount)
  }

  private func exchange(
    _ manager: Int, gets incoming: Int, gives outgoing: Int, _ state: BookState
  ) -> Int {
    if manager < 0 { return 0 }
    var sums = sums(manager, state)
    if incoming >= 0 {
      sums.tierIn = add(incoming, to: &sums, manager, times: 1)
    }
    if outgoing >= 0 {
      sums.tierOut = add(outgoing, to: &sums, manager, times: -1)
    }
    return price(manager, sums, state) - bookPrices[manager]
  }

  private func add(_ client: Int, to sums: inout Sums, _ manager: Int, times sign: Int) -> Int {
    sums.load += sign * problem.load(client: client, manager: manager)
    sums.fairLoad += sign * problem.clients[client].fairLoad
    sums.size += sign
    if problem.clients[client].holder != manager { sums.newcomers += sign }
    return problem.clients[client].tier
  }

  private func price(_ manager: Int, _ sums: Sums, _ state: BookState) -> Int {
    let load = sums.load
    var price = managers.withUnsafeBufferPointer { managers in
      let marks = managers[manager]
      return rates.target * max(0, load - marks.target) + rates.warn * max(0, load - marks.warn)
        + rates.middle * max(0, load - marks.middle) + rates.limit * max(0, load - marks.limit)
        + rates.fair * max(0, sums.fairLoad - marks.fairShare)
        + rates.far * max(0, sums.fairLoad - marks.farShare)
        + 100 * weights.hard * max(0, load - marks.cap)
    }
    for limit in limits[manager] {
      let count =
        switch limit.counted {
        case .tier(let tier):
          state.books[manager].tierCounts[tier] + (tier == sums.tierIn ? 1 : 0)
            - (tier == sums.tierOut ? 1 : 0)
        case .book: sums.size
        case .newcomers: sums.newcomers
        }
      let beyond = limit.excess(of: count, beyond: limit.own)
      if let each = limit.price {
        price += softRules * each * beyond
      } else {
        price += inherited * CountLimit.tolerancePrice * beyond
        price +=
          weights.hard * BookState.hardBreach * limit.excess(of: count, beyond: limit.hard)
      }
    }
    return price
  }

  private func price(_ client: Int, at manager: Int) -> Int {
    if manager < 0 { return nobody[client] }
    var price = problem.clients[client].holder == manager ? 0 : moves[client]
    for (weight, prices) in pairLevels {
      price += weight * prices[client * problem.managerCount + manager]
    }
    return price
  }

  private func budgetChange(
    _ steps: [(client: Int, source: Int, target: Int)], _ state: BookState
  ) -> Int {
    var moves = state.moves
    for (client, source, target) in steps {
      let facts = problem.clients[client]
      guard facts.holder >= 0 else { continue }
      if source >= 0 && source != facts.holder { moves.add(facts, times: -1) }
      if target >= 0 && target != facts.holder { moves.add(facts, times: 1) }
    }
    return state.budgetScore(of: moves).weighted(weights)
      - state.budgetScore(of: state.moves).weighted(weights)
  }
}
