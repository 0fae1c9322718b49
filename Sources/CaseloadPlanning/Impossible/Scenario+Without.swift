import CaseloadDomain

extension Scenario {
  /// The rules that this scenario states and that can be laid down, in the order of `Rule`; only
  /// those without a price where so asked.
  ///
  /// `keep` and `dates` are no choice of the scenario's.
  public func statedRules(onlyHard: Bool) -> [Rule] {
    Rule.allCases.filter { rule in
      switch rule {
      case .hoursLimit: !rules.isHoursLimitSoft
      case .keep, .dates: false
      default: prices(of: rule).contains { !onlyHard || $0 == nil }
      }
    }
  }

  /// The same scenario with one rule laid down, hard or priced.
  public func without(_ rule: Rule) -> Scenario {
    var lighter = self
    switch rule {
    case .eligible: lighter.rules.match = []
    case .hoursLimit: lighter.rules.isHoursLimitSoft = true
    case .alone:
      return replacing(
        tiers: tiers.map { tier in
          var free = tier
          free.isAlone = false
          return free
        })
    case .tierCount:
      return replacing(
        tiers: tiers.map { tier in
          var free = tier
          (free.atLeast, free.atMost) = (nil, nil)
          return free
        })
    case .pin: lighter.rules.pins = []
    case .ban: lighter.rules.bans = []
    case .moves: lighter.rules.moves = MoveBudget()
    case .bookCount: lighter.rules.bookCount = nil
    case .mix: lighter.rules.mix = nil
    case .together: lighter.rules.together = Grouping()
    case .apart: lighter.rules.apart = Grouping()
    case .freeze: lighter.rules.freeze = nil
    case .intake: lighter.rules.intake = nil
    case .keep, .dates: break
    }
    return lighter
  }

  /// One entry a statement of a rule: its price, nil where it is hard.
  private func prices(of rule: Rule) -> [Price?] {
    switch rule {
    case .eligible: rules.match.map(\.price)
    case .alone: tiers.filter(\.isAlone).map(\.alonePrice)
    case .tierCount: tiers.filter { $0.atLeast != nil || $0.atMost != nil }.map(\.countPrice)
    case .pin: rules.pins.map(\.price)
    case .ban: rules.bans.map(\.price)
    case .moves: budgetPrices
    case .bookCount: rules.bookCount.map { [$0.price] } ?? []
    case .mix: rules.mix.map { [$0.price] } ?? []
    case .together: rules.together.groups.isEmpty ? [] : [rules.together.price]
    case .apart: rules.apart.groups.isEmpty ? [] : [rules.apart.price]
    case .freeze: rules.freeze.map { [$0.price] } ?? []
    case .intake: rules.intake.map { [$0.price] } ?? []
    case .hoursLimit, .keep, .dates: []
    }
  }

  /// Budgets of hours and value have no price.
  private var budgetPrices: [Price?] {
    let budget = rules.moves
    let counts = budget.atMost != nil || budget.perManager != nil
    let amounts = budget.load != nil || budget.value != nil
    return (counts ? [budget.price] : []) + (amounts ? [nil] : [])
  }

  private func replacing(tiers: [Tier]) -> Scenario {
    Scenario(
      name: name, title: title, month: month, clients: clients, managers: team.managers,
      tiers: tiers, capacity: capacity, load: load, leave: leave, events: events, rules: rules,
      inheritance: inheritance, policy: policy)
  }
}
