import CaseloadDomain

/// Reads `capacity`.
struct CapacityKeys {
  /// Hours of a full-time month before any leave (model, section 2).
  static let hoursBeforeAnyLeave: ExactNumber = 173

  let values: ValueReader

  /// The policy; what is not stated, or cannot be read, has the model's default.
  func read(_ node: YAMLNode) -> CapacityPolicy {
    guard let keys = MappingReader(node, path: "capacity", values: values) else {
      return CapacityPolicy()
    }
    let standard = CapacityPolicy()
    func share(_ key: String, _ fallback: ExactNumber, upTo most: ExactNumber = 1) -> ExactNumber {
      values.share(keys.take(key), keys.name(of: key), in: 0...most, aboveZero: true) ?? fallback
    }
    let hours = values.number(
      keys.take("hours-per-month"), "capacity.hours-per-month", in: 1...744,
      unit: ["h", "hours"])
    let policy = CapacityPolicy(
      hoursPerMonth: hours ?? standard.hoursPerMonth,
      fullBook: share("full-book", standard.fullBook),
      target: share("target", standard.target), warn: share("warn", standard.warn, upTo: 2),
      limit: share("limit", standard.limit, upTo: 2),
      ramp: ramp(keys.take("ramp")) ?? standard.ramp,
      clientShare: share("client-share", standard.clientShare))
    keys.finish()
    if policy.target > policy.warn || policy.warn > policy.limit {
      values.findings.error(
        "out-of-range", at: place(of: keys, in: node),
        "target \(policy.target.percent), warn \(policy.warn.percent) and limit"
          + " \(policy.limit.percent) must not fall in this order",
        advice: "raise 'warn' and 'limit' as well, or lower 'target'")
    }
    return policy
  }

  /// The mapping, or the first of its shares that a what-if has set.
  private func place(of keys: MappingReader, in node: YAMLNode) -> SourceLocation {
    let shares = ["target", "warn", "limit"].compactMap { keys.take($0)?.location }
    return shares.first { $0.file != node.location.file } ?? node.location
  }

  private func ramp(_ node: YAMLNode?) -> [ExactNumber]? {
    guard let node else { return nil }
    let nodes = values.list(node, "capacity.ramp")
    guard nodes.count <= 120 else {
      values.outOfRange(node, "capacity.ramp", "at most 120 months long")
      return nil
    }
    return nodes.compactMap { values.share($0, "capacity.ramp") }
  }
}
