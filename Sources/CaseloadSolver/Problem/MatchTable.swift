import CaseloadDomain

/// Which client matches which manager by rules between their fields.
///
/// Each rule is evaluated once for every two distinct values of the client's and the manager's field.
struct MatchTable {
  private var classes: [[Int]] = []
  private var verdicts: [[[Bool]]] = []

  init(_ rules: [MatchRule], in scenario: Scenario) {
    for rule in rules {
      var numbers: [FieldValue: Int] = [:]
      var verdict: [[Bool]] = []
      let offers = Offers(rule, in: scenario)
      let ofClients = scenario.clients.map { client in
        let value = client.field(rule.clientField)
        if let known = numbers[value] { return known }
        numbers[value] = verdict.count
        verdict.append(offers.verdict(on: value))
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

  /// What managers offer in one field, equal values kept once.
  private struct Offers {
    let relation: MatchRule.Relation
    private var values: [(whole: FieldValue, parts: [FieldValue.Meaning])] = []
    /// By manager: the position of his value.
    private var ofManagers: [Int] = []

    init(_ rule: MatchRule, in scenario: Scenario) {
      relation = rule.relation
      var numbers: [FieldValue: Int] = [:]
      for manager in scenario.team.managers {
        let value = manager.field(rule.managerField)
        let known = numbers[value] ?? values.count
        ofManagers.append(known)
        guard known == values.count else { continue }
        numbers[value] = known
        let parts = rule.relation == .contains ? value.entries : [value]
        values.append((value, parts.map(\.meaning)))
      }
    }

    /// Whether each manager satisfies what a client asks for.
    func verdict(on client: FieldValue) -> [Bool] {
      if client.isBlank { return ofManagers.map { _ in true } }
      let asked = client.meaning
      let verdicts = values.map { offer -> Bool in
        if offer.whole.isBlank { return false }
        switch relation {
        case .equal, .contains: return offer.parts.contains { $0.matches(asked) }
        case .atLeast:
          guard let needed = client.number, let offered = offer.whole.number else { return false }
          return offered >= needed
        }
      }
      return ofManagers.map { verdicts[$0] }
    }
  }
}
