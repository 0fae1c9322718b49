import CaseloadDomain

/// What a change of owner costs both managers, spread over a year.
///
///     price = roundup( continuity * (720 + load * (weeks * 12/52 + 1.5)) / months )
///     continuity = 1 + min(tenure in months, 60) / 120 + .25 * (recent owners - 1)+
///
/// 720 minutes are six hours for each of the two; 1.5 is learning, half of the load for three months.
/// If the owner is gone only one side pays: 360 and weeks * 6/52. A first assignment costs nothing.
struct HandOver {
  let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// The price in hundredths of a minute of giving the client to anybody but its holder.
  func price(of client: Client, load: Int, status: TodaysBook.Status) -> Int {
    let sides: Int
    switch status {
    case .new: return 0
    case .held, .ruledOut: sides = 2
    case .ownerGone: sides = 1
    }
    let weeks = scenario.tier(of: client).effectiveOverlapWeeks
    let overlap = weeks * ExactNumber(6 * sides, over: 52) + ExactNumber(3, over: 2)
    let work = ExactNumber(360 * sides) + ExactNumber(load) * overlap
    let price = continuity(of: client) * work / ExactNumber(scenario.policy.handOverMonths)
    return 100 * Minutes(roundingUp: price).value
  }

  /// The price in hundredths of a minute of the value that moves: nothing for a first assignment.
  ///
  ///     roundup(60 * risk * value / (12 * rate))
  func valueAtRisk(of client: Client, status: TodaysBook.Status) -> Int {
    guard status != .new, let price = scenario.policy.valueAtRisk, let value = client.value else {
      return 0
    }
    let minutes =
      price.risk * ExactNumber(value.hundredths, over: 100) * 60 / (price.hourlyRate * 12)
    return 100 * Minutes(roundingUp: minutes).value
  }

  private func continuity(of client: Client) -> ExactNumber {
    var continuity = ExactNumber.one
    if let since = client.ownerSince, let reference = scenario.month?.firstDay {
      continuity = continuity + ExactNumber(min(since.wholeMonths(until: reference), 60), over: 120)
    }
    if let count = client.recentOwnerCount {
      continuity = continuity + ExactNumber(max(count - 1, 0), over: 4)
    }
    return continuity
  }
}
