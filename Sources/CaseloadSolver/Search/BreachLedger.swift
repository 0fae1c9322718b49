/// Who takes part in breaches tolerated from today. A client pays once, in however many it takes part.
struct BreachLedger {
  private let prices: [Int]
  private var reasons: [Int]
  /// What all clients with a reason to pay cost as `inherited`.
  private(set) var total = 0

  init(_ problem: AssignmentProblem) {
    prices = problem.clients.map(\.breachPrice)
    reasons = [Int](repeating: 0, count: problem.clientCount)
  }

  /// Writes down a reason (1) or strikes one out (-1).
  mutating func note(_ client: Int, by sign: Int) {
    let before = reasons[client]
    reasons[client] += sign
    if before == 0 { total += prices[client] }
    if reasons[client] == 0 { total -= prices[client] }
  }
}
