import CaseloadDomain
import Foundation

/// Simulated annealing over shifts, swaps and swaps of whole books.
///
/// A shift or swap is priced before it is done (`TrialPrices`); what cannot be priced so is done, scored
/// and undone if refused. Levels are weighed into one number for the walk; the best plan is kept by
/// levels, rules first. Work is counted in trials, never in time.
/// Source: Kirkpatrick, Gelatt and Vecchi 1983.
struct AnnealingSearch {
  let problem: AssignmentProblem
  private var random: RandomSource
  private let movable: [Int]
  private let isMovable: [Bool]
  private let dedicated: [Int]
  private let families: [[Int]]
  /// How many times rarer than elsewhere a whole book is moved.
  private let bookMovesOneIn: Int

  init(_ problem: AssignmentProblem, seed: UInt64) {
    self.problem = problem
    random = RandomSource(seed: seed)
    let isMovable = problem.clients.indices.map {
      !problem.options[$0].isEmpty
        && !(problem.options[$0].count == 1 && problem.clients[$0].isKept)
    }
    movable = problem.clients.indices.filter { isMovable[$0] }
    self.isMovable = isMovable
    dedicated = movable.filter { problem.clients[$0].isDedicated }
    families = problem.groups.filter(\.isTogether).map(\.members)
    bookMovesOneIn = problem.clientCount >= Self.manyClients ? 8 : 1
  }

  /// From here on moves of whole books, each as dear as fifty shifts, would take half of the time.
  private static let manyClients = 10_000

  /// One cooling schedule.
  struct Schedule {
    var trials: Int
    var hot: Double
    var cold: Double
    var weights: SearchWeights
  }

  /// Walks from a state and returns the best plan met, with the trials done.
  mutating func run(
    from start: BookState, _ schedule: Schedule, shouldStop: () -> Bool
  ) -> (best: BookState, trials: Int) {
    guard !movable.isEmpty else { return (start, 0) }
    var walk = Walk(start, schedule.weights)
    let block = 256
    let blocks = max(1, schedule.trials / block)
    let cooling = pow(schedule.cold / schedule.hot, 1 / Double(blocks))
    var temperature = schedule.hot
    var done = 0
    while done < blocks, !shouldStop() {
      for _ in 0..<block { attempt(propose(walk), &walk, temperature) }
      temperature *= cooling
      done += 1
    }
    let isBetter = walk.best.score < start.score
    return (isBetter ? BookState(problem, owner: walk.best.owner) : start, done * block)
  }

  /// Where a walk stands.
  private struct Walk {
    var state: BookState
    var prices: TrialPrices
    var members: BookMembers
    var best: BestOwners
    let weights: SearchWeights

    init(_ start: BookState, _ weights: SearchWeights) {
      (state, self.weights) = (start, weights)
      prices = TrialPrices(start, weights)
      members = BookMembers(start)
      best = BestOwners(start)
    }

    /// Gives a client another owner and brings all that is kept up to date.
    mutating func take(_ step: Step) {
      let source = state.owner[step.client]
      state.place(step.client, at: step.manager)
      keep(step.client, from: source)
    }

    /// Brings what is kept up to date with a client that has been placed.
    mutating func keep(_ client: Int, from source: Int) {
      let target = state.owner[client]
      members.move(client, from: source, to: target)
      prices.refresh(source, state)
      prices.refresh(target, state)
      best.note(client)
    }
  }

  /// A client and its new owner; -1 is nobody.
  struct Step {
    var client: Int
    var manager: Int
  }

  private enum Trial {
    case none
    case shift(Step)
    case swap(Int, Int)
    case steps([Step])
  }

  private mutating func attempt(_ trial: Trial, _ walk: inout Walk, _ temperature: Double) {
    switch trial {
    case .none: return
    case .shift(let step):
      guard let rise = walk.prices.change(step.client, to: step.manager, in: walk.state) else {
        return perform([step], &walk, temperature)
      }
      guard accepts(rise, temperature) else { return }
      walk.take(step)
    case .swap(let first, let second):
      let (here, there) = (walk.state.owner[first], walk.state.owner[second])
      let steps = (Step(client: first, manager: there), Step(client: second, manager: here))
      guard let rise = walk.prices.change(swapping: first, second, in: walk.state) else {
        return perform([steps.0, steps.1], &walk, temperature)
      }
      guard accepts(rise, temperature) else { return }
      walk.take(steps.0)
      walk.take(steps.1)
    case .steps(let steps): return perform(steps, &walk, temperature)
    }
    walk.best.offer(walk.state)
  }

  /// Does the steps, and undoes them if they are refused.
  private mutating func perform(_ steps: [Step], _ walk: inout Walk, _ temperature: Double) {
    let most = -log(random.unit()) * temperature
    if let least = walk.prices.least(of: steps, in: walk.state), Double(least) > most { return }
    let before = walk.state.score.weighted(walk.weights)
    let undo = steps.map { Step(client: $0.client, manager: walk.state.owner[$0.client]) }
    for step in steps { walk.state.place(step.client, at: step.manager) }
    if Double(walk.state.score.weighted(walk.weights) - before) <= most {
      for step in undo { walk.keep(step.client, from: step.manager) }
      walk.best.offer(walk.state)
    } else {
      for step in undo.reversed() { walk.state.place(step.client, at: step.manager) }
    }
  }

  private mutating func accepts(_ rise: Int, _ temperature: Double) -> Bool {
    rise <= 0 || random.unit() < exp(-Double(rise) / temperature)
  }

  private mutating func propose(_ walk: Walk) -> Trial {
    let ticket = random.below(64 * bookMovesOneIn)
    let choice = ticket % 64
    if ticket == 0 && !dedicated.isEmpty {
      return .steps(random.below(2) == 0 ? bookSwap(walk) : displace(walk))
    }
    if (1...4).contains(choice) && !families.isEmpty { return .steps(familyShift(walk.state)) }
    return choice < 32 ? shift(walk.state) : swap(walk)
  }

  private mutating func shift(_ state: BookState) -> Trial {
    let client = movable[random.below(movable.count)]
    let count = problem.options[client].count
    let pick = random.below(count + (problem.clients[client].isKept ? 0 : 1))
    let target = pick < count ? problem.options[client][pick] : -1
    return target == state.owner[client]
      ? .none : .shift(Step(client: client, manager: target))
  }

  /// A client changes places with one of a manager it may go to.
  private mutating func swap(_ walk: Walk) -> Trial {
    let first = movable[random.below(movable.count)]
    let count = problem.options[first].count
    let here = walk.state.owner[first]
    let there = problem.options[first][random.below(count)]
    let size = walk.members.members[there].count
    guard here != there, size > 0 else { return .none }
    let second = walk.members.members[there][random.below(size)]
    return fits(second, here) ? .swap(first, second) : .none
  }

  /// A dedicated client goes to another manager, whose book comes back where it may.
  private mutating func bookSwap(_ walk: Walk) -> [Step] {
    let client = dedicated[random.below(dedicated.count)]
    let options = problem.options[client]
    let (here, there) = (walk.state.owner[client], options[random.below(options.count)])
    guard here != there else { return [] }
    var steps = [Step(client: client, manager: there)]
    for other in walk.members.members[there] where isMovable[other] {
      guard fits(other, here) else { return [] }
      steps.append(Step(client: other, manager: here))
    }
    return steps
  }

  /// A dedicated client goes to another manager, whose clients go wherever most room is left.
  private mutating func displace(_ walk: Walk) -> [Step] {
    let client = dedicated[random.below(dedicated.count)]
    let options = problem.options[client]
    let target = options[random.below(options.count)]
    let source = walk.state.owner[client]
    guard source != target else { return [] }
    var steps = [Step(client: client, manager: target)]
    var taken: [Int: Int] = source >= 0 ? [source: -problem.clients[client].load] : [:]
    func room(_ manager: Int) -> Int {
      problem.managers[manager].target - walk.state.books[manager].load
        - (taken[manager] ?? 0)
    }
    let book = walk.members.members[target].filter { isMovable[$0] }
      .sorted { (-problem.clients[$0].load, $0) < (-problem.clients[$1].load, $1) }
    for other in book {
      let best = problem.options[other].filter { $0 != target }.max { room($0) < room($1) }
      guard let best else { return [] }
      taken[best, default: 0] += problem.clients[other].load
      steps.append(Step(client: other, manager: best))
    }
    return steps
  }

  /// A whole family goes to one manager, or to nobody.
  private mutating func familyShift(_ state: BookState) -> [Step] {
    let family = families[random.below(families.count)]
    let options = problem.options[family[random.below(family.count)]]
    let pick = random.below(options.count + 1)
    let target = pick < options.count ? options[pick] : -1
    let steps = family.filter { fits($0, target) && state.owner[$0] != target }
    return steps.map { Step(client: $0, manager: target) }
  }

  private func fits(_ client: Int, _ manager: Int) -> Bool {
    manager < 0
      ? !problem.clients[client].isKept : problem.isOpen(client: client, manager: manager)
  }
}
