import CaseloadDomain

/// One hard rule as the audit knows it; each stands in a file of its own.
protocol AuditedRule {
  /// Which rule; its raw value is the code of every finding about it.
  static var rule: Rule { get }
  /// Where a plan breaks the rule, and where it stands by today's breaches.
  static func judge(_ plan: PlanFacts) -> RuleVerdict
}

/// What a rule says about a plan.
struct RuleVerdict {
  /// The rule is broken: not a plan.
  var breaches: [Finding] = []
  /// Inherited breaches that may stay.
  var tolerated: [Finding] = []
}

/// Every rule that the audit checks, in the order of the model.
var auditedRules: [any AuditedRule.Type] {
  [
    EligibleRule.self, HoursLimitRule.self, AloneRule.self, TierCountRule.self, PinRule.self,
    BanRule.self, MovesRule.self, KeepRule.self, DatesRule.self,
  ]
}

extension AuditedRule {
  /// A broken rule.
  static func breach(
    at location: SourceLocation?, _ message: String, advice: String
  ) -> Finding {
    Finding(rule.rawValue, .error, at: location, message, advice: advice)
  }

  /// An inherited breach.
  static func toleration(at location: SourceLocation?, _ message: String) -> Finding {
    Finding(
      rule.rawValue, .warning, at: location, message,
      advice: "today's book breaks this rule already; it may stay until it is mended")
  }
}

extension PlanFacts {
  /// A client as sentences name it.
  func nameOfClient(_ index: Int) -> String {
    let client = facts.scenario.clients[index]
    return client.name == client.id.text ? "\(client.id)" : "\(client.name) (\(client.id))"
  }

  /// A manager as sentences name it.
  func nameOfManager(_ index: Int) -> String {
    let manager = facts.scenario.team.managers[index]
    return manager.name == manager.id.text ? "\(manager.id)" : "\(manager.name) (\(manager.id))"
  }

  /// Who is meant by a manager's id, as sentences name it.
  func nameOfManager(_ id: ManagerID) -> String {
    facts.scenario.team.index(of: id).map { nameOfManager($0) } ?? id.text
  }

  /// So many clients of a tier, as sentences say it.
  static func clients(_ count: Int, of tier: Tier.Name) -> String {
    "\(count) client\(count == 1 ? "" : "s") of tier \(tier)"
  }

  /// Where a client stands in its table.
  func place(ofClient index: Int) -> SourceLocation? { facts.scenario.clients[index].location }

  /// Where a manager stands in its table.
  func place(ofManager index: Int) -> SourceLocation? {
    facts.scenario.team.managers[index].location
  }
}
