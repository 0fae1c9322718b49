import CaseloadDomain

/// `moves`: budgets of chosen moves in count, load and value, and per manager.
///
/// First assignments and forced moves stand outside every budget. Where the budgets have a price,
/// each move above the count and each above a manager's pays it; load and value stay hard.
enum MovesRule: AuditedRule {
  static let rule = Rule.moves

  static func judge(_ plan: PlanFacts) -> RuleVerdict {
    var verdict = RuleVerdict()
    let budget = plan.facts.scenario.rules.moves
    let moves = plan.moves.filter { $0.kind == .move }
    let minutes = moves.reduce(0) { $0 + $1.load.value }
    let value = moves.reduce(0) { $0 + plan.facts.value(of: $1.client) }
    if let most = budget.atMost, moves.count > most, budget.price == nil {
      verdict.breaches.append(
        overrun(words(for: moves.count), "\(most)"))
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
    if budget.price == nil { verdict.breaches += perManager(moves, plan) }
    return verdict
  }

  static func fees(of plan: PlanFacts) -> [RuleFee] {
    let budget = plan.facts.scenario.rules.moves
    guard let price = budget.price else { return [] }
    let moves = plan.moves.filter { $0.kind == .move }
    let above = budget.atMost.map { max(0, moves.count - $0) } ?? 0
    let all = RuleFee(
      Price(hundredths: price.hundredths * above), at: budget.location,
      sentence(words(for: moves.count), "\(budget.atMost ?? 0)"))
    return [all].compactMap { $0 }
      + aboveMost(moves, plan).compactMap { manager, count, most in
        RuleFee(
          Price(hundredths: price.hundredths * (count - most)), at: plan.place(ofManager: manager),
          sentence(manager, count, most, plan))
      }
  }

  private static func words(for count: Int) -> String { "\(count) move\(count == 1 ? "" : "s")" }

  private static func sentence(_ amount: String, _ most: String) -> String {
    "\(amount), the budget is \(most)"
  }

  private static func sentence(
    _ manager: Int, _ count: Int, _ most: Int, _ plan: PlanFacts
  ) -> String {
    "\(plan.nameOfManager(manager)) gives and takes \(count) moves, at most \(most) are allowed"
  }

  private static func perManager(_ moves: [Move], _ plan: PlanFacts) -> [Finding] {
    aboveMost(moves, plan).map { manager, count, most in
      breach(
        at: plan.place(ofManager: manager), sentence(manager, count, most, plan),
        advice: "leave more of these clients where they are")
    }
  }

  /// The managers who give and take more moves than one may.
  private static func aboveMost(
    _ moves: [Move], _ plan: PlanFacts
  ) -> [(manager: Int, count: Int, most: Int)] {
    var counts: [String: Int] = [:]
    for move in moves {
      counts[move.to.text, default: 0] += 1
      if let from = move.from { counts[from, default: 0] += 1 }
    }
    return plan.books.indices.compactMap { manager in
      let count = counts[plan.facts.scenario.team.managers[manager].id.text] ?? 0
      guard let most = plan.facts.moveMost(of: manager), count > most else { return nil }
      return (manager, count, most)
    }
  }

  private static func overrun(_ amount: String, _ most: String) -> Finding {
    breach(
      at: nil, sentence(amount, most),
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
