import CaseloadDomain

/// `moves`: budgets of chosen moves in count, minutes and value, and per manager.
///
/// First assignments and forced moves stand outside every budget.
enum MovesRule: AuditedRule {
  static let rule = Rule.moves

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let budget = plan.facts.scenario.rules.moves
    let moves = plan.moves.filter { $0.kind == .move }
    let minutes = moves.reduce(0) { $0 + $1.load.value }
    let value = moves.reduce(0) { $0 + plan.facts.value(of: $1.client) }
    if let most = budget.atMost, moves.count > most {
      verdict.breaches.append(
        overrun("\(moves.count) move\(moves.count == 1 ? "" : "s")", "\(most)"))
    }
    if let most = budget.load, minutes > most.value {
      verdict.breaches.append(overrun("\(Minutes(minutes).inHours) moved", most.inHours))
    }
    if let most = budget.value, value > most.hundredths {
      verdict.breaches.append(
        overrun(
          "\(Price(hundredths: value)) of yearly value moved",
          "\(Price(hundredths: most.hundredths))"))
    }
    if let most = budget.perManager {
      verdict.breaches += perManager(moves, most: most, plan)
    }
    return verdict
  }

  private static func perManager(_ moves: [Move], most: Int, _ plan: PlanFacts) -> [Finding] {
    var counts: [String: Int] = [:]
    for move in moves {
      counts[move.to.text, default: 0] += 1
      if let from = move.from { counts[from, default: 0] += 1 }
    }
    return plan.books.indices.compactMap { manager in
      let id = plan.facts.scenario.team.managers[manager].id
      guard let count = counts[id.text], count > most else { return nil }
      return breach(
        at: plan.place(ofManager: manager),
        "\(plan.nameOfManager(manager)) gives and takes \(count) moves, at most \(most) are allowed",
        advice: "leave more of these clients where they are")
    }
  }

  private static func overrun(_ amount: String, _ most: String) -> Finding {
    breach(
      at: nil, "\(amount), the budget is \(most)",
      advice: "leave more clients where they are, or raise the budget")
  }
}

extension ScenarioFacts {
  /// The yearly value of a client in hundredths; unknown counts nothing.
  func value(of client: ClientID) -> Int {
    scenario.clientIndex(of: client).map { value(of: $0) } ?? 0
  }

  /// The yearly value of a client in hundredths; unknown counts nothing.
  func value(of client: Int) -> Int { scenario.clients[client].value?.hundredths ?? 0 }
}
