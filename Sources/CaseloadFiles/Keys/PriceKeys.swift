import CaseloadDomain

/// Reads `prices`.
struct PriceKeys {
  let values: ValueReader

  /// Reads the policy, which has the model's default where nothing is stated, and preferences.
  func read(_ node: YAMLNode, into draft: inout ScenarioDraft) {
    var policy = Policy()
    guard let keys = MappingReader(node, path: "prices", values: values) else { return }
    let uneven = keys.take("uneven")
    draft.statesUneven = uneven != nil
    if let uneven,
      let weight = values.number(uneven, "prices.uneven", in: 0...100, orPercent: true)
    {
      let hundredths = weight * 100
      if hundredths.isWhole {
        policy.uneven = [hundredths.wholePart, 3 * hundredths.wholePart]
      } else {
        values.outOfRange(uneven, "prices.uneven", "a number with at most two decimals")
      }
    }
    if let handOver = keys.take("hand-over") {
      policy.handOverMonths = handOverMonths(handOver) ?? policy.handOverMonths
    }
    draft.poorFit = values.list(keys.take("poor-fit"), "prices.poor-fit")
      .compactMap(MatchKeys(values: values).preference)
    policy.valueAtRisk = keys.take("value-at-risk").flatMap(valueAtRisk)
    keys.refuseLater(["busiest"])
    keys.finish()
    draft.policy = policy
  }

  private func valueAtRisk(_ node: YAMLNode) -> ValueAtRisk? {
    guard let keys = MappingReader(node, path: "prices.value-at-risk", values: values) else {
      return nil
    }
    let risk = values.share(keys.take("risk"), keys.name(of: "risk"))
    let rateNode = keys.take("rate")
    let rate = values.number(rateNode, keys.name(of: "rate"), in: 1...1_000_000)
    let meant = keys.finish()
    keys.require("rate", rateNode, meant: meant, advice: "say what an hour costs: 'rate: 80'")
    guard let rate else { return nil }
    return risk.map { ValueAtRisk(risk: $0, hourlyRate: rate) } ?? ValueAtRisk(hourlyRate: rate)
  }

  private func handOverMonths(_ node: YAMLNode) -> Int? {
    guard let keys = MappingReader(node, path: "prices.hand-over", values: values) else {
      return nil
    }
    let months = values.months(
      keys.take("spread-over"), "prices.hand-over.spread-over", in: 1...120)
    keys.finish()
    return months
  }
}
