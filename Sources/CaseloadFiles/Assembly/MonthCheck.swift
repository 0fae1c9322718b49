import CaseloadDomain

/// Says that a month is needed where something dated is used and none is stated.
struct MonthCheck {
  let draft: ScenarioDraft
  let tables: ScenarioTables

  /// Reports `month-missing` once, at the first thing that needs it.
  func report(to findings: FindingCollector) {
    guard draft.month == nil, !draft.hidesMonth, let (what, location) = firstUse else { return }
    findings.error(
      "month-missing", at: location,
      "\(what), and the scenario does not say which month is planned",
      advice: "add 'month: YYYY-MM' to the scenario")
  }

  private var firstUse: (what: String, location: SourceLocation)? {
    if let stages = draft.load.stagesLocation { return ("stages count from a month", stages) }
    if let freeze = draft.rules.freeze, freeze.isDated {
      return ("a freeze counts from a month", freeze.location)
    }
    if let leave = draft.leave { return ("leave has dates", leave.file.location) }
    if let events = draft.events { return ("events have months", events.file.location) }
    if let place = tables.team?.firstDated { return ("a manager has dates", place) }
    return tables.clients?.firstDated.map { ("a client has dates", $0) }
  }
}

extension RulesDraft.Freeze {
  /// Whether it counts days.
  var isDated: Bool { renewalWithinDays != nil || onboardingDays != nil }
}
