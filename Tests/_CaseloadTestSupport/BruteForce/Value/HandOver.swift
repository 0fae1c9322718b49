import CaseloadDomain

/// What a change of owner costs, by client: minutes of both managers, spread over the months.
enum HandOver {
  /// The price if a client that somebody holds, or that a pin or ban frees, changes its owner.
  static func fullPrice(of client: Client, load: Int, in scenario: Scenario) -> Int {
    price(of: client, load: load, hours: 720, weeksShare: ExactNumber(12, over: 52), in: scenario)
  }

  /// The price if the owner is gone: one of the two managers' share is left.
  static func priceWithoutGiver(of client: Client, load: Int, in scenario: Scenario) -> Int {
    price(of: client, load: load, hours: 360, weeksShare: ExactNumber(6, over: 52), in: scenario)
  }

  private static func price(
    of client: Client, load: Int, hours: Int, weeksShare: ExactNumber, in scenario: Scenario
  ) -> Int {
    let weeks = overlapWeeks(of: scenario.tier(of: client))
    let perMinute = weeks * weeksShare + ExactNumber(3, over: 2)
    let sum = ExactNumber(hours) + ExactNumber(load) * perMinute
    let spread =
      continuity(of: client, in: scenario) * sum
      / ExactNumber(scenario.policy.handOverMonths)
    return PlainCapacity.up(spread)
  }

  private static func continuity(of client: Client, in scenario: Scenario) -> ExactNumber {
    var factor = ExactNumber.one
    if let since = client.ownerSince, let first = scenario.month?.firstDay, since <= first {
      let tenure = PlainCapacity.wholeMonths(from: since, to: first)
      factor = factor + ExactNumber(min(tenure, 60), over: 120)
    }
    if let owners = client.recentOwnerCount, owners > 1 {
      factor = factor + ExactNumber(owners - 1, over: 4)
    }
    return factor
  }

  private static func overlapWeeks(of tier: Tier) -> ExactNumber {
    if let weeks = tier.overlapWeeks { return weeks }
    let byName: [String: ExactNumber] = ["enterprise": 4, "mid": 2, "small": 0]
    if let weeks = byName[tier.name.text.lowercased()] { return weeks }
    if DedicatedWork.isDedicated(tier) { return 4 }
    if case .perManager = tier.workload { return 2 }
    return 0
  }
}
