import CaseloadDomain
import Foundation

/// Simulated annealing over shifts, swaps and swaps of whole books.
///
/// Every trial is applied, scored and undone if refused. Levels are weighed into one number for the
/// walk; the best plan is kept by levels, rules first. Work is counted in trials, never in time.
/// Source: Kirkpatrick, Gelatt and Vecchi 1983.
struct AnnealingSearch {
  let problem: AssignmentProblem
  private var random: RandomSource
  private let movable: [Int]
  private let dedicated: [Int]
  private let families: [[Int]]

  init(_ problem: AssignmentProblem, seed: UInt64) {
    self.problem = problem
    random = RandomSource(seed: seed)
    movable = problem.clients.indices.filter {
      !problem.options[$0].isEmpty
        && !(problem.options[$0].count == 1 && problem.clients[$0].isKept)
    }
    dedicated = movable.filter { problem.clients[$0].isDedicated }
    families = problem.groups.filter(\.isTogether).map(\.members)
  }

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
    var state = start
    var best = start
    var temperature = schedule.hot
    let block = 256
    let blocks = max(1, schedule.trials / block)
    let cooling = pow(schedule.cold / schedule.hot, 1 / Double(blocks))
    var current = state.score.weighted(schedule.weights)
    for done in 0..<blocks {
      if shouldStop() { return (best, done * block) }
      for _ in 0..<block {
        let steps = propose(state)
        if steps.isEmpty { continue }
        let undo = steps.map { Step(client: $0.client, manager: state.owner[$0.client]) }
        for step in steps { state.place(step.client, at: step.manager) }
        let score = state.score.weighted(schedule.weights)
        if accepts(score - current, temperature) {
          current = score
          if state.score < best.score { best = state }
        } else {
          for step in undo.reversed() { state.place(step.client, at: step.manager) }
        }
      }
      temperature *= cooling
    }
    return (best, blocks * block)
  }

  private mutating func accepts(_ rise: Int, _ temperature: Double) -> Bool {
    rise <= 0 || random.unit() < exp(-Double(rise) / temperature)
  }

  private struct Step {
    var client: Int
    var manager: Int
  }

  private mutating func propose(_ state: BookState) -> [Step] {
    let choice = random.below(64)
    if choice == 0 && !dedicated.isEmpty {
      return random.below(2) == 0 ? bookSwap(state) : displace(state)
    }
    if (1...4).contains(choice) && !families.isEmpty { return familyShift(state) }
    return choice < 32 ? shift(state) : swap(state)
  }

  private mutating func shift(_ state: BookState) -> [Step] {
    let client = movable[random.below(movable.count)]
    let options = problem.options[client]
    let pick = random.below(options.count + (problem.clients[client].isKept ? 0 : 1))
    let target = pick < options.count ? options[pick] : -1
    return target == state.owner[client] ? [] : [Step(client: client, manager: target)]
  }

  private mutating func swap(_ state: BookState) -> [Step] {
    let first = movable[random.below(movable.count)]
    let second = movable[random.below(movable.count)]
    let (here, there) = (state.owner[first], state.owner[second])
    guard here != there, fits(first, there), fits(second, here) else { return [] }
    return [Step(client: first, manager: there), Step(client: second, manager: here)]
  }

  /// A dedicated client goes to another manager, whose book comes back where it may.
  private mutating func bookSwap(_ state: BookState) -> [Step] {
    let client = dedicated[random.below(dedicated.count)]
    let options = problem.options[client]
    let (here, there) = (state.owner[client], options[random.below(options.count)])
    guard here != there else { return [] }
    var steps = [Step(client: client, manager: there)]
    for other in movable where other != client && state.owner[other] == there {
      guard fits(other, here) else { return [] }
      steps.append(Step(client: other, manager: here))
    }
    return steps
  }

  /// A dedicated client goes to another manager, whose clients go wherever most room is left.
  private mutating func displace(_ state: BookState) -> [Step] {
    let client = dedicated[random.below(dedicated.count)]
    let options = problem.options[client]
    let target = options[random.below(options.count)]
    guard state.owner[client] != target else { return [] }
    var steps = [Step(client: client, manager: target)]
    var room = problem.managers.indices.map { problem.managers[$0].target - state.books[$0].load }
    if state.owner[client] >= 0 { room[state.owner[client]] += problem.clients[client].load }
    let book = movable.filter { $0 != client && state.owner[$0] == target }
      .sorted { (-problem.clients[$0].load, $0) < (-problem.clients[$1].load, $1) }
    for other in book {
      let best = problem.options[other].filter { $0 != target }.max { room[$0] < room[$1] }
      guard let best else { return [] }
      room[best] -= problem.clients[other].load
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
