import CaseloadDomain

/// Which client matches which manager by rules between their fields.
///
/// Each rule is evaluated once for every distinct value of the client's field.
struct MatchTable {
  private var classes: [[Int]] = []
  private var verdicts: [[[Bool]]] = []

  init(_ rules: [MatchRule], in scenario: Scenario) {
    for rule in rules {
      var numbers: [FieldValue: Int] = [:]
      var verdict: [[Bool]] = []
      let ofClients = scenario.clients.map { client in
        let value = client.field(rule.clientField)
        if let known = numbers[value] { return known }
        numbers[value] = verdict.count
        verdict.append(
          scenario.team.managers.map {
            Self.holds(rule.relation, client: value, manager: $0.field(rule.managerField))
          })
        return verdict.count - 1
      }
      classes.append(ofClients)
      verdicts.append(verdict)
    }
  }

  /// For each rule, which of the distinct values the client has: equal classes match the same managers.
  func classes(of client: Int) -> [Int] { classes.map { $0[client] } }

  /// Whether one of the rules is satisfied.
  func holds(rule: Int, client: Int, manager: Int) -> Bool {
    verdicts[rule][classes[rule][client]][manager]
  }

  /// Whether every rule is satisfied.
  func matches(client: Int, manager: Int) -> Bool {
    classes.indices.allSatisfy { holds(rule: $0, client: client, manager: manager) }
  }

  private static func holds(
    _ relation: MatchRule.Relation, client: FieldValue, manager: FieldValue
  ) -> Bool {
    if client.isBlank { return true }
    if manager.isBlank { return false }
    switch relation {
    case .equal: return manager.matches(client)
    case .contains: return manager.entries.contains { $0.matches(client) }
    case .atLeast:
      guard let needed = client.number, let offered = manager.number else { return false }
      return offered >= needed
    }
  }
}
