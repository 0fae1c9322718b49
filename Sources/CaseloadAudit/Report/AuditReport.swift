import CaseloadDomain

/// What the audit found out about a plan, by its own arithmetic.
public struct AuditReport: Hashable, Sendable {
  /// Broken hard rules, each with its rule's code, and names that the scenario does not know, with
  /// the code `unknown`. Severity error.
  public var breaches: [Finding]
  /// Breaches that stand in today's book and may stay, each with its rule's code. Severity warning.
  public var tolerated: [Finding]
  /// Broken rules that have a price, each with its rule's code. Their prices sum to the term
  /// `soft-rules`.
  public var priced: [PricedBreach]
  /// What is allowed but looks unwise: code `too-many-clients`. Severity warning.
  public var advice: [Finding]
  /// The load of every client of the scenario.
  public var loads: [ClientID: Minutes]
  /// The load of all clients of the scenario, assigned or not.
  public var teamLoad: Minutes
  /// What each manager's book adds up to, in the order of the team.
  public var managers: [ManagerFigures]
  /// Changes of owner and first assignments, in the order of the clients.
  public var moves: [Move]
  /// Clients without a manager, in order.
  public var unassigned: [ClientID]
  /// All levels in order, each with every term.
  public var levels: [LevelValue]
  /// What the terms cost that the policy switches off; stand outside the levels.
  public var switchedOff: [Term: Price]
  /// The most that anybody carries above his fair share; stands outside the levels.
  public var busiest: Minutes
  /// The bounds that the audit has re-checked, each as good as its numbers prove. A level's bound
  /// stands here only if every level above is proven, that is, if its bound equals its value.
  public var bounds: [Level: Price]
  /// Claimed bounds that do not hold, with the code `proof`. Severity error.
  public var proofFailures: [Finding]
  /// How evenly the work is spread.
  public var balance: Balance
  /// How well the work fits into sustainable months.
  public var attention: Attention
  /// What each manager's part would be.
  public var fairShare: FairShareFigures

  /// Whether the assignment is a plan: no hard rule is broken.
  public var isPlan: Bool { breaches.isEmpty }

  /// What there is to say about a plan that is one: breaches tolerated from today, rules broken at
  /// their price, advice.
  public var remarks: [Finding] { tolerated + priced.map(\.finding) + advice }

  /// The value of a level.
  public func value(of level: Level) -> Price {
    levels.first { $0.level == level }?.value ?? .zero
  }

  /// Whether a re-checked bound shows that no plan is better in a level, nor in any above it.
  public func isProven(_ level: Level) -> Bool { bounds[level] == value(of: level) }
}
