import CaseloadDomain

/// Reads `prices`.
struct PriceKeys {
  let values: ValueReader

  /// The policy; what is not stated has the model's default.
  func read(_ node: YAMLNode) -> Policy {
    var policy = Policy()
    guard let keys = MappingReader(node, path: "prices", values: values) else { return policy }
    if let uneven = keys.take("uneven"),
      let weight = values.number(uneven, "prices.uneven", in: 0...100)
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
    keys.refuseLater(["poor-fit", "value-at-risk", "busiest"])
    keys.finish()
    return policy
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
