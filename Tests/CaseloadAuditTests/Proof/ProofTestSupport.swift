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
      Level.standard.allSatisfy { above in
        above >= level || plan.values[above] ?? 0 <= held[above] ?? 0
      }
    }.compactMap { $0.values[level] }.min()
  }

  private static func values(of books: PlanFacts) -> Values {
    var values: Values = [:]
    for level in Level.standard { values[level] = 0 }
    for term in auditedTerms {
      for level in Level.standard where level.terms.contains(term.term) {
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
    for above in Level.standard where above < level && random.chance(70) {
      rows[.level(above.name)] = random.number(in: 0...(3 * scale))
    }
    addBudgets(to: &rows)
    addFamilies(to: &rows)
    for manager in scenario.team.managers where manager.pool == nil {
      addManager(manager, to: &rows)
      for tier in scenario.tiers { addCounts(manager, tier, to: &rows) }
    }
    let clients = facts.loads.map { load in
      random.chance(20)
        ? 0 : random.number(in: -100...300) * scale * random.pick([1, max(load, 1)])
    }
    return BoundProof.Prices(clients: clients, rows: rows)
  }

  /// A price of a row: anything for a hard rule, up to its own for a priced one, none where that
  /// binds nobody.
  private mutating func price(of rule: Price?) -> Int? {
    guard let rule else { return random.number(in: 0...(6000 * scale)) }
    return level == .hours ? random.number(in: 0...(rule.hundredths * scale)) : nil
  }

  private mutating func addBudgets(to rows: inout [BoundProof.Row: Int]) {
    let budget = facts.scenario.rules.moves
    if budget.atMost != nil { rows[.moveCount] = price(of: budget.price) }
    if budget.load != nil { rows[.moveLoad] = random.number(in: 0...(100 * scale)) }
    if budget.value != nil { rows[.moveValue] = random.number(in: 0...scale) }
  }

  private mutating func addFamilies(to rows: inout [BoundProof.Row: Int]) {
    guard facts.scenario.rules.together.price != nil, level == .hours else { return }
    for family in facts.families where family.count > 1 && random.chance(80) {
      let first = facts.scenario.clients[family.min() ?? 0].id
      rows[.family(first)] = random.number(in: 0...(6000 * scale))
    }
  }

  private mutating func addManager(_ manager: Manager, to rows: inout [BoundProof.Row: Int]) {
    let rules = facts.scenario.rules
    let hasOwners = facts.scenario.clients.contains { client in
      if case .manager = client.owner { true } else { false }
    }
    if rules.moves.perManager != nil && random.chance(50) {
      rows[.managerMoves(manager.id)] = price(of: rules.moves.price)
    }
    if let intake = rules.intake, hasOwners, random.chance(70) {
      rows[.intake(manager.id)] = price(of: intake.price)
    }
    if let rule = rules.bookCount {
      addCounts(
        most: rule.atMost, fewest: rule.atLeast, price: rule.price, manager,
        rows: (.bookAtMost(manager.id), .bookAtLeast(manager.id)),
        beyond: (.bookAbove(manager.id), .bookBelow(manager.id)), to: &rows)
    }
  }

  private mutating func addCounts(
    _ manager: Manager, _ tier: Tier, to rows: inout [BoundProof.Row: Int]
  ) {
    addCounts(
      most: tier.atMost, fewest: tier.atLeast, price: tier.countPrice, manager,
      rows: (.tierAtMost(manager.id, tier.name), .tierAtLeast(manager.id, tier.name)),
      beyond: (.tierAbove(manager.id, tier.name), .tierBelow(manager.id, tier.name)), to: &rows)
  }

  private mutating func addCounts(
    most: Int?, fewest: Int?, price rule: Price?, _ manager: Manager,
    rows names: (BoundProof.Row, BoundProof.Row), beyond: (BoundProof.Row, BoundProof.Row),
    to rows: inout [BoundProof.Row: Int]
  ) {
    let mayOwn = manager.mayOwn(in: facts.scenario.month)
    if most != nil && random.chance(60) { rows[names.0] = price(of: rule) }
    if mayOwn && fewest != nil && random.chance(60) { rows[names.1] = price(of: rule) }
    let weight = level == .breaches ? scale : rows[.level(.breaches)] ?? 0
    guard facts.inherits, level != .unassigned, rule == nil else { return }
    if most != nil && random.chance(60) {
      rows[beyond.0] = random.number(in: 0...(6000 * weight))
    }
    if mayOwn && fewest != nil && random.chance(60) {
      rows[beyond.1] = random.number(in: 0...(6000 * weight))
    }
  }
}

/// The bound that a tree's numbers give, before any claim, raised to the grid.
func recomputedBound(
  _ root: BoundProof.Node, level: Level, held: EveryPlan.Values, scale: Int,
  in facts: ScenarioFacts
) throws -> Int? {
  let above = held.filter { $0.key < level }
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
