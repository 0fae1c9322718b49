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

  /// The position in `allCases`.
  public var position: Int {
    switch self {
    case .unassigned: 0
    case .overload: 1
    case .inherited: 2
    case .overTarget: 3
    case .uneven: 4
    case .handOver: 5
    case .poorFit: 6
    case .valueAtRisk: 7
    case .softRules: 8
    }
  }
}
