import CaseloadDomain

/// How many new clients rule `intake` grants.
enum IntakeReading {
  /// The most new clients of a manager; nil for pools and hires, without the rule, and where nobody of the team
  /// owns anything today.
  static func most(for manager: Int, _ today: TodaysBook, in scenario: Scenario) -> Int? {
    let managers = scenario.team.managers
    guard let intake = scenario.rules.intake, managers[manager].pool == nil,
      !managers[manager].isHire
    else { return nil }
    let hasOwners = scenario.clients.contains { client in
      guard case .manager(let owner) = client.owner else { return false }
      return managers.contains { $0.id == owner }
    }
    guard hasOwners else { return nil }
    return max(1, today.counts[manager].reduce(0, +) / intake.onePerHeld)
  }
}
