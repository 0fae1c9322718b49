import CaseloadDomain

/// The audit's own sums of what moving a client's value costs (model, section 4, `value-at-risk`).
///
///     minutes = roundup( 60 * risk * value / (12 * rate) )
struct ValueAtRiskReckoning {
  private let policy: ValueAtRisk?

  init(of scenario: Scenario) { policy = scenario.policy.valueAtRisk }

  /// Whole minutes; zero for a client whose value is unknown or below nothing, as no term is
  /// negative.
  func minutes(of client: Client) -> Int {
    guard let policy, let value = client.value, policy.hourlyRate > .zero else { return 0 }
    let money = ExactNumber(value.hundredths, over: 100)
    return max(0, wholeUp(policy.risk * money * 60 / (policy.hourlyRate * 12)))
  }
}
