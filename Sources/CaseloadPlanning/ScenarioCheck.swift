import CaseloadAudit
import CaseloadDomain

/// What a scenario adds up to before anything is planned.
public struct ScenarioCheck: Sendable {
  /// Clients and load of one tier.
  public struct TierFigures: Hashable, Sendable {
    /// Which tier.
    public var name: Tier.Name
    /// How many clients.
    public var clientCount: Int
    /// Their load.
    public var load: Minutes
  }

  /// The scenario.
  public var scenario: Scenario
  /// The tiers, sorted by name.
  public var tiers: [TierFigures]
  /// The capacity of those who may own this month, added up.
  public var capacity: TeamCapacity
  /// The most that those who may own this month may carry, today's tolerated overload included.
  public var heldLimit: Minutes
  /// The audit of today's book.
  public var today: AuditReport

  /// Sums of the team.
  public struct TeamCapacity: Hashable, Sendable {
    /// How many managers may own clients this month.
    public var managerCount: Int
    /// Their available minutes.
    public var available: Minutes
    /// Their targets.
    public var target: Minutes
    /// Their limits.
    public var limit: Minutes
  }

  /// The managers who carry more than their limit today, sorted by id.
  public var overLimit: [ManagerFigures] {
    today.managers.filter { $0.load > $0.capacity.limit }
  }

  /// Checks a scenario.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    let auditor = Auditor(scenario)
    today = auditor.audit(.today(of: scenario), proofs: [])
    var sums: [Tier.Name: (count: Int, load: Minutes)] = [:]
    for client in scenario.clients {
      let sum = sums[client.tier, default: (0, .zero)]
      sums[client.tier] = (sum.count + 1, sum.load + (today.loads[client.id] ?? .zero))
    }
    tiers = scenario.tiers.map { tier in
      let (count, load) = sums[tier.name] ?? (0, .zero)
      return TierFigures(name: tier.name, clientCount: count, load: load)
    }
    let owners = scenario.team.managers.filter { $0.mayOwn(in: scenario.month) }
      .map { Capacity(of: $0, in: scenario) }
    capacity = TeamCapacity(
      managerCount: owners.count, available: owners.map(\.available).reduce(.zero, +),
      target: owners.map(\.target).reduce(.zero, +), limit: owners.map(\.limit).reduce(.zero, +))
    heldLimit = zip(scenario.team.managers, auditor.heldLimits)
      .filter { $0.0.mayOwn(in: scenario.month) }.map(\.1).reduce(.zero, +)
  }
}
