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

  /// Load so many times as large for some clients, as a what-if supposes.
  public struct Multiplier: Hashable, Sendable {
    /// The only tier it applies to; nil is every tier.
    public var tier: Tier.Name?
    /// The only client it applies to; nil is every client.
    public var client: ClientID?
    /// When it applies; nil is always.
    public var condition: Condition?
    /// The factor on the whole load.
    public var factor: ExactNumber
    /// Where it is stated.
    public var location: SourceLocation?

    /// A multiplier.
    public init(
      tier: Tier.Name? = nil, client: ClientID? = nil, condition: Condition? = nil,
      factor: ExactNumber, location: SourceLocation? = nil
    ) {
      self.tier = tier
      self.client = client
      self.condition = condition
      self.factor = factor
      self.location = location
    }

    /// Whether it applies to a client: all that it names must hold.
    public func applies(to other: Client) -> Bool {
      (tier.map { $0 == other.tier } ?? true) && (client.map { $0 == other.id } ?? true)
        && (condition?.holds(for: other.fields) ?? true)
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
  /// What a what-if multiplies loads by.
  public var multipliers: [Multiplier]

  /// A policy; by default nothing but the tiers makes load.
  public init(
    complexityScale: ClosedRange<ExactNumber> = 1...5, addOns: [AddOn] = [],
    health: [String: ExactNumber] = [:], onboarding: Onboarding? = nil, renewal: Renewal? = nil,
    units: [Unit] = [], multipliers: [Multiplier] = []
  ) {
    self.complexityScale = complexityScale
    self.addOns = addOns
    self.health = health
    self.onboarding = onboarding
    self.renewal = renewal
    self.units = units
    self.multipliers = multipliers
  }
}
