import CaseloadDomain

/// The best plan of a tiny scenario, found by trying every assignment.
///
/// It shares with the rest of the project the values of the domain and the load formula; capacity,
/// today's book, rules and prices are worked out here a second time, straight from the model, so
/// that solver and audit are measured against something that is not themselves. Cost: every
/// assignment of clients to managers or nobody, so a scenario should have at most some 20,000.
public struct BruteForce {
  /// What is best, and every plan that reaches it.
  public struct Optimum: Sendable {
    /// Value and terms of each level, of the first of the plans.
    public var levels: [LevelValue]
    /// All plans of this value, in the order of the managers and clients; at least one.
    public var plans: [Plan]

    /// The value of each level.
    public var values: [Price] { levels.map(\.value) }
    /// The price of each term in the first plan.
    public var terms: [Term: Price] {
      levels.reduce(into: [:]) { all, level in all.merge(level.terms) { first, _ in first } }
    }
  }

  let facts: PlainFacts
  let rules: PlainRules
  let value: PlainValue
  let lifted: Demands

  /// A search in one scenario, without some demands, with some terms at no price.
  public init(
    _ scenario: Scenario, without lifted: Set<Requirement> = [], ignoring ignored: Set<Term> = []
  ) {
    facts = PlainFacts(scenario)
    rules = PlainRules(facts: facts)
    value = PlainValue(facts: facts, rules: rules, ignored: ignored)
    self.lifted = Demands(lifted)
  }

  /// The lexicographically best value and its plans; nil if no assignment obeys the rules.
  public func optimum() -> Optimum? {
    var search = AssignmentWalk(self)
    search.assign(client: 0)
    guard let first = search.best.first else { return nil }
    return Optimum(levels: levels(of: Books(first, of: facts)), plans: search.best.map(plan))
  }

  /// What the breaches of each priced rule cost in a plan; a soft limit of hours is not among them.
  public func softRules(of plan: Plan) -> [Rule: Price] {
    let prices = value.softRules.byRule(in: books(of: plan))
    return Dictionary(uniqueKeysWithValues: prices.map { ($0, Price(hundredths: $1)) })
  }

  /// Value and terms of any plan, whether or not it obeys the rules.
  public func levels(of plan: Plan) -> [LevelValue] { levels(of: books(of: plan)) }

  /// The demands that a plan breaks.
  public func broken(by plan: Plan) -> Set<Requirement> {
    let books = books(of: plan)
    let byClient = books.owners.enumerated().map { rules.broken(client: $0, owner: $1) }
    return byClient.reduce(rules.broken(in: books)) { $0.union($1) }.subtracting(lifted)
      .requirements
  }

  private func levels(of books: Books) -> [LevelValue] {
    facts.scenario.policy.levels.map { level in
      let prices = level.terms.map {
        ($0, Price(hundredths: value.price(of: $0, in: books)))
      }
      return LevelValue(level: level, terms: Dictionary(uniqueKeysWithValues: prices))
    }
  }

  private func books(of plan: Plan) -> Books {
    let managers = facts.scenario.team.managers
    let owners = facts.scenario.clients.map { client in
      plan[client.id].flatMap { id in managers.firstIndex { $0.id == id } }
    }
    return Books(owners, of: facts)
  }

  private func plan(_ owners: [Int?]) -> Plan {
    var plan = Plan()
    for (client, owner) in owners.enumerated() {
      plan[facts.scenario.clients[client].id] = owner.map { facts.scenario.team.managers[$0].id }
    }
    return plan
  }
}
