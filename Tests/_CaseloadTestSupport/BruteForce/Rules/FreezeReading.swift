import CaseloadDomain

/// Which clients rule `freeze` names, whoever holds them.
enum FreezeReading {
  static func names(_ client: Client, in scenario: Scenario) -> Bool {
    guard let freeze = scenario.rules.freeze else { return false }
    if freeze.conditions.contains(where: { $0.holds(for: client.fields) }) { return true }
    guard let first = scenario.month?.firstDay else { return false }
    if let days = freeze.renewalWithinDays, let renewal = client.renewal, renewal >= first,
      renewal <= first.adding(days: days)
    {
      return true
    }
    guard let days = freeze.onboardingDays, let start = client.start else { return false }
    return start >= first.adding(days: -days)
  }
}
