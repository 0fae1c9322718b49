import CaseloadDomain
import CaseloadPlanning
import CaseloadSolver
import _CaseloadTestSupport

/// A right plan with its claims, and random ways to break it.
struct WrongPlan {
  /// Ways to break it, as the list prints them.
  enum Way: String, CaseIterable {
    case swap = "two clients change places"
    case move = "one client elsewhere"
    case drop = "one client with nobody"
    case crowd = "one manager gets half of all clients"
    case scatter = "everybody anywhere"
    case value = "a level's value"
    case bound = "a level's bound"
    case proof = "a part of a proof"
    case boast = "a worse plan called the best"
  }

  let scenario: Scenario
  let oracle: Oracle
  var outcome: SolveOutcome
  var random: SeededGenerator

  /// Breaks it.
  mutating func apply(_ way: Way) {
    switch way {
    case .swap: swap()
    case .move: move()
    case .drop: outcome.plan?[random.pick(scenario.clients).id] = nil
    case .crowd:
      let manager = random.pick(scenario.team.managers).id
      for client in scenario.clients where random.chance(50) { outcome.plan?[client.id] = manager }
    case .scatter: scatter()
    case .value:
      let place = random.number(in: 0...(outcome.levels.count - 1))
      outcome.levels[place].value = outcome.levels[place].value + distance()
    case .bound:
      let place = random.number(in: 0...(outcome.levels.count - 1))
      let bound = (outcome.levels[place].bound ?? .zero) + distance()
      outcome.levels[place].bound = bound
      outcome.levels[place].proof?.bound = bound
    case .proof: spoilProof()
    case .boast:
      random.chance(50) ? move() : swap()
      boast()
    }
    // What the solver says of a changed plan is true in half of the cases, but for rules and bounds.
    let hasOtherPlan = [.swap, .move, .drop, .crowd, .scatter].contains(way)
    if hasOtherPlan && random.chance(50) { tellTrueValues() }
  }

  private mutating func swap() {
    let (first, second) = (random.pick(scenario.clients).id, random.pick(scenario.clients).id)
    let owners = (outcome.plan?[first], outcome.plan?[second])
    outcome.plan?[first] = owners.1
    outcome.plan?[second] = owners.0
  }

  private mutating func move() {
    outcome.plan?[random.pick(scenario.clients).id] = random.pick(scenario.team.managers).id
  }

  private mutating func scatter() {
    for client in scenario.clients {
      let nobody = random.chance(15)
      outcome.plan?[client.id] = nobody ? nil : random.pick(scenario.team.managers).id
    }
  }

  private mutating func distance() -> Price {
    let size = random.pick([1, 1, 7, 100, 2500, 360_000])
    return Price(hundredths: random.chance(50) ? size : -size)
  }

  private mutating func spoilProof() {
    let places = outcome.levels.indices.filter { outcome.levels[$0].proof != nil }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    guard var proof = outcome.levels[place].proof else { return }
    random.pick(ProofMutation.all).spoil(&proof, scenario, &random)
    outcome.levels[place].proof = proof
  }

  private mutating func tellTrueValues() {
    guard let plan = outcome.plan else { return }
    for (place, level) in oracle.force.levels(of: plan).enumerated() {
      outcome.levels[place].value = level.value
    }
  }

  /// Right values, and bounds that say that nothing is better, in the proofs too.
  private mutating func boast() {
    tellTrueValues()
    for place in outcome.levels.indices {
      let value = outcome.levels[place].value
      outcome.levels[place].bound = value
      outcome.levels[place].proof?.bound = value
    }
  }

  /// What is untrue about it by the oracle; nil if by luck it is as right as before.
  var lie: String? {
    guard let plan = outcome.plan else { return nil }
    let told = outcome.levels.map { Oracle.Told(value: $0.value, bound: $0.bound) }
    if let lie = oracle.lie(in: told, of: plan) { return lie }
    guard let best = oracle.best else { return "there is no plan" }
    for (place, level) in tinyLevels.enumerated() {
      let isTold = outcome.levels.contains {
        ($0.proof?.bound ?? .zero) > best[place] && $0.proof?.level == level.name
      }
      if isTold { return "a proof claims more than the best, \(best[place])" }
      if outcome.levels[place].value != best[place] { return nil }
    }
    return nil
  }
}
