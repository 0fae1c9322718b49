/// A service level promised to clients, with the work it usually takes.
public struct Tier: Hashable, Sendable {
  /// Names one tier.
  public struct Name: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name as the scenario spells it.
    public let text: String
    /// The tier so named.
    public init(_ text: String) { self.text = text }
    /// Orders by Unicode scalars.
    public static func < (left: Name, right: Name) -> Bool { scalarOrder(left.text, right.text) }
    /// The bare name.
    public var description: String { text }
  }

  /// The work one client of a tier takes before any factor.
  public enum Workload: Hashable, Sendable {
    /// So many clients fill a full book: the fewest if they are most complex, the most if simplest.
    case perManager(fewest: ExactNumber, most: ExactNumber)
    /// Hours a month.
    case hours(ExactNumber)
  }

  /// The name.
  public var name: Name
  /// The work one client takes before any factor.
  public var workload: Workload
  /// Whether a client of this tier shares his manager with nobody (rule `alone`).
  public var isAlone: Bool
  /// The most clients of this tier that one manager may hold (rule `tier-count`).
  public var atMost: Int?
  /// The fewest clients of this tier that one manager must hold (rule `tier-count`).
  public var atLeast: Int?
  /// The price of each client above `atMost` or below `atLeast`; nil makes the count hard.
  public var countPrice: Price?
  /// The price of each client that should be alone and is not; nil makes `alone` hard.
  public var alonePrice: Price?
  /// Weeks in which both managers look after a moved client; nil takes the default.
  public var overlapWeeks: ExactNumber?

  /// A tier.
  public init(
    name: Name, workload: Workload, isAlone: Bool = false, atMost: Int? = nil,
    atLeast: Int? = nil, overlapWeeks: ExactNumber? = nil, countPrice: Price? = nil,
    alonePrice: Price? = nil
  ) {
    self.countPrice = countPrice
    self.alonePrice = alonePrice
    self.name = name
    self.workload = workload
    self.isAlone = isAlone
    self.atMost = atMost
    self.atLeast = atLeast
    self.overlapWeeks = overlapWeeks
  }

  /// Whether one client of this tier takes a whole manager: `per-manager: 1`, or alone.
  public var isDedicated: Bool {
    if case .perManager(fewest: .one, most: .one) = workload { return true }
    return isAlone
  }

  /// Weeks of overlap at a move: the stated ones, else 4 / 2 / 0 for tiers named enterprise / mid /
  /// small, otherwise 4 if dedicated, 2 if `per-manager`, 0 if hours.
  ///
  /// Source: overlap of 2 to 4 weeks on strategic accounts (docs: defaults).
  public var effectiveOverlapWeeks: ExactNumber {
    if let overlapWeeks { return overlapWeeks }
    switch name.text.lowercased() {
    case "enterprise": return 4
    case "mid": return 2
    case "small": return 0
    default: break
    }
    if isDedicated { return 4 }
    if case .perManager = workload { return 2 }
    return 0
  }
}
