/// A term of a plan's value.
public enum Term: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Load that nobody takes.
  case unassigned
  /// Load above a limit, inherited.
  case overload
  /// Another breach tolerated from today.
  case inherited
  /// Load above target, ever steeper.
  case overTarget = "over-target"
  /// Load above one's fair share.
  case uneven
  /// What moves cost both managers.
  case handOver = "hand-over"
  /// Managers who fit less well.
  case poorFit = "poor-fit"
  /// Value that moves.
  case valueAtRisk = "value-at-risk"
  /// Priced rules that are broken.
  case softRules = "soft-rules"

  /// Orders by name.
  public static func < (left: Term, right: Term) -> Bool { left.rawValue < right.rawValue }
}

/// A level of value: nothing in a later level outweighs anything in an earlier one.
public enum Level: Int, Hashable, Sendable, CaseIterable {
  /// Nobody is left without a manager.
  case unassigned
  /// Breaches tolerated from today are mended.
  case breaches
  /// Hours are balanced at few moves.
  case hours

  /// The stable name.
  public var name: String {
    switch self {
    case .unassigned: "unassigned"
    case .breaches: "breaches"
    case .hours: "hours"
    }
  }

  /// The terms that make up the level.
  public var terms: [Term] {
    switch self {
    case .unassigned: [.unassigned]
    case .breaches: [.inherited, .overload]
    case .hours: [.handOver, .overTarget, .poorFit, .softRules, .uneven, .valueAtRisk]
    }
  }
}

/// Weights and prices, each a whole number of hundredths.
public struct Policy: Hashable, Sendable {
  /// Price in hundredths of a minute above target up to warn, above warn up to the middle, beyond:
  /// 100, 300, 900 by default, never falling.
  public var overTarget: [Int]
  /// Price in hundredths of a minute above the fair share, and what is added 15 points above it.
  public var uneven: [Int]
  /// Months over which a hand-over's cost is spread.
  public var handOverMonths: Int
  /// Preferences between fields.
  public var poorFit: [PoorFit]
  /// The price of moved value; nil: none.
  public var valueAtRisk: ValueAtRisk?

  /// A policy; without arguments the model's defaults.
  public init(
    overTarget: [Int] = [100, 300, 900], uneven: [Int] = [25, 75], handOverMonths: Int = 12,
    poorFit: [PoorFit] = [], valueAtRisk: ValueAtRisk? = nil
  ) {
    self.poorFit = poorFit
    self.valueAtRisk = valueAtRisk
    precondition(overTarget.count == 3 && uneven.count == 2 && handOverMonths > 0)
    self.overTarget = overTarget
    self.uneven = uneven
    self.handOverMonths = handOverMonths
  }
}
