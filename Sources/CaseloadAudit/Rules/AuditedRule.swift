import CaseloadDomain

/// One rule as the audit knows it, hard or priced; each stands in a file of its own.
protocol AuditedRule {
  /// Which rule; its raw value is the code of every finding about it.
  static var rule: Rule { get }
  /// Where a plan breaks the rule, and where it stands by today's breaches.
  static func judge(_ plan: PlanFacts) -> RuleVerdict
  /// Where a plan breaks the rule and pays for it: their prices sum to its part of `soft-rules`.
  static func fees(of plan: PlanFacts) -> [RuleFee]
  /// What tolerated breaches of the rule count in the term `inherited`.
  static func inherited(in plan: PlanFacts) -> InheritedBreaches
}

/// What counts in the term `inherited`, if today's breaches are tolerated at all.
struct InheritedBreaches {
  /// Clients in a tolerated breach; each counts its load, once for all rules.
  var clients: Set<Int> = []
  /// Clients above or below a count; each counts an hour.
  var beyondCount = 0
}

/// What a rule says about a plan.
struct RuleVerdict {
  /// The rule is broken: not a plan.
  var breaches: [Finding] = []
  /// Inherited breaches that may stay.
  var tolerated: [Finding] = []

  /// Adds a breach, or an inherited one that may stay.
  mutating func add(
    _ isBroken: Bool, at location: SourceLocation?, _ message: String, advice: String,
    by rule: any AuditedRule.Type
  ) {
    if isBroken {
      breaches.append(rule.breach(at: location, message, advice: advice))
    } else {
      tolerated.append(rule.toleration(at: location, message))
    }
  }
}

/// Every rule that the audit checks, in the order of the model.
var auditedRules: [any AuditedRule.Type] {
  [
    EligibleRule.self, HoursLimitRule.self, BookCountRule.self, TierCountRule.self,
    AloneRule.self, MixRule.self, PinRule.self, BanRule.self, TogetherRule.self, ApartRule.self,
    FreezeRule.self, IntakeRule.self, MovesRule.self, DatesRule.self, KeepRule.self,
  ]
}

extension AuditedRule {
  /// Nothing, for rules that cannot be priced.
  static func fees(of plan: PlanFacts) -> [RuleFee] { [] }
  /// Nothing, for rules that are never inherited.
  static func inherited(in plan: PlanFacts) -> InheritedBreaches { InheritedBreaches() }

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
