/// How a client's facts become load.
public struct LoadPolicy: Hashable, Sendable {
  /// Work in proportion to the base where a condition holds.
  public struct AddOn: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// When it applies.
    public var condition: Condition
    /// The share of the base that it adds; may be negative.
    public var share: ExactNumber

    /// An add-on.
    public init(name: String, condition: Condition, share: ExactNumber) {
      self.name = name
      self.condition = condition
      self.share = share
    }
  }

  /// Work by the number in a column.
  public struct Unit: Hashable, Sendable {
    /// What is counted.
    public var name: String
    /// The column that holds the count; blank counts nothing.
    public var column: String
    /// Minutes a month for each.
    public var minutesEach: ExactNumber

    /// A counted kind of work.
    public init(name: String, column: String, minutesEach: ExactNumber) {
      self.name = name
      self.column = column
      self.minutesEach = minutesEach
    }
  }

  /// The phase after a contract's start.
  public struct Onboarding: Hashable, Sendable {
    /// Whole months from the start during which it lasts.
    public var months: Int
    /// The factor on the base.
    public var factor: ExactNumber

    /// A phase.
    public init(months: Int, factor: ExactNumber) {
      self.months = months
      self.factor = factor
    }
  }

  /// The phase before a renewal.
  public struct Renewal: Hashable, Sendable {
    /// Months before the renewal in which it lasts, that day included.
    public var months: Int
    /// The factor on the base.
    public var factor: ExactNumber

    /// A phase.
    public init(months: Int, factor: ExactNumber) {
      self.months = months
      self.factor = factor
    }
  }

  /// The lowest and the highest complexity.
  public var complexityScale: ClosedRange<ExactNumber>
  /// Work in proportion to the base.
  public var addOns: [AddOn]
  /// Factors by health name in lower case.
  public var health: [String: ExactNumber]
  /// The phase after a contract's start.
  public var onboarding: Onboarding?
  /// The phase before a renewal.
  public var renewal: Renewal?
  /// Work by the number in a column.
  public var units: [Unit]

  /// A policy; by default nothing but the tiers makes load.
  public init(
    complexityScale: ClosedRange<ExactNumber> = 1...5, addOns: [AddOn] = [],
    health: [String: ExactNumber] = [:], onboarding: Onboarding? = nil, renewal: Renewal? = nil,
    units: [Unit] = []
  ) {
    self.complexityScale = complexityScale
    self.addOns = addOns
    self.health = health
    self.onboarding = onboarding
    self.renewal = renewal
    self.units = units
  }
}
