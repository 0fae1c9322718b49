import CaseloadDomain

/// What one client costs for its owner or for a change of owner.
struct ChangePrices {
  /// By client: what a new owner costs in minutes; zero for a client nobody owns.
  let handOver: [Int]
  /// By client: what the value at risk of a new owner costs in minutes.
  let valueAtRisk: [Int]
  /// By client and manager: hundredths of a minute for preferences that are not met.
  let poorFit: [[Int]]

  init(facts: PlainFacts) {
    let scenario = facts.scenario
    let standings = facts.today.standings
    handOver = zip(scenario.clients, zip(facts.loads, standings)).map { client, known in
      switch known.1 {
      case .unowned: 0
      case .ownerGone: HandOver.priceWithoutGiver(of: client, load: known.0, in: scenario)
      case .held, .ruledOut: HandOver.fullPrice(of: client, load: known.0, in: scenario)
      }
    }
    valueAtRisk = zip(facts.values, standings).map { value, standing in
      guard let price = scenario.policy.valueAtRisk, standing != .unowned else { return 0 }
      // 60 minutes an hour, a twelfth of the year's value, a hundredth of the stored amount.
      let exact = price.risk * ExactNumber(60 * value) / (price.hourlyRate * 1200)
      return PlainCapacity.up(exact)
    }
    poorFit = scenario.clients.map { client in
      scenario.team.managers.map { manager in
        scenario.policy.poorFit.filter { !Matching.holds([$0.match], for: client, and: manager) }
          .map(\.price.hundredths).reduce(0, +)
      }
    }
  }
}
