import CaseloadDomain

/// How a scenario is introduced.
enum ScenarioWords {
  /// Title, month, and how many clients, managers and pools there are.
  static func title(of scenario: Scenario) -> String {
    let month = scenario.month.flatMap { isNamed($0, in: scenario.title) ? nil : ", \($0)" } ?? ""
    let pools = scenario.team.managers.count { $0.pool != nil }
    return "\(scenario.title)\(month): "
      + "\(Figures.count(scenario.clients.count, "client")), "
      + "\(Figures.count(scenario.team.managers.count - pools, "manager"))"
      + (pools > 0 ? ", \(Figures.count(pools, "pool"))" : "")
  }

  /// Whether a title tells the month already, as 2027-03 or as March 2027.
  private static func isNamed(_ month: Month, in title: String) -> Bool {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let words = title.lowercased()
    return words.contains(month.description)
      || words.contains("\(names[month.month - 1]) \(month.year)")
  }
}
