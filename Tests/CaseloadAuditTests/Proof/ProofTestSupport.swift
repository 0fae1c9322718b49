import CaseloadDomain
import _CaseloadTestSupport

@testable import CaseloadAudit

/// Every assignment of a tiny scenario that is a plan, with the audit's value of each level.
struct EveryPlan {
  /// Values in hundredths of a minute by level.
  typealias Values = [Level: Int]

  let plans: [(plan: Plan, values: Values)]

  init(of facts: ScenarioFacts) {
    var found: [(Plan, Values)] = []
    let managers = facts.scenario.team.managers.map(\.id)
    func walk(_ client: Int, _ plan: Plan) {
      guard client < facts.scenario.clients.count else {
        let books = PlanFacts(of: plan, in: facts)
        guard auditedRules.allSatisfy({ $0.judge(books).breaches.isEmpty }) else { return }
        found.append((plan, Self.values(of: books)))
        return
      }
      for manager in managers + [nil] {
        var next = plan
        next[facts.scenario.clients[client].id] = manager
        walk(client + 1, next)
      }
    }
    walk(0, Plan())
    plans = found
  }

  /// The least value of a level among plans that are as good in the levels above.
  func least(_ level: Level, held: Values) -> Int? {
    plans.filter { plan in
      Level.allCases.allSatisfy { above in
        above.rawValue >= level.rawValue || plan.values[above] ?? 0 <= held[above] ?? 0
      }
    }.compactMap { $0.values[level] }.min()
  }

  private static func values(of books: PlanFacts) -> Values {
    var values: Values = [:]
    for level in Level.allCases { values[level] = 0 }
    for term in auditedTerms {
      for level in Level.allCases where level.terms.contains(term.term) {
        values[level, default: 0] += term.price(of: books).hundredths
      }
    }
    return values
  }
}

/// Proofs with random prices: whatever they are, the bound must hold.
struct RandomProof {
  var random: SeededGenerator
  let facts: ScenarioFacts
  let level: Level
  let scale: Int

  /// A tree of a few random branches with random prices in its leaves.
  mutating func node(branches: Int) -> BoundProof.Node {
    guard branches > 0 else { return .leaf(prices()) }
    let client = random.pick(facts.scenario.clients).id
    let options: [ManagerID?] = facts.scenario.team.managers.map(\.id) + [nil]
    var parts: [[ManagerID?]] = [[], []]
    for option in options { parts[random.number(in: 0...1)].append(option) }
    return .branch(
      client: client,
      children: parts.map {
        BoundProof.Child(options: $0, node: node(branches: branches - 1))
      })
  }

  mutating func prices() -> BoundProof.Prices {
    let scenario = facts.scenario
    var rows: [BoundProof.Row: Int] = [:]
    for above in Level.allCases where above.rawValue < level.rawValue && random.chance(70) {
      rows[.level(above)] = random.number(in: 0...(3 * scale))
    }
    let budget = scenario.rules.moves
    let hour = 6000 * scale
    if budget.atMost != nil { rows[.moveCount] = random.number(in: 0...hour) }
    if budget.load != nil { rows[.moveLoad] = random.number(in: 0...(100 * scale)) }
    if budget.value != nil { rows[.moveValue] = random.number(in: 0...scale) }
    for manager in scenario.team.managers {
      if budget.perManager != nil && random.chance(50) {
        rows[.managerMoves(manager.id)] = random.number(in: 0...hour)
      }
      for tier in scenario.tiers { addCounts(manager, tier, to: &rows) }
    }
    let clients = facts.loads.map { load in
      random.chance(20)
        ? 0 : random.number(in: -100...300) * scale * random.pick([1, max(load, 1)])
    }
    return BoundProof.Prices(clients: clients, rows: rows)
  }

  private mutating func addCounts(
    _ manager: Manager, _ tier: Tier, to rows: inout [BoundProof.Row: Int]
  ) {
    let hour = 6000 * scale
    if tier.atMost != nil && random.chance(60) {
      rows[.tierAtMost(manager.id, tier.name)] = random.number(in: 0...hour)
    }
    let mayOwn = manager.mayOwn(in: facts.scenario.month)
    if mayOwn && tier.atLeast != nil && random.chance(60) {
      rows[.tierAtLeast(manager.id, tier.name)] = random.number(in: 0...hour)
    }
    let weight = level == .breaches ? scale : rows[.level(.breaches)] ?? 0
    guard facts.inherits, level != .unassigned else { return }
    if tier.atMost != nil && random.chance(60) {
      rows[.tierAbove(manager.id, tier.name)] = random.number(in: 0...(6000 * weight))
    }
    if mayOwn && tier.atLeast != nil && random.chance(60) {
      rows[.tierBelow(manager.id, tier.name)] = random.number(in: 0...(6000 * weight))
    }
  }
}

/// The bound that a tree's numbers give, before any claim, raised to the grid.
func recomputedBound(
  _ root: BoundProof.Node, level: Level, held: EveryPlan.Values, scale: Int,
  in facts: ScenarioFacts
) throws -> Int? {
  let above = held.filter { $0.key.rawValue < level.rawValue }
  let problem = try BoundedProblem(level, held: above, scale: scale, in: facts)
  var tree = ProofTree(problem)
  guard let bound = try tree.bound(of: root) else { return nil }
  let whole = ProofArithmetic.quotientUp(bound, scale)
  return ProofArithmetic.quotientUp(whole, problem.grid) * problem.grid
}

/// A tree that decides every client, so that its leaves leave nothing to choose.
func exhaustiveTree(of facts: ScenarioFacts, from client: Int = 0) -> BoundProof.Node {
  guard client < facts.scenario.clients.count else {
    return .leaf(BoundProof.Prices(clients: facts.loads))
  }
  let options: [ManagerID?] = facts.scenario.team.managers.map(\.id) + [nil]
  let node = exhaustiveTree(of: facts, from: client + 1)
  return .branch(
    client: facts.scenario.clients[client].id,
    children: options.map { BoundProof.Child(options: [$0], node: node) })
}
