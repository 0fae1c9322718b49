import CaseloadDomain

/// How evenly a plan spreads the work, measured on utilisation of managers who may own clients and
/// have time for them. Pools take no part.
public struct Balance: Hashable, Sendable {
  /// A manager at one end of the team.
  public struct Extreme: Hashable, Sendable {
    /// Who; the first by id where several are equal.
    public var manager: ManagerID
    /// Load over available minutes.
    public var utilisation: ExactNumber
  }

  /// The fullest manager; nil if nobody has time.
  public var highest: Extreme?
  /// The emptiest manager; nil if nobody has time.
  public var lowest: Extreme?
  /// The highest utilisation less the lowest; nil if nobody has time.
  public var spread: ExactNumber?
  /// Sum of the distances from the team's utilisation, which is all load over all available
  /// minutes; nil if nobody has time.
  public var deviation: ExactNumber?
  /// The Gini coefficient of utilisation, 0 where all are equal; nil if nobody has time or work.
  public var gini: ExactNumber?
  /// Minutes above the own limit today, by manager; only those who are above it.
  public var overLimitToday: [ManagerID: Minutes] = [:]
}

extension Balance {
  init(of plan: PlanFacts) {
    let managers = plan.facts.scenario.team.managers
    let present = managers.indices.filter {
      plan.facts.mayOwn[$0] && !plan.facts.isPool[$0]
        && plan.facts.capacities[$0].available.value > 0
    }
    let extremes = present.map { manager in
      Extreme(
        manager: managers[manager].id,
        utilisation: ExactNumber(
          plan.loads[manager], over: plan.facts.capacities[manager].available.value))
    }
    // `max(by:)` keeps the last of equals, `min(by:)` the first.
    let high = extremes.reversed().max { $0.utilisation < $1.utilisation }
    let low = extremes.min { $0.utilisation < $1.utilisation }
    (highest, lowest) = (high, low)
    if let high, let low { spread = high.utilisation - low.utilisation }
    let available = present.reduce(0) { $0 + plan.facts.capacities[$1].available.value }
    let load = present.reduce(0) { $0 + plan.loads[$1] }
    let utilisations = extremes.map(\.utilisation)
    if available > 0 {
      let level = ExactNumber(load, over: available)
      deviation = utilisations.reduce(.zero) { $0 + ($1 < level ? level - $1 : $1 - level) }
    }
    gini = Self.gini(utilisations)
    for (index, today) in plan.facts.today.loads.enumerated() {
      let above = today - plan.facts.capacities[index].limit.value
      if above > 0 { overLimitToday[managers[index].id] = Minutes(above) }
    }
  }

  /// sum over pairs |x - y| / (2 n sum x), by ranks: sum over k of (2k - n - 1) x_k / (n sum x).
  private static func gini(_ utilisations: [ExactNumber]) -> ExactNumber? {
    let sum = utilisations.reduce(.zero, +)
    guard sum > .zero else { return nil }
    let count = utilisations.count
    var weighted = ExactNumber.zero
    for (rank, value) in utilisations.sorted().enumerated() {
      weighted = weighted + ExactNumber(2 * (rank + 1) - count - 1) * value
    }
    return weighted / (ExactNumber(count) * sum)
  }
}
