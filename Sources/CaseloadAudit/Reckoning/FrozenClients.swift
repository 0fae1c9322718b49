import CaseloadDomain

/// Which clients rule `freeze` keeps where they are, whether at no price or at one.
struct FrozenClients {
  private let rule: Freeze
  /// The reference day counted from some day long ago; nil where the scenario has no month.
  private let referenceDay: Int?

  init?(of scenario: Scenario) {
    guard let rule = scenario.rules.freeze else { return nil }
    self.rule = rule
    referenceDay = scenario.month?.firstDay.serial
  }

  /// Whether a client that its holder serves today is frozen.
  func contains(_ client: Client) -> Bool {
    isNearRenewal(client) || isNew(client)
      || rule.conditions.contains { $0.holds(for: client.fields) }
  }

  private func isNearRenewal(_ client: Client) -> Bool {
    guard let days = rule.renewalWithinDays, let referenceDay, let renewal = client.renewal else {
      return false
    }
    return (0...max(0, days)).contains(renewal.serial - referenceDay)
  }

  private func isNew(_ client: Client) -> Bool {
    guard let days = rule.onboardingDays, let referenceDay, let start = client.start else {
      return false
    }
    return referenceDay - start.serial <= days
  }
}
