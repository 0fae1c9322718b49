import CaseloadDomain

@testable import CaseloadSolver

/// One thing about a scenario that the solver gets wrong, on purpose.
struct SolverMutation: Sendable {
  /// What is wrong, as the list prints it.
  var name: String
  /// The codes of which the audit must give one.
  var expected: Set<String>
  /// Spoils what the solver believes; changes nothing where the scenario has nothing of the kind.
  var spoil: @Sendable (inout AssignmentProblem, Scenario) -> Void

  init(
    _ name: String, _ expected: String...,
    spoil: @escaping @Sendable (inout AssignmentProblem, Scenario) -> Void
  ) {
    self.name = name
    self.expected = Set(expected)
    self.spoil = spoil
  }

  /// The same, for a mutation that needs no look at the scenario.
  init(
    _ name: String, _ expected: String...,
    spoil: @escaping @Sendable (inout AssignmentProblem) -> Void
  ) {
    self.name = name
    self.expected = Set(expected)
    self.spoil = { problem, _ in spoil(&problem) }
  }

  /// What the solver believes then; nil if that is what is true.
  func problem(of scenario: Scenario) -> AssignmentProblem? {
    let truth = ProblemBuilder(scenario).build()
    var spoilt = truth
    spoil(&spoilt, scenario)
    return "\(truth)" == "\(spoilt)" ? nil : spoilt
  }

  /// Every one, in the order in which they are printed.
  static var all: [SolverMutation] {
    terms + hoursTerms + inheritedTerms + softRules + pairRules + bookRules + groupRules
      + moveRules + tightened
  }
}

extension AssignmentProblem {
  /// Opens the pairs that a rule bars, of the clients and managers named.
  mutating func open(
    _ rule: Rule, where isMeant: (_ client: Int, _ manager: Int) -> Bool = { _, _ in true }
  ) {
    for client in clients.indices {
      for manager in managers.indices
      where bar(client: client, manager: manager) == rule && isMeant(client, manager) {
        bars[client * managerCount + manager] = 0
        options[client] = (options[client] + [manager]).sorted()
      }
    }
  }

  /// Closes a pair, as if the client's fields did not match.
  mutating func close(client: Int, manager: Int) {
    let code = (Rule.allCases.firstIndex(of: .eligible) ?? 0) + 1
    bars[client * managerCount + manager] = UInt8(code)
    options[client].removeAll { $0 == manager }
  }

  /// Takes other groups, and tells every client which ones are its own.
  mutating func regroup(_ change: ([ClientGroup]) -> [ClientGroup]) {
    groups = change(groups)
    groupsOfClient = clients.indices.map { client in
      groups.indices.filter { groups[$0].members.contains(client) }
    }
  }

  /// Changes the rule `mix`, where there is one.
  mutating func changeMix(_ change: (inout MixLimit) -> Void) {
    guard var limit = mix else { return }
    change(&limit)
    mix = limit
  }

  /// Changes the limits on counts of one kind.
  mutating func changeLimits(
    where isMeant: (CountLimit) -> Bool, _ change: (inout CountLimit) -> Void
  ) {
    for index in countLimits.indices where isMeant(countLimits[index]) {
      change(&countLimits[index])
    }
  }
}

extension CountLimit {
  /// Whether it is about clients of one tier.
  var isOfTier: Bool { if case .tier = counted { true } else { false } }

  /// Moves both bounds by so many clients in favour of larger books, or of smaller ones for a minimum.
  mutating func loosen(by count: Int) {
    own += isMinimum ? -count : count
    hard += isMinimum ? -count : count
  }
}
