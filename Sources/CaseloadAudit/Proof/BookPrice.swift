import CaseloadDomain

/// What a book of so many minutes costs, in units of a leaf's scale; never falls as a book grows.
struct BookPrice: Hashable {
  private let target: Int
  private let warn: Int
  private let middle: Int
  private let limit: Int
  private let fair: Int
  private let tolerable: Int
  private let bands: SIMD3<Int>
  private let uneven: SIMD2<Int>
  private let overload: Int

  init(of manager: Int, in facts: ScenarioFacts, _ weights: TermWeights) {
    let capacity = facts.capacities[manager]
    (target, warn) = (capacity.target.value, capacity.warn.value)
    (middle, limit) = (capacity.middle.value, capacity.limit.value)
    fair = facts.fairShare.fair[manager]
    tolerable = facts.fairShare.tolerable[manager]
    let steps = facts.scenario.policy.overTarget
    let hours = weights.overTarget
    bands = SIMD3(
      hours * steps[0], hours * (steps[1] - steps[0]), hours * (steps[2] - steps[1]))
    let share = facts.fairShare.takesPart[manager] ? weights.uneven : 0
    uneven = SIMD2(
      share * facts.scenario.policy.uneven[0], share * facts.scenario.policy.uneven[1])
    overload = 100 * weights.overload
  }

  /// The most that one more minute of ordinary clients can cost.
  var steepest: Int { bands[0] + bands[1] + bands[2] + uneven[0] + uneven[1] + overload }

  /// The price of a load; `carried` is what counts against the fair share: ordinary minutes and
  /// what the dedicated clients take off it.
  func price(ofLoad load: Int, carried: Int) -> Int {
    bands[0] * max(0, load - target) + bands[1] * max(0, load - warn)
      + bands[2] * max(0, load - middle) + overload * max(0, load - limit)
      + uneven[0] * max(0, carried - fair) + uneven[1] * max(0, carried - tolerable)
  }

  /// The most minutes up to `most` that so much pays for, whatever counts against the fair share.
  func mostLoad(for price: Int, upTo most: Int) -> Int {
    var paid = 0..<most + 1
    while paid.count > 1 {
      let half = paid.lowerBound + paid.count / 2
      paid =
        self.price(ofLoad: half, carried: 0) <= price
        ? half..<paid.upperBound : paid.lowerBound..<half
    }
    return paid.lowerBound
  }
}
