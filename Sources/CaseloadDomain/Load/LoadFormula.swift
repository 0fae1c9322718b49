/// From a client's facts to whole minutes a month.
///
///     load(j) = rounddown( ( base(tier, complexity) * (1 + sum of add-ons) * health * stages
///                            + sum over units(count * minutes each) + events ) * multipliers )
///
///     base = hours * 60                                           for `hours`
///     base = full book / k                                        for `per-manager: k`
///     base = full book * (1/b + s * (1/a - 1/b))                  for `per-manager: a..b`
///
/// with s = (complexity - lowest) / (highest - lowest) within 0...1, the middle where complexity is
/// unknown. Everything is exact until the one rounding. A dedicated client costs at most a full book
/// (rounded down); what it needs beyond that is unserved. Stages multiply where two apply.
/// A negative sum counts as zero. Multipliers are those of a what-if; there are none elsewhere.
public struct LoadFormula: Sendable {
  private let scenario: ScenarioLoadFacts

  /// The formula with a scenario's policies.
  public init(
    tiers: [Tier], capacity: CapacityPolicy, policy: LoadPolicy, events: [ClientEvent],
    month: Month?
  ) {
    let ofMonth = events.filter { $0.month == month }
    scenario = ScenarioLoadFacts(
      tiers: Dictionary(uniqueKeysWithValues: tiers.map { ($0.name, $0) }),
      fullBook: capacity.fullBookMinutes, policy: policy,
      events: Dictionary(grouping: ofMonth, by: \.client), month: month)
  }

  /// The load of a client with every factor; nil if the client's tier is not in the scenario.
  public func load(of client: Client) -> ClientLoad? {
    guard let tier = scenario.tiers[client.tier] else { return nil }
    let (base, share) = base(of: client, in: tier)
    let addOns = scenario.policy.addOns
      .filter { $0.condition.holds(for: client.fields) }
      .map { ClientLoad.Factor(name: $0.name, size: $0.share) }
    let health = client.health.flatMap { name in
      scenario.policy.health[name.lowercased()].map { ClientLoad.Factor(name: name, size: $0) }
    }
    let stages = stages(of: client)
    let units = scenario.policy.units.compactMap { unit -> ClientLoad.Part? in
      guard let count = client.field(unit.column).number, count != .zero else { return nil }
      return ClientLoad.Part(name: unit.name, count: count, minutes: count * unit.minutesEach)
    }
    let events = (scenario.events[client.id] ?? []).map {
      ClientLoad.Part(name: $0.reason, count: nil, minutes: $0.minutes)
    }
    var exact = base * addOns.reduce(ExactNumber.one) { $0 + $1.size }
    if let health { exact = exact * health.size }
    for stage in stages { exact = exact * stage.size }
    for part in units + events { exact = exact + part.minutes }
    let multipliers = scenario.policy.multipliers.filter { $0.applies(to: client) }.map(\.factor)
    for factor in multipliers { exact = exact * factor }
    let rounded = max(Minutes.zero, Minutes(roundingDown: exact))
    let cap = tier.isDedicated ? Minutes(roundingDown: scenario.fullBook) : rounded
    return ClientLoad(
      base: base, complexityShare: share, addOns: addOns, health: health, stages: stages,
      units: units, events: events, multipliers: multipliers, exact: exact, load: min(rounded, cap),
      unserved: rounded.excess(over: cap))
  }

  private func base(of client: Client, in tier: Tier) -> (ExactNumber, ExactNumber?) {
    switch tier.workload {
    case .hours(let hours): return (hours * 60, nil)
    case .perManager(let fewest, let most):
      if fewest == most { return (scenario.fullBook / fewest, nil) }
      let share = complexityShare(of: client)
      let simplest = ExactNumber.one / most
      return (
        scenario.fullBook * (simplest + share * (ExactNumber.one / fewest - simplest)), share
      )
    }
  }

  private func complexityShare(of client: Client) -> ExactNumber {
    let scale = scenario.policy.complexityScale
    guard let complexity = client.complexity, scale.upperBound > scale.lowerBound else {
      return ExactNumber(1, over: 2)
    }
    let share = (complexity - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
    return min(max(share, .zero), .one)
  }

  private func stages(of client: Client) -> [ClientLoad.Factor] {
    guard let reference = scenario.month?.firstDay else { return [] }
    var stages: [ClientLoad.Factor] = []
    if let onboarding = scenario.policy.onboarding, let start = client.start,
      start.wholeMonths(until: reference) < onboarding.months
    {
      stages.append(ClientLoad.Factor(name: "onboarding", size: onboarding.factor))
    }
    if let renewal = scenario.policy.renewal, let day = client.renewal, day >= reference,
      day <= reference.adding(months: renewal.months)
    {
      stages.append(ClientLoad.Factor(name: "renewal", size: renewal.factor))
    }
    return stages
  }
}

private struct ScenarioLoadFacts: Sendable {
  let tiers: [Tier.Name: Tier]
  let fullBook: ExactNumber
  let policy: LoadPolicy
  let events: [ClientID: [ClientEvent]]
  let month: Month?
}
