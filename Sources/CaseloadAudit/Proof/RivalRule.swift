import CaseloadDomain

/// What the rule `apart` says in a bound on one level.
struct RivalRule {
  /// Two of a group in one book.
  enum Rule {
    /// That is no plan, unless it stands so today.
    case never
    /// Each of them pays so many hundredths of a minute.
    case priced(Int)
  }

  /// How strict it is.
  let rule: Rule
  /// Whether those who share a manager today may go on: not where nothing is left for it.
  let mayStay: Bool
  /// By client; empty where the rule binds nobody in this level.
  private let groupsOf: [[Int]]

  init(in facts: ScenarioFacts, level: Level, held: [Level: Int]) {
    let policy = facts.scenario.policy
    func isHeldAtZero(_ term: Term) -> Bool {
      policy.level(of: term).map { held[$0] == 0 } ?? false
    }
    var binds = true
    if let price = facts.scenario.rules.apart.price?.hundredths {
      // What is held at zero is never paid, so it is as good as a rule without a price.
      let mayPay = !isHeldAtZero(.softRules)
      binds = price > 0 && policy.level(of: .softRules).map { $0 <= level } ?? false
      (rule, mayStay) = mayPay ? (.priced(price), true) : (.never, false)
    } else {
      (rule, mayStay) = (.never, facts.inherits && !isHeldAtZero(.inherited))
    }
    guard binds, facts.rivals.contains(where: { $0.count > 1 }) else {
      groupsOf = []
      return
    }
    var groupsOf = [[Int]](repeating: [], count: facts.loads.count)
    for (group, members) in facts.rivals.enumerated() {
      for client in members { groupsOf[client].append(group) }
    }
    self.groupsOf = groupsOf
  }

  /// Whether anybody is bound.
  var binds: Bool { !groupsOf.isEmpty }

  /// The groups of a client.
  func groups(of client: Int) -> [Int] { groupsOf[client] }
}
