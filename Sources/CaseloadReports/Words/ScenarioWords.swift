import CaseloadDomain

/// How a scenario is introduced.
enum ScenarioWords {
  /// Title, month, and how many clients and managers there are.
  static func title(of scenario: Scenario) -> String {
    let month = scenario.month.map { ", \($0)" } ?? ""
    return "\(scenario.title)\(month): "
      + "\(Figures.count(scenario.clients.count, "client")), "
      + "\(Figures.count(scenario.team.managers.count, "manager"))"
  }
}
